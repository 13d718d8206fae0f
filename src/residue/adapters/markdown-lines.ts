import type { Line } from "../source.js";
import type { BlockKind } from "../block.js";
import { spend } from "../../limits.js";

/** A source line, or a few that one piece of markup spans, with what Markdown makes of it. */
export interface MarkedLine {
  lines: Line[];
  kind: BlockKind;
  /** Without the marks of heading, list and quote. */
  content: string;
  depth: number;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)([^]*)$/;
/** Two marks without a space before a word: mostly an arrow, seldom a quotation within a quotation. */
const arrow = /^ {0,3}>{2,}[ \t]*\p{L}/u;
const quote = /^ {0,3}((?:>[ \t]?)+)([^]*)$/;
const item = /^([ \t]*)(?:[-*+•‣·]|\d{1,9}[.)])[ \t]+(\S.*)$/;
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const underline = /^ {0,3}(=+|-+)[ \t]*$/;
const definition = /^ {0,3}\[[^\]]{1,200}\]:\s*\S/;
/** A mark of a list or quotation that was escaped, for it stands so in a text. */
const escaped = /^\s*(?:\\[-*+>]|\d{1,3}\\[.)])\s/;
const comment = /^\s*<!--/;

/**
 * Reads Markdown line by line, aware of front matter, fences, comments and underlined headings. Lines, not a syntax
 * tree: what scraping leaves is often taken for markup, such as `- Advertisement -` for a list item.
 */
export function readMarkdownLines(source: readonly Line[]): MarkedLine[] {
  const marked: MarkedLine[] = [];
  let index = frontMatterEnd(source);
  let start = index;
  let blank = true;
  const add = (kind: BlockKind, content: string): void => {
    marked.push({ lines: source.slice(start, index), kind, content, depth: 0 });
  };
  while (index < source.length) {
    spend();
    const line = source[index]!;
    start = index;
    index += 1;
    const { text } = line;
    if (beginsWithLetter(text)) {
      // No mark of Markdown is a letter: most lines need none of the patterns.
      index = linkEnd(source, start, index);
      add("paragraph", index === start + 1 ? text : textOf(source.slice(start, index)));
      if (!blank && hardBreak.test(source[start - 1]!.text)) continueItem(marked);
      blank = false;
      continue;
    }
    if (text.trim() === "") {
      blank = true;
      continue;
    }
    const open = fence.exec(text);
    const isNext = !blank && marked.at(-1)?.kind === "paragraph";
    if (open) {
      index = fenceEnd(source, index, open[1]!);
      add("code", "");
    } else if (comment.test(text)) {
      while (index < source.length && !source[index - 1]!.text.includes("-->")) index += 1;
      add("other", "");
    } else if (blank && /^(?: {4}|\t)/.test(text) && marked.at(-1)?.kind !== "item" && !item.test(text)) {
      add("code", "");
    } else if (!blank && marked.at(-1)?.kind === "code" && /^(?: {4}|\t)/.test(text)) {
      add("code", "");
    } else if (isNext && underline.test(text) && marked.at(-1)!.lines.length === 1) {
      const title = marked.at(-1)!;
      title.lines.push(line);
      title.kind = "heading";
      title.depth = text.includes("=") ? 1 : 2;
    } else if (rule.test(text)) {
      add("rule", "");
    } else if (definition.test(text)) {
      add("definition", "");
    } else {
      index = linkEnd(source, start, index);
      addText(source.slice(start, index), marked);
      if (!blank && start > 0 && hardBreak.test(source[start - 1]!.text)) continueItem(marked);
    }
    blank = false;
  }
  return marked;
}

function beginsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code > 96 && code < 123;
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(" ");
}

const hardBreak = /(?:\\| {2})$/;

/** A line behind a hard break of an item is the item's, as it is on a page. */
function continueItem(marked: readonly MarkedLine[]): void {
  const [item, line] = marked.slice(-2);
  if (item?.kind === "item" && line?.kind === "paragraph") Object.assign(line, { kind: item.kind, depth: item.depth });
}

