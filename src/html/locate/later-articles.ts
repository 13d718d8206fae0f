import { elementsNamed, type Page, type Part } from "../page/page.js";
import { textOf } from "../page/text.js";
import { likeness, wordsOf } from "./title.js";
import { spend } from "../../limits.js";

const headings = /^h[1-3]$/;

/** From this likeness on, a heading is the page's title. */
const same = 0.6;

/** An `<article>` with a title of its own. */
interface Titled {
  part: Part;
  heading: Part;
  /** How much it is the page's title, 0 to 1. */
  alike: number;
}

/**
 * The other articles of an endless scroll: of several `<article>`s side by side, each with a title of its own, all but
 * the one that the page is named after. Some sites set the row of them into one around.
 */
export function laterArticles(page: Page, title: string | undefined): Set<Part> {
  const later = new Set<Part>();
  const wanted = wordsOf(title ?? "");
  if (wanted.size === 0) return later;
  const rows = new Map<Part | undefined, Titled[]>();
  const around: Part[] = [];
  for (const part of elementsNamed(page, "article")) {
    while (around.length > 0 && around.at(-1)!.end <= part.index) around.pop();
    const outer = around.at(-1);
    around.push(part);
    if (part.hidden) continue;
    // Without a title of its own it is a piece of another article, such as its body.
    const heading = firstHeading(page, part);
    if (!heading) continue;
    const titled = { part, heading, alike: likeness(wordsOf(textOf(page, heading)), wanted) };
    const row = rows.get(outer);
    if (row) row.push(titled);
    else rows.set(outer, [titled]);
  }
  for (const row of rows.values()) for (const part of othersIn(row)) later.add(part);
  return later;
}

function othersIn(row: readonly Titled[]): Part[] {
  if (row.length < 2) return [];
  const own = row.reduce((best, next) => (next.alike > best.alike ? next : best));
  if (own.alike < same) return [];
  // One with a lower heading is a chapter of the first, such as the steps of a recipe; a teaser's heading is a link.
  const others = row.filter(
    ({ part, heading }) =>
      part !== own.part && (heading.name === own.heading.name || heading.linkSize > 0.8 * heading.size),
  );
  return others.map(({ part }) => part);
}

function firstHeading(page: Page, part: Part): Part | undefined {
  for (let index = part.index; index < part.end; index += 1) {
    spend();
    const inner = page.parts[index]!;
    if (headings.test(inner.name) && inner.size > 0) return inner;
  }
  return undefined;
}
