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

/** A title, and the heading that shows it, where the page does. */
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
    .map((title) => withoutSite(fold(decodeReferences(decodeReferences(title))), names))
    .filter((title) => title !== "");
  const heading = mainHeading(page, told, names);
  return { text: heading ? titleIn(heading, told, names) : told[0], heading };
}

/** What a heading says, without the site's name; in the case of the head where the page shouts. */
function titleIn(heading: Part, told: readonly string[], names: readonly string[]): string {
  const shown = headingText(heading);
  const text = withoutSite(shown, names);
  const loud = text === text.toUpperCase() && text !== text.toLowerCase();
  return (loud && told.find((title) => title.toLowerCase() === text.toLowerCase())) || text;
}

function mainHeading(page: Page, told: readonly string[], names: readonly string[]): Part | undefined {
  // What stands before the last separator is the title more often than what stands behind it.
  const toldWords = [...told, ...told.map(beforeLastSeparator)].map(wordsOf);
  let best: { part: Part; support: number } | undefined;
  for (const part of elementsNamed(page, "h1", "h2")) {
    if (part.size === 0 || part.size > longest || isLogo(part)) continue;
    const text = headingText(part);
    const words = wordsOf(text);
    if (words.size === 0 || names.some((name) => squash(name) === squash(text))) continue;
    let support = greatest(toldWords.map((one) => likeness(words, one)));
    if (part.name === "h2" && support < 0.8) continue;
    // A hidden heading repeats the title for search engines.
    if (part.hidden) support *= 0.5;
    else if (part.name === "h1") support += headingBonus;
    if (!best || support > best.support + 0.05) best = { part, support };
  }
  return best && (told.length === 0 || best.support >= alike) ? best.part : undefined;
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

/** A title of the head without the site's name before or after a separator. */
function withoutSite(title: string, names: readonly string[]): string {
  const cuts = [...title.matchAll(separators)];
  const last = cuts.at(-1);
  const first = cuts[0];
  if (!first || !last) return title;
  const tail = title.slice(last.index + last[0].length);
  const head = title.slice(0, first.index);
  if (isName(tail, names)) return withoutSite(title.slice(0, last.index), names);
  if (isName(head, names)) return title.slice(first.index + first[0].length);
  // A bar or guillemet parts the name from the title even where the site doesn't say its name.
  if (/[|»]/.test(last[0]) && wordsOf(tail).size <= 4 && wordsOf(title.slice(0, last.index)).size >= 3) {
    return withoutSite(title.slice(0, last.index), names);
  }
  return title;
}

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
