import { fold } from "../../ledger/ledger.js";
import { likeness, wordsOf } from "../locate/title.js";
import { elementsNamed, isPhrasing, type Page, type Part } from "../page/page.js";
import type { Facts } from "./facts.js";
import { decodeReferences } from "./references.js";
import { greatest } from "../../arrays.js";

/** Longest heading that is taken for a title, in characters. */
const longest = 300;
/** So alike must a heading be to what the head says, the bonus of its rank included. */
const alike = 0.42;

/** A title, and the heading, or another element that says nothing else, that shows it, where the page does. */
export interface FoundTitle {
  text: string | undefined;
  heading: Part | undefined;
}

/**
 * The article's title: the page's main heading, chosen by what the head says where there are several; else the title of
 * the head without the name of the site.
 */
export function findTitle(
  page: Page,
  facts: Facts,
  headline: string | undefined,
  site: string | undefined,
  address: string | undefined,
): FoundTitle {
  const names = [site, domainOf(address)].filter((name) => name !== undefined);
  const told = [headline, facts.meta("og:title"), facts.meta("twitter:title"), facts.title]
    .filter((title) => title !== undefined)
    .map((title) => withoutSite(fold(decodeReferences(decodeReferences(title))), names, longestName))
    .filter((title) => title !== "");
  const heading = mainHeading(page, told, names);
  if (heading) return { text: titleIn(heading, told, names), heading };
  return { text: told[0], heading: told[0] === undefined ? undefined : elementSaying(page, told[0]) };
}

/** The first visible element that says a title and nothing else: not every site makes it a heading. */
function elementSaying(page: Page, title: string): Part | undefined {
  const size = title.replace(/\s/g, "").length;
  const wanted = comparable(title);
  return page.parts.find(
    (part) =>
      part.size === size && !part.hidden && part.linkSize < size && comparable(fold(textWithout(part))) === wanted,
  );
}

/** What a heading says, without the site's name and labels; in the words of the head where the page shouts. */
function titleIn(heading: Part, told: readonly string[], names: readonly string[]): string {
  const shown = headingText(heading);
  const text = withoutLabel(heading, withoutSite(shown, names), told);
  const loud = text === text.toUpperCase() && text !== text.toLowerCase();
  if (!loud) return text;
  const words = wordsOf(text);
  return told.find((title) => startsAlike(title, text) && likeness(wordsOf(title), words) >= sameWords) ?? text;
}

function startsAlike(one: string, other: string): boolean {
  return one.split(" ")[0]!.toLowerCase() === other.split(" ")[0]!.toLowerCase();
}

/** From this likeness on, what the head says is taken for a heading in capitals. */
const sameWords = 0.8;

/**
 * A heading without the section, kind or date that some sites set inside of it: what is left must be a title of the head
 * word for word, and the label stand in an element of its own or behind a bar.
 */
function withoutLabel(heading: Part, text: string, told: readonly string[]): string {
  const plain = comparable(text);
  for (const title of told) {
    const wanted = comparable(title);
    if (wordsOf(title).size < 2 || wanted.length >= plain.length) continue;
    const before = plain.endsWith(wanted) ? text.slice(0, text.length - title.length).trim() : "";
    const behind = plain.startsWith(wanted) ? text.slice(title.length).trim() : "";
    if (before !== "" && isLabel(heading, before, /^[^|]{1,30}\|$/)) return text.slice(text.length - title.length);
    if (behind !== "" && isLabel(heading, behind, /^\|[^|]{1,30}$/)) return text.slice(0, title.length);
  }
  return text;
}

function isLabel(part: Part, label: string, barred: RegExp): boolean {
  return barred.test(label) || part.children.some((child) => holdsOnly(child, label));
}

/** Whether an element is, or holds, one that says `label` and nothing else. */
function holdsOnly(part: Part, label: string): boolean {
  if (part.node.type !== "element" || part.size < label.replace(/\s/g, "").length) return false;
  return fold(textWithout(part)) === label || part.children.some((child) => holdsOnly(child, label));
}

