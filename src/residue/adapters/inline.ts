import { isSilentElement } from "../../html/page/silent.js";
import { spend } from "../../limits.js";

/** What a line of Markdown shows. */
export interface Inline {
  /** Visible text, markup taken away, white space as it was. */
  text: string;
  urls: readonly string[];
  /** Visible characters inside links. */
  linked: number;
  alts: readonly string[];
  strong: boolean;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", apos: "'" };
const entity = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/i;
const tag = /^<(?:!--[^>]{0,400}-->|\/?[a-z][^<>]{0,2000}>)/i;
const address = /^(?:https?:\/\/|www\.)[^\s<>"“”]+/i;
const marks = /[\\`![\]<&*_~]/g;
const marksAndAddresses = /[\\`![\]<&*_~hw]/g;
const holdsMark = /[\\`![\]<&*_~]/;
const holdsAddress = /https?:\/\/|www\./i;
/** Longest link target that is looked for. */
const longestTarget = 4096;

interface Open {
  piece: number;
  length: number;
  image: boolean;
}

const none: readonly string[] = [];

/** A line without markup: most are such lines, and share what they do not have. */
export function bareInline(text: string): Inline {
  return { text, urls: none, linked: 0, alts: none, strong: false };
}

/**
 * Reads the inline markup of a line: links, images, emphasis, code, HTML tags, entities and escapes. One pass;
 * what is not closed is text.
 */
export function readInline(source: string): Inline {
  const addressed = holdsAddress.test(source);
  if (!addressed && !holdsMark.test(source)) return bareInline(source);
  // Few lines hold an address, and every word a letter that one begins with.
  const next = addressed ? marksAndAddresses : marks;
  const pieces: string[] = [];
  const urls: string[] = [];
  const alts: string[] = [];
  const open: Open[] = [];
  let linked = 0;
  let length = 0;
  let at = 0;
  const put = (text: string): void => {
    pieces.push(text);
    if (open.length > 0) length += visible(text);
  };
  for (;;) {
    spend();
    next.lastIndex = at;
    const found = next.exec(source);
    const stop = found?.index ?? source.length;
    if (stop > at) put(source.slice(at, stop));
    if (!found) break;
    at = stop;
    const mark = found[0];
    if (mark === "\\") {
      put(source.slice(at + 1, at + 2));
      at += 2;
    } else if (mark === "`") {
      const fence = /^`+/.exec(source.slice(at, at + 8))![0];
      const end = source.indexOf(fence, at + fence.length);
      put(source.slice(at + fence.length, end === -1 ? source.length : end));
      at = end === -1 ? source.length : end + fence.length;
    } else if (mark === "[" || (mark === "!" && source[at + 1] === "[")) {
      open.push({ piece: pieces.length, length, image: mark === "!" });
      pieces.push(mark === "!" ? "![" : "[");
      at += mark === "!" ? 2 : 1;
    } else if (mark === "]") {
      const start = open.pop();
      const target = start && targetAt(source, at + 1);
      if (!start || !target) {
        put("]");
        at += 1;
        continue;
      }
      pieces[start.piece] = "";
      if (start.image) {
        alts.push(
          pieces
            .slice(start.piece + 1)
            .join("")
            .trim(),
        );
        pieces.length = start.piece;
        length = start.length;
      } else {
        urls.push(target.url);
        linked += length - start.length;
      }
      at = target.end;
    } else if (mark === "<") {
      const auto = /^<((?:https?:\/\/|mailto:)[^\s<>]+)>/i.exec(source.slice(at, at + longestTarget));
      const element = auto ?? tag.exec(source.slice(at, at + 2100));
      if (auto) {
        urls.push(auto[1]!);
        put(auto[1]!);
        linked += visible(auto[1]!);
      } else if (!element) put("<");
      else if (/^<br/i.test(element[0])) put(" ");
      at += element ? hiddenEnd(source, at, element[0]) : 1;
    } else if (mark === "&") {
      const match = entity.exec(source.slice(at, at + 12));
      const text = match ? decodeEntity(match) : undefined;
      put(text ?? "&");
      at += text === undefined ? 1 : match![0].length;
    } else if (mark === "h" || mark === "w") {
      const url = open.some(({ image }) => !image) ? null : address.exec(source.slice(at, at + longestTarget));
      put(url?.[0] ?? mark);
      if (url) {
        urls.push(url[0]);
        linked += visible(url[0]);
      }
      at += url?.[0].length ?? 1;
    } else if (mark === "!") {
      put("!");
      at += 1;
    } else {
      const run = /^(?:\*{1,3}|_{1,3}|~~)/.exec(source.slice(at, at + 3))?.[0] ?? mark;
      if (!isEmphasis(source, at, run)) put(run);
      at += run.length;
    }
  }
  return { text: pieces.join(""), urls, linked, alts, strong: isStrong(source) };
}

const opening = /^<([a-z][a-z0-9:-]*)/i;

/** Length of a tag, with what stands in its element where that shows nothing and ends in the line. */
function hiddenEnd(source: string, at: number, element: string): number {
  const name = opening.exec(element)?.[1]!.toLowerCase();
  if (name === undefined || !isSilentElement(name)) return element.length;
  const start = at + element.length;
  const rest = source.slice(start, start + longestTarget).toLowerCase();
  const closing = rest.indexOf(`</${name}`);
  const end = closing === -1 ? -1 : rest.indexOf(">", closing);
  return end === -1 ? element.length : element.length + end + 1;
}

/** The target after a link's text: `(url "title")` or `[reference]`. */
function targetAt(source: string, at: number): { url: string; end: number } | undefined {
  if (source[at] === "[") {
    const end = source.slice(at, at + 200).indexOf("]");
    return end === -1 ? undefined : { url: "", end: at + end + 1 };
  }
  if (source[at] !== "(") return undefined;
  let depth = 0;
  const last = Math.min(source.length, at + longestTarget);
  for (let index = at; index < last; index += 1) {
    const character = source[index];
    if (character === "\\") index += 1;
    else if (character === "(") depth += 1;
    else if (character === ")") {
      depth -= 1;
      if (depth === 0) {
        const url =
          source
            .slice(at + 1, index)
            .trim()
            .split(/\s/)[0] ?? "";
        return { url: url.replace(/^<|>$/g, ""), end: index + 1 };
      }
    }
  }
  return undefined;
}

function decodeEntity(match: RegExpExecArray): string | undefined {
  const [, decimal, hex, name] = match;
  if (name !== undefined) return entities[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

/** Marks stand at the edge of a word; between two letters an underscore, and between spaces an asterisk, is text. */
function isEmphasis(source: string, at: number, run: string): boolean {
  const before = source[at - 1] ?? " ";
  const after = source[at + run.length] ?? " ";
  if (/\s/.test(before) && /\s/.test(after)) return false;
  return !(run.startsWith("_") && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
}

function isStrong(source: string): boolean {
  const text = source
    .trim()
    .replace(/^\[|\]\([^()]*\)$|:$/g, "")
    .trim();
  for (const mark of ["**", "__"]) {
    if (text.length > 4 && text.startsWith(mark) && text.endsWith(mark)) return !text.slice(2, -2).includes(mark);
  }
  return /^<(b|strong)>[^<]*<\/\1>$/i.test(text);
}

function visible(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 32) count += 1;
  return count;
}

/** Tags within lines of Markdown, also broken ones: most of them are not written. */
const rawTag = /<(?!https?:|mailto:)\/?[a-z][^>]{0,2000}(?:>|$)/gi;

/** What is shown of a line of Markdown once its raw tags are gone. */
export function shownText(source: string): string {
  return readInline(source.replace(rawTag, " ")).text;
}
