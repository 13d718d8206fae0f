import { attribute } from "../page/attributes.js";
import { namesOf } from "../page/names.js";
import { blockAround, elementsNamed, type Page, type Part } from "../page/page.js";
import { readableText, textBetween } from "../page/text.js";
import { authorsOf, isAuthorLabel, isPersonName, leadsAuthor, looksLikeName } from "./authors.js";
import type { Facts } from "./facts.js";
import { type Head, longestByline } from "./head.js";
import { namesIn } from "./names-in.js";
import { standingName } from "./standing-name.js";

/** Authors as the page shows them. */
export interface ShownAuthors {
  /** Around the title. */
  head: string | undefined;
  /** Somewhere else, as in a box at the end; sought when it is asked for. */
  elsewhere(): string | undefined;
}

/** Reads authors from the lines around the title, and from what is marked or named as a byline anywhere. */
export function shownAuthors(
  page: Page,
  facts: Facts,
  title: Part | undefined,
  head: Head,
  site: string | undefined,
): ShownAuthors {
  const around: Range = { from: head.from, to: head.to };
  return {
    head:
      markedAuthor(page, facts, site, [around]) ??
      spokenAuthor(page, head.lines, site) ??
      standingName(page, title, head),
    elsewhere: () =>
      markedAuthor(page, facts, site, [
        { from: 0, to: head.from },
        { from: head.to, to: page.parts.length },
      ]) ?? authorOfMore(page),
  };
}

/** Parts of the page, from the first to the one behind the last. */
interface Range {
  from: number;
  to: number;
}

/** `rel=author`, microdata, links to an author's page, elements named as bylines. */
function markedAuthor(
  page: Page,
  facts: Facts,
  site: string | undefined,
  ranges: readonly Range[],
): string | undefined {
  const stands = ({ index }: Part): boolean => ranges.some(({ from, to }) => index >= from && index < to);
  const links = elementsNamed(page, "a").filter(stands);
  const linked = (part: Part): boolean => /\bauthor\b/.test(attribute(part, "rel"));
  const byAddress = (part: Part): boolean =>
    /\/(?:authors?|contributors?|autor(?:en|es)?|auteurs?)\/[^/]/.test(attribute(part, "href"));
  const any = (): boolean => true;
  const groups = [
    [links, linked],
    [facts.items.get("author")?.filter(stands) ?? [], any],
    [links, byAddress],
    [ranges.flatMap(({ from, to }) => page.parts.slice(from, to)), isNamedAuthor],
  ] as const;
  for (const [parts, belongs] of groups) {
    const fits = (part: Part): boolean =>
      part.size > 0 && part.size <= longestName && !part.hidden && belongs(part) && !isComment(part);
    const first = parts.find(fits);
    const box = first && lineOf(first);
    const together = first ? [first] : [];
    for (const part of box ? parts : []) {
      const last = together.at(-1)!;
      if (part.index < last.end || part.index >= box!.end || !fits(part)) continue;
      if (joined.test(textBetween(page, last.end, part.index))) together.push(part);
    }
    const author = authorsOf(
      together.flatMap((part) => namesIn(part)),
      site,
    );
    if (author !== undefined && author.split(" ").length <= 8 * together.length) return author;
  }
  return undefined;
}

/** The author whose other articles a link below leads to. */
function authorOfMore(page: Page): string | undefined {
  for (const part of elementsNamed(page, "a", "h2", "h3", "h4", "p")) {
    if (part.size === 0 || part.size > longestName) continue;
    const { name, writer, other } = moreFrom.exec(readableText(page, part))?.groups ?? {};
    const found = name ?? writer ?? other;
    if (found !== undefined && isPersonName(found)) return found;
  }
  return undefined;
}

const moreFrom =
  /^(?:(?:view|see|read) )?(?:all|more|other) (?:(?:posts|articles|stories|content) )?(?:by|from) (?<name>.+)$|^(?:article |post |this post was )?written by:? (?<writer>.+)$|^(?:about the author:?|alle (?:beiträge|artikel) von|tous les articles (?:de|par)|(?:todas las entradas|más artículos) de|tutti gli articoli di) (?<other>.+)$/iu;

/** What is marked as an author is at most so long, white space not counted. */
const longestName = 60;

/** Whether somebody wrote a comment, not the article. */
function isComment(part: Part): boolean {
  for (let box: Part | undefined = part; box && box.name !== "body"; box = box.parent) {
    if (namesOf(box).topics.has("comments") && !namesOf(box).topics.has("content")) return true;
  }
  return false;
}

/** What stands between the names of authors who wrote together, marks of their notes included. */
const joined = /^[\s\d*†‡]*(?:,|;|&|、|,?\s(?:and|und|et|y|e|en|och|og|i|и|та)\s)\s*$/iu;

/** The line that a part stands in, where it is as short as a byline. */
function lineOf(part: Part): Part | undefined {
  const line = part.parent && blockAround(part.parent);
  return line && line.size <= longestByline ? line : undefined;
}

const authorName = /(?:^|[-_\s])(?:author|byline|by-author|post-author|entry-author)(?:[-_]?name)?(?:$|[-_\s])/i;

function isNamedAuthor(part: Part): boolean {
  const { text } = namesOf(part);
  // Looked for first, as it is asked of every part: few are called anything like it.
  return (text.includes("author") || text.includes("byline")) && authorName.test(text);
}

/** A line of the head that says `By …`. */
function spokenAuthor(page: Page, lines: readonly Part[], site: string | undefined): string | undefined {
  for (const part of lines) {
    const text = readableText(page, part);
    if (text.length > longestSpoken) continue;
    const name = labelledName(page, part) ?? leadsAuthor(text);
    const author = name === undefined ? undefined : authorsOf([name], site);
    if (author !== undefined) return author;
  }
  return undefined;
}

/** A line that begins with `By` is at most so long, white space included. */
const longestSpoken = 90;

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