/** A text as long as it was, in small letters and with plain quotes. */
function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`]/g, "'");
}

function mainHeading(page: Page, told: readonly string[], names: readonly string[]): Part | undefined {
  // What stands before the last separator is the title more often than what stands behind it.
  const toldWords = [...told, ...told.map(beforeLastSeparator)].map(wordsOf);
  const only = onlyHeading(page, names);
  let best: { part: Part; support: number } | undefined;
  for (const part of elementsNamed(page, "h1", "h2")) {
    if (part.size === 0 || part.size > longest || isLogo(part)) continue;
    const text = headingText(part);
    const words = wordsOf(text);
    if (words.size === 0 || isSite(text, names)) continue;
    let support = greatest(toldWords.map((one) => likeness(words, one)));
    if (part.name === "h2" && (support < 0.8 || quotesTitle.test(text))) continue;
    // What stands behind the page's only main heading is one of its sections, even if the head repeats its words.
    if (part.name === "h2" && only && only.index < part.index && !told.some((title) => isSite(text, [title]))) continue;
    // A hidden heading repeats the title for search engines.
    if (part.hidden) support *= 0.5;
    else if (part.name === "h1") support += headingBonus;
    if (!best || support > best.support + 0.05) best = { part, support };
  }
  return best && (told.length === 0 || best.support >= alike) ? best.part : only;
}

/** The heading of a discussion: `3 replies to “A mill is sold”`. */
const quotesTitle = /^\P{P}+[“"„«‘][^]+[”"“»’]$/u;

/**
 * The only heading of the first rank that is shown, where it is a phrase and not a section's or the site's name: sites
 * often tell search engines and readers of an article in different words.
 */
function onlyHeading(page: Page, names: readonly string[]): Part | undefined {
  const shown = elementsNamed(page, "h1").filter(
    (part) => part.size > 0 && !part.hidden && !isLogo(part) && !isSite(headingText(part), names),
  );
  const [only] = shown;
  if (!only || shown.length > 1 || only.size > longestPhrase || only.linkSize > only.size / 2) return undefined;
  const text = headingText(only);
  return wordsOf(text).size >= fewestWords && !text.endsWith(":") ? only : undefined;
}

/** A main heading of so many words is no name of a site or section; one of so many letters is an introduction. */
const fewestWords = 5;
const longestPhrase = 150;

function isSite(text: string, names: readonly string[]): boolean {
  return names.some((name) => squash(name) === squash(text));
}

/** A heading of the first rank needs less likeness than others. */
const headingBonus = 0.2;

/** Text of a heading without the marks that only serve to link to it. */
export function headingText(heading: Part): string {
  return fold(textWithout(heading))
    .replace(/(?<![\s¶#§🔗])\s*[¶#§🔗]+$/u, "")
    .trim();
}

function textWithout(part: Part): string {
  if (part.node.type === "text") return part.node.value;
  if (part.name === "button" || (part.hidden && !part.parent?.hidden)) return "";
  const href = part.name === "a" ? part.node.properties["href"] : undefined;
  if (typeof href === "string" && href.startsWith("#") && part.size <= 2) return "";
  const inner = part.children.map(textWithout).join("");
  return isPhrasing(part) && part.name !== "br" ? inner : ` ${inner} `;
}

/** Whether a heading is the site's own name: it stands in a header or link to the front page and holds a picture or the link. */
function isLogo(part: Part): boolean {
  if (part.linkSize < part.size) return false;
  for (const child of part.children) {
    if (child.node.type !== "element" || child.name !== "a") continue;
    const href = child.node.properties["href"] ?? "";
    if (href === "/" || /^https?:\/\/[^/]+\/?$/.test(href)) return true;
  }
  return false;
}

const separators = /\s+[|–—·•»«:\-/]{1,2}\s+|\s*[|»]\s*/g;

/** A title without the site's name before or after a separator, or up to `most` words behind a bar. */
function withoutSite(title: string, names: readonly string[], most = longestSection): string {
  const cuts = [...title.matchAll(separators)];
  const last = cuts.at(-1);
  const first = cuts[0];
  if (!first || !last) return title;
  const tail = title.slice(last.index + last[0].length);
  const head = title.slice(0, first.index);
  if (isName(tail, names)) return withoutSite(title.slice(0, last.index), names, most);
  if (isName(head, names)) return title.slice(first.index + first[0].length);
  // A bar or guillemet parts the name from the title even where the site doesn't say its name.
  if (/[|»]/.test(last[0]) && wordsOf(tail).size <= most && wordsOf(title.slice(0, last.index)).size >= 2) {
    return withoutSite(title.slice(0, last.index), names, most);
  }
  return title;
}

/** Words in the name of a site or an institution, which the head often adds, and of a section, which a heading does. */
const longestName = 6;
const longestSection = 4;

function beforeLastSeparator(title: string): string {
  const last = [...title.matchAll(separators)].at(-1);
  return last ? title.slice(0, last.index) : title;
}

function isName(text: string, names: readonly string[]): boolean {
  const plain = squash(text);
  return (
    plain !== "" && names.some((name) => squash(name) === plain || (plain.length > 3 && squash(name).startsWith(plain)))
  );
}

function squash(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\.(?:com|org|net|edu|gov|co\.uk|de|fr|io)$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function domainOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const parts = new URL(address).hostname.replace(/^www\./, "").split(".");
  return parts.length > 2 && parts.at(-2)!.length <= 3 ? parts.at(-3) : parts.at(-2);
}
