import { elementsNamed, type Page, type Part } from "../page/page.js";
import { textOf } from "../page/text.js";
import { likeness, wordsOf } from "./title.js";
import { spend } from "../../limits.js";

const headings = /^h[1-3]$/;

/** From this likeness on, a heading is the page's title. */
const same = 0.6;

/**
 * The other articles of an endless scroll: of several `<article>`s side by side, each with a title of its own, all but
 * the one that the page is named after.
 */
export function laterArticles(page: Page, title: string | undefined): Set<Part> {
  const later = new Set<Part>();
  const wanted = wordsOf(title ?? "");
  if (wanted.size === 0) return later;
  const articles: { part: Part; heading: Part; alike: number }[] = [];
  let end = 0;
  for (const part of elementsNamed(page, "article")) {
    if (part.index < end || part.hidden) continue;
    end = part.end;
    const heading = firstHeading(page, part);
    // Without a title of its own it is a piece of another article, such as its body.
    if (heading) articles.push({ part, heading, alike: likeness(wordsOf(textOf(page, heading)), wanted) });
  }
  if (articles.length < 2) return later;
  const own = articles.reduce((best, next) => (next.alike > best.alike ? next : best));
  if (own.alike < same) return later;
  for (const { part, heading } of articles) {
    // One with a lower heading is a chapter of the first, such as the steps of a recipe; a teaser's heading is a link.
    if (part === own.part) continue;
    if (heading.name === own.heading.name || heading.linkSize > 0.8 * heading.size) later.add(part);
  }
  return later;
}

function firstHeading(page: Page, part: Part): Part | undefined {
  for (let index = part.index; index < part.end; index += 1) {
    spend();
    const inner = page.parts[index]!;
    if (headings.test(inner.name) && inner.size > 0) return inner;
  }
  return undefined;
}
