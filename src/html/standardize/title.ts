import { lettersOf } from "../../characters/letters.js";
import { resolveAddress } from "../../markdown/url-policy.js";
import { attribute } from "../page/attributes.js";
import { blockAround, type Page, type Part } from "../page/page.js";
import { reshape } from "../page/sweep.js";
import { textOf } from "../page/text.js";
import type { Known } from "./standardize.js";
import { unlink } from "./unlink.js";
import { inside, standing } from "./walk.js";

/** Sections' headings; the title's rank is the first. */
const sections = /^h[2-6]$/;
/** Letters from which on a heading that ends with a full stop is a sentence. */
const sentence = 40;
/** Letters from which on a line is too long for any heading. */
const tooLong = 110;
/** What may stand between a title and its subtitle is at most so long, white space not counted. */
const longestByline = 60;

/** Gives the title the first rank, makes text of its link to its own page, and of a subtitle that is marked as a heading. */
export function standardizeTitle(page: Page, { title, url }: Known): void {
  if (!title || title.removal) return;
  if (url !== undefined) unlinkFrom(page, title, url);
  if (sections.test(title.name) && !hasTitle(page)) reshape(title, "h1");
  const next = nextHeading(page, title);
  if (next && isSubtitle(textOf(page, next).trim())) reshape(next, "p");
}

/** Links to what an article is about stay. */
function unlinkFrom(page: Page, title: Part, url: string): void {
  for (const part of inside(page, title)) {
    if (part.name !== "a" || part.size !== title.size) continue;
    if (placeOf(resolveAddress(attribute(part, "href"), url)) === placeOf(url)) unlink(page, part);
  }
}

/** What two addresses of one page share: not the scheme, `www.`, the query or a slash at the end. */
function placeOf(address: string): string {
  return address
    .replace(/[?#].*$/s, "")
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/\/$/, "");
}

function hasTitle(page: Page): boolean {
  for (const part of standing(page)) if (part.name === "h1" && part.size > 0) return true;
  return false;
}

/** The heading of a section that follows the title with no more than a byline or a date between them. */
function nextHeading(page: Page, title: Part): Part | undefined {
  for (const part of standing(page, title.end)) {
    if (!part.children.some(({ name, size }) => name === "" && size > 0)) continue;
    const block = blockAround(part) ?? part;
    if (sections.test(block.name)) return block;
    if (block.size > longestByline) return undefined;
  }
  return undefined;
}

/** Whether a heading is what a text says of itself under its title: a sentence, or more than one. */
function isSubtitle(text: string): boolean {
  const letters = lettersOf(text).length;
  return letters >= tooLong || (letters >= sentence && /[.…。।۔]["'”’»]?$/.test(text));
}
