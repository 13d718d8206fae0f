import type { Format } from "../settings.js";
import { mask } from "./document.js";

// What may need masking at all; most passages have none of it.
const suspects = /[`<@#\\]|:\/\/|\]\(|www\./i;

const addresses =
  /\b[a-z][a-z+.-]{1,20}:\/\/[^\s<>]{1,2000}|\bwww\.[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255}|(?<![\p{L}\p{N}&])[@#][\p{L}\p{N}_]{1,100}/giu;
const comment = /<!--[^]{0,1000}?-->/g;
const tag = /<\/?[a-z][^<>]{0,2000}>/gi;
const destination = /\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s{1,10}"[^"]{0,500}")?\)/g;

/** A text with what is not prose masked; all of the same length. */
export interface Masked {
  /** Without code, addresses and markup: rules about words look at nothing else. */
  prose: string;
  /** Without code and comments. */
  markup: string;
}

/** Masks what is not prose. */
export function maskText(text: string, format: Format): Masked {
  if (!suspects.test(text)) return { prose: text, markup: text };
  if (format !== "markdown") {
    const prose = text.replace(addresses, cover);
    return { prose, markup: prose };
  }
  const markup = maskCodeSpans(text).replace(comment, cover);
  return { prose: markup.replace(destination, cover).replace(tag, cover).replace(addresses, cover), markup };
}

/** As many masks as `text` has characters; line feeds stay. */
export function cover(text: string): string {
  return text.replace(/[^\n]/g, mask);
}

/** Masks code spans: a run of backticks up to the next run of the same length. */
export function maskCodeSpans(text: string): string {
  if (!text.includes("`")) return text;
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ start: match.index, length: match[0].length }));
  // The next run of the same length, found from the end.
  const nextOf = new Map<number, number>();
  const closing = runs.map(() => -1);
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    closing[index] = nextOf.get(runs[index]!.length) ?? -1;
    nextOf.set(runs[index]!.length, index);
  }
  let masked = "";
  let done = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const close = closing[index]!;
    if (close < 0) continue;
    const { start } = runs[index]!;
    const end = runs[close]!.start + runs[close]!.length;
    masked += text.slice(done, start) + cover(text.slice(start, end));
    done = end;
    index = close;
  }
  return masked + text.slice(done);
}
