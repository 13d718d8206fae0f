import { spend } from "../../limits.js";
import { quotedTag } from "./raw-html.js";

/** A tag that our parser of Markdown takes for text and others for a tag. */
export interface UnseenTag {
  from: number;
  to: number;
  replacement: string;
}

const tagStart = /<(?=[a-z])/gi;
const name = /<[a-z][a-z0-9-]*/iy;
const space = /[ \t\r\n\f]+/y;
const attributeName = /[a-z_:][\w.:-]*/iy;
const equals = /[ \t\r\n\f]*=[ \t\r\n\f]*/y;
const quotedValue = /"[^"]*"|'[^']*'/y;
const bareValue = /[^\s"'=<>`]+/y;
const end = /\/?>/y;
/** The next line of a quotation. */
const quotation = /[ \t\r\n]*\n[ \t]*>/y;

/**
 * Finds tags with a slash in a value without quotes, as in `<a href=a/b>`, or with a form feed: HTML knows them as tags,
 * micromark does not. They are written with quotes, so that the next reading sees them, or where they run over lines of a
 * quotation as the text that they are for micromark.
 *
 * @param from where a paragraph, heading or cell begins in the source, and `to` where it ends
 * @param known whether a place in it is part of a tag or of code for micromark, too; asked in order
 */
export function unseenTags(source: string, from: number, to: number, known: (at: number) => boolean): UnseenTag[] {
  const found: UnseenTag[] = [];
  tagStart.lastIndex = from;
  for (let match = tagStart.exec(source); match && match.index < to; match = tagStart.exec(source)) {
    spend();
    if (known(match.index) || isEscaped(source, match.index)) continue;
    const close = endOfTag(source, match.index);
    if (close === undefined) continue;
    const [last, replacement] =
      close === "quotation" ? [match.index + 1, "&lt;"] : [close, quotedTag(source.slice(match.index, close))];
    found.push({ from: match.index, to: last, replacement });
    tagStart.lastIndex = last;
  }
  return found;
}

function isEscaped(source: string, at: number): boolean {
  let backslashes = 0;
  while (source[at - 1 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

/** Where the opening tag at `start` ends; undefined where there is none, or none that micromark does not see. */
function endOfTag(source: string, start: number): number | "quotation" | undefined {
  let at = start;
  let isUnseen = false;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    at += text?.length ?? 0;
    isUnseen ||= text?.includes("\f") ?? false;
    return text;
  };
  take(name);
  for (;;) {
    if (take(end) !== undefined) return isUnseen ? at : undefined;
    if (take(quotation) !== undefined) return "quotation";
    if (take(space) === undefined) return undefined;
    if (take(attributeName) === undefined) {
      if (take(end) === undefined) return undefined;
      return isUnseen ? at : undefined;
    }
    if (take(equals) === undefined) continue;
    if (take(quotedValue) !== undefined) continue;
    const value = take(bareValue);
    if (value === undefined) return source[at] === ">" ? "quotation" : undefined;
    isUnseen ||= value.includes("/");
  }
}
