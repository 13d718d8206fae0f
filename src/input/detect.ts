import type { Format } from "../settings.js";

const extensions: Readonly<Record<string, Format>> = {
  html: "html",
  htm: "html",
  xhtml: "html",
  xht: "html",
  md: "markdown",
  markdown: "markdown",
  mdown: "markdown",
  mkd: "markdown",
  txt: "text",
  text: "text",
};

/** Tells the format from the name where that says it, else from the content. */
export function detect(text: string, path?: string): Format {
  const extension = /\.([a-z]+)(?:\.(?:gz|br|zst))?$/i.exec(path ?? "")?.[1]?.toLowerCase() ?? "";
  return extensions[extension] ?? detectContent(text);
}

// How a page begins: a doctype, a root element, perhaps after comments or an XML declaration.
const pageStart = /<(?:!doctype\s+html|html|head|body)\b/iy;
// A page after some debris: rare enough in text that the tag alone says it, unless it is escaped or quoted as code.
const pageWithin = /(?:^|[^\\`])<(?:html|body)\b[^<>`]{0,500}>/i;
const fragmentStart =
  /<(?:article|aside|blockquote|center|dd|div|dl|figure|footer|form|h[1-6]|header|hr|iframe|link|main|meta|nav|ol|p|pre|script|section|span|style|table|td|title|tr|ul)\b[^>]{0,2000}>/iy;
const blockTag =
  /<\/?(?:article|blockquote|div|dl|figure|h[1-6]|li|main|ol|p|pre|section|table|td|tr|ul)\b[^<>]{0,500}>/gi;
// Signs that only Markdown has; an escape is one, so that what deckle has written is read as what it is.
const markdownSigns: readonly RegExp[] = [
  /\\[!-/:-@[-`{-~\n]/,
  /^ {0,3}#{1,6}[ \t]+\S/m,
  /^ {0,3}(?:`{3,}|~{3,})/m,
  /\]\([^\s)]/,
  /<[^\s<>/@]{1,500}[/@][^\s<>]{1,500}>/,
  /^ {0,3}\[[^[\]\r\n]{1,200}\]: ?\S/m,
  /\*\*[^\s*]/,
  /^\|? ?:?-{3,}:? ?\|/m,
  /(?:^|[^`])`[^`\n]{1,200}`/m,
  /^---\n[^]{0,10000}?\n---\n/,
  /^ {0,3}> \S/m,
  // The fence of a formula, and tags that Markdown has no marks for.
  /^ {0,3}\$\$[ \t]*$/m,
  /<(su[bp]|kbd|ins|mark|abbr|bdo)(?: (?:title|dir)="[^"\n]{0,300}")?>[^\n]{1,500}?<\/\1>/,
  // What was struck out.
  /~~[^\s~][^~\n]{0,500}~~/,
  // A line alone, and all of it stressed.
  /(?:^|\n\n)_[^_\s][^_\n]{0,2000}_(?:\n\n|\n?$)/,
];
/** So much of a document is looked at for tags. */
const head = 20_000;
/** Block tags that make a document without a page's beginning HTML. */
const enoughTags = 4;

function detectContent(text: string): Format {
  const start = text.slice(0, head);
  const first = contentStart(start);
  if (matchesAt(pageStart, start, first)) return "html";
  const isMarkdown = markdownSigns.some((sign) => sign.test(text));
  if (!isMarkdown && pageWithin.test(start)) return "html";
  const tags = start.match(blockTag)?.length ?? 0;
  if (matchesAt(fragmentStart, start, first) && tags >= (isMarkdown ? enoughTags : 1)) return "html";
  if (!isMarkdown && tags >= enoughTags) return "html";
  return isMarkdown ? "markdown" : "text";
}

/** Where the content begins, behind white space, comments and an XML declaration. */
function contentStart(text: string): number {
  let at = 0;
  for (;;) {
    at += text.slice(at).search(/\S|$/);
    const close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?xml", at) ? ">" : undefined;
    const end = close === undefined ? -1 : text.indexOf(close, at + 4);
    if (end === -1) return at;
    at = end + close!.length;
  }
}

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}