const calloutMark = /^\[![a-z]+\][+-]?\s*$/i;

function addText(lines: Line[], marked: MarkedLine[]): void {
  let text = textOf(lines);
  let kind: BlockKind = "paragraph";
  let depth = 0;
  const quoted = arrow.test(text) ? null : quote.exec(text);
  if (quoted) {
    kind = "quote";
    depth = quoted[1]!.replace(/[^>]/g, "").length;
    text = quoted[2]!;
    // The mark of a callout says how its box is drawn.
    if (calloutMark.test(text)) return void marked.push({ lines, kind: "other", content: "", depth });
  }
  const titled = heading.exec(text);
  const listed = titled || isDashed(text) ? null : item.exec(text);
  if (titled) {
    text = titled[2]!.replace(/(?<![ \t])[ \t]+#+[ \t]*$/, "");
    if (kind === "paragraph") [kind, depth] = ["heading", titled[1]!.length];
  } else if (listed) {
    text = listed[2]!;
    if (kind === "paragraph") [kind, depth] = ["item", Math.floor(listed[1]!.replaceAll("\t", "    ").length / 2) + 1];
  } else if (kind === "paragraph" && isTableRow(text)) {
    kind = "table";
  } else if (kind === "paragraph" && escaped.test(text)) {
    ({ kind, content: text, depth } = readPlainMarks(text.replace("\\", "")));
  }
  marked.push({ lines, kind, content: text, depth });
}

const bullet = /^\s*(?:[•‣◦▪▫●○■□◆◇►▸➤➢✓✔☑✅*+–-]|\d{1,3}[.)])[ \t]+(\S.*)$/u;
const plainQuote = /^\s*>\s+(\S.*)$/;

/** The marks of lists and quotations in plain text. */
export function readPlainMarks(text: string): Pick<MarkedLine, "kind" | "content" | "depth"> {
  const quoted = plainQuote.exec(text);
  if (quoted) return { kind: "quote", content: quoted[1]!, depth: 1 };
  const listed = isDashed(text) ? null : bullet.exec(text);
  if (listed) return { kind: "item", content: listed[1]!, depth: 1 };
  return { kind: "paragraph", content: text, depth: 0 };
}

/** Stands between dashes or asterisks, as labels do: no item of a list, whatever Markdown makes of it. */
function isDashed(text: string): boolean {
  return /^\s*[-*–—]\s+\S/.test(text) && /\S\s+[-*–—]\s*$/.test(text);
}

function isTableRow(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith("|") && trimmed.length > 1 && trimmed.endsWith("|");
}

function frontMatterEnd(source: readonly Line[]): number {
  if (!/^(?:---|\+\+\+)\s*$/.test(source[0]?.text ?? "")) return 0;
  const mark = source[0]!.text.trim();
  for (let index = 1; index < source.length; index += 1) {
    const text = source[index]!.text.trimEnd();
    if (text === mark || text === "...") return index + 1;
  }
  return 0;
}

function fenceEnd(source: readonly Line[], start: number, mark: string): number {
  for (let index = start; index < source.length; index += 1) {
    const text = source[index]!.text.trim();
    if (text.length >= mark.length && text === mark[0]!.repeat(text.length)) return index + 1;
  }
  return source.length;
}

/** Lines that a link's text may go on over. */
const mostLinkLines = 3;

/** The end of a link that was opened on a line and closed on one of the next. */
function linkEnd(source: readonly Line[], start: number, index: number): number {
  const { text } = source[start]!;
  if (text.lastIndexOf("[") <= text.lastIndexOf("]")) return index;
  for (let next = index; next < Math.min(source.length, index + mostLinkLines); next += 1) {
    const following = source[next]!.text;
    const close = following.indexOf("](");
    const opened = following.indexOf("[");
    if (close !== -1 && (opened === -1 || close < opened)) return next + 1;
    if (opened !== -1) return index;
  }
  return index;
}
