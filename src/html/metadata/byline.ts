import { attribute } from "../page/attributes.js";
import { topicsOfNames } from "../page/box-names.js";
import { elementsNamed, isPhrasing, type Page, type Part } from "../page/page.js";
import { readableText } from "../page/text.js";
import { authorsOf, cleanName, isAuthorLabel, leadsAuthor, looksLikeName } from "./authors.js";
import { type DateOrder, parseDate } from "./dates.js";
import type { Facts } from "./facts.js";
import { dateLabel, publishedWord, updatedWord } from "./date-words.js";
import { spend } from "../../limits.js";

/** What the page shows about its article at its head. */
export interface Byline {
  author: string | undefined;
  /** A date that stands by the title without a word that says it is a revision's. */
  published: string | undefined;
  /** A date of a revision. */
  updated: string | undefined;
}

/** A byline has at most this many characters, white space not counted; what is longer is text or a biography. */
const longestByline = 110;
/** So many parts before and after the title may belong to the head. */
const reachBefore = 80;
const reachAfter = 260;
/** A paragraph this long ends the head. */
const prose = 260;

/** Reads author and dates from the lines around the title, and from what is marked or named as a byline anywhere. */
export function readByline(
  page: Page,
  facts: Facts,
  title: Part | undefined,
  site: string | undefined,
  order: DateOrder,
): Byline {
  const head = title ? headLines(page, title) : [];
  const dates = datesIn(page, head, order);
  return {
    author: markedAuthor(page, facts, site) ?? spokenAuthor(page, head, site),
    published: dates.published ?? markedDate(page, facts, order),
    updated: dates.updated,
  };
}

/** The short lines around the title, nearest first behind it, then those before it. */
function headLines(page: Page, title: Part): Part[] {
  const lines: Part[] = [];
  const from = Math.max(0, title.index - reachBefore);
  const to = Math.min(page.parts.length, title.end + reachAfter);
  for (let index = from; index < to; index += 1) {
    const part = page.parts[index]!;
    if (index === title.index) {
      index = title.end - 1;
      continue;
    }
    // A page that opens by script hides its title with all the rest.
    if (part.name === "" || part.size === 0 || (part.hidden && !title.hidden)) continue;
    if (part.name === "p" && part.size - part.linkSize > prose && index > title.end) break;
    if (part.size <= longestByline && !isPhrasing(part)) lines.push(part);
    else if (part.name === "time" || (part.size <= longestByline && part.parent && part.parent.size > longestByline)) {
      lines.push(part);
    }
  }
  const behind = lines.filter((part) => part.index > title.index);
  return [...behind, ...lines.filter((part) => part.index < title.index).toReversed()];
}

function datesIn(page: Page, lines: readonly Part[], order: DateOrder): Omit<Byline, "author"> {
  let published: string | undefined;
  let updated: string | undefined;
  for (const part of lines) {
    const text = readableText(page, part).toLowerCase();
    if (!/\d/.test(text)) continue;
    const whole = part.name === "time" ? parseDate(attribute(part, "dateTime")) : undefined;
    for (const piece of text.split(dateLabel)) {
      const day = whole ?? parseDate(piece, order);
      if (day === undefined) continue;
      const isUpdate = updatedWord.test(piece) || (!publishedWord.test(piece) && within(part, updatedWord, page));
      if (isUpdate) updated ??= day;
      else published ??= day;
    }
    if (published !== undefined) break;
  }
  return { published, updated };
}

/** Whether a word stands before a part in the line around it. */
function within(part: Part, word: RegExp, page: Page): boolean {
  const { parent } = part;
  if (!parent || parent.size > part.size + 40) return false;
  let before = "";
  for (let index = parent.index; index < part.index; index += 1) {
    const { node } = page.parts[index]!;
    if (node.type === "text") before += ` ${node.value}`;
  }
  before = before.toLowerCase();
  return word.test(before) && !publishedWord.test(before);
}

/** `rel=author`, microdata, links to an author's page, elements named as bylines. */
function markedAuthor(page: Page, facts: Facts, site: string | undefined): string | undefined {
  const links = elementsNamed(page, "a");
  const linked = (part: Part): boolean => /\bauthor\b/.test(attribute(part, "rel"));
  const byAddress = (part: Part): boolean =>
    /\/(?:authors?|contributors?|autor(?:en|es)?|auteurs?)\/[^/]/.test(attribute(part, "href"));
  const any = (): boolean => true;
  const groups = [
    [links, linked],
    [facts.items.get("author") ?? [], any],
    [links, byAddress],
    [page.parts, isNamedAuthor],
  ] as const;
  for (const [parts, belongs] of groups) {
    const fits = (part: Part): boolean => part.size > 0 && part.size <= 60 && !part.hidden && belongs(part);
    const first = parts.find(fits);
    const box = first && lineOf(first);
    const together = first ? [first] : [];
    for (const part of box ? parts : []) {
      const last = together.at(-1)!;
      if (part.index < last.end || part.index >= box!.end || !fits(part)) continue;
      if (joined.test(textBetween(page, last.end, part.index))) together.push(part);
    }
    const author =
      first &&
      authorsOf(
        together.flatMap((part) => namesIn(page, part)),
        site,
      );
    if (author !== undefined && author.split(" ").length <= 8) return author;
  }
  return undefined;
}

/** What stands between the names of authors who wrote together. */
const joined = /^\s*(?:,|&|、|,?\s(?:and|und|et|y|e|en|och|og|i|и|та)\s)\s*$/iu;

function textBetween({ parts }: Page, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) {
    const { node } = parts[at]!;
    if (node.type === "text") text += node.value;
  }
  return text;
}

/** The line that a part stands in, where it is as short as a byline. */
function lineOf(part: Part): Part | undefined {
  let line = part.parent;
  while (line && isPhrasing(line)) line = line.parent;
  return line && line.size <= longestByline ? line : undefined;
}

/** The names in a byline: what stands in its pieces of text up to the first that is no name. */
function namesIn(page: Page, part: Part): string[] {
  const names: string[] = [];
  for (let index = part.index; index < part.end; index += 1) {
    const { node } = page.parts[index]!;
    const text = node.type === "text" ? node.value.trim() : "";
    if (text === "" || /^[,&|·•\s]+$|^(?:and|und|et|y|e|en|och|i)$/iu.test(text)) continue;
    const name = cleanName(text.replace(/^by\s+/i, ""));
    if (name === undefined && names.length > 0) break;
    if (name === undefined) continue;
    // A second piece is another author only where a separator says so; else it is an office or a date.
    if (names.length > 0 && !/(?:^|[,&\s])(?:,|&|and|und|et|y|e|en|och|i)\s*$/iu.test(before(page, part, index))) break;
    names.push(name);
  }
  return names;
}

function before(page: Page, part: Part, index: number): string {
  let text = "";
  for (let at = part.index; at < index; at += 1) {
    const { node } = page.parts[at]!;
    if (node.type === "text") text += `${node.value} `;
  }
  return text.replace(/\s+/g, " ");
}

const authorName = /(?:^|[-_\s])(?:author|byline|by-author|post-author|entry-author)(?:[-_]?name)?(?:$|[-_\s])/i;

function isNamedAuthor(part: Part): boolean {
  if (part.node.type !== "element") return false;
  const { className, id } = part.node.properties;
  if (className === undefined && id === undefined) return false;
  return authorName.test(`${attribute(part, "className")} ${attribute(part, "id")}`);
}

/** A line of the head that says `By …`. */
function spokenAuthor(page: Page, lines: readonly Part[], site: string | undefined): string | undefined {
  for (const part of lines) {
    const text = readableText(page, part);
    if (text.length > 90) continue;
    const name = labelledName(page, part) ?? leadsAuthor(text);
    const author = name === undefined ? undefined : authorsOf([name], site);
    if (author !== undefined) return author;
  }
  return undefined;
}

/** The name behind a label which is a piece of text by itself, as `By` in a box of its own. */
function labelledName({ parts }: Page, line: Part): string | undefined {
  let labelled = false;
  for (let index = line.index; index < Math.min(parts.length, line.end + nearLabel); index += 1) {
    const { node, size, hidden } = parts[index]!;
    if (node.type !== "text" || size === 0 || (hidden && !line.hidden)) continue;
    if (labelled) return looksLikeName(node.value) ? node.value : undefined;
    labelled = isAuthorLabel(node.value);
    if (!labelled) return undefined;
  }
  return undefined;
}

/** So many parts behind a label its name must begin. */
const nearLabel = 16;

/** Dates marked by `pubdate` or microdata, then the first `<time>`, then those in elements named as dates or bylines. */
function markedDate(page: Page, facts: Facts, order: DateOrder): string | undefined {
  const times = elementsNamed(page, "time").filter((part) => !part.hidden);
  const marked = times.filter((part) => attribute(part, "pubDate") !== "");
  for (const part of [...marked, ...(facts.items.get("datePublished") ?? []), ...times]) {
    if (within(part, updatedWord, page)) continue;
    const date = parseDate(attribute(part, "dateTime")) ?? parseDate(readableText(page, part), order);
    if (date !== undefined) return date;
  }
  for (const part of page.parts) {
    spend();
    if (part.node.type !== "element" || part.size === 0 || part.size > longestByline || part.hidden) continue;
    if (!topicsOfNames(part).has("byline")) continue;
    const text = readableText(page, part);
    const date = updatedWord.test(text.toLowerCase()) ? undefined : parseDate(text, order);
    if (date !== undefined) return date;
  }
  return undefined;
}
