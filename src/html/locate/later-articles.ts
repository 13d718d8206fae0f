import type { Page, Part } from "../page/page.js";
import { textOf } from "../page/text.js";
import { likeness, wordsOf } from "./title.js";

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
  const articles: { part: Part; alike: number }[] = [];
  let index = 0;
  while (index < page.parts.length) {
    const part = page.parts[index]!;
    index += 1;
    if (part.name !== "article" || part.hidden) continue;
    const heading = firstHeading(page, part);
    articles.push({ part, alike: heading ? likeness(wordsOf(textOf(page, heading)), wanted) : 0 });
    index = part.end;
  }
  if (articles.length < 2) return later;
  const own = articles.reduce((best, next) => (next.alike > best.alike ? next : best));
  if (own.alike < same) return later;
  for (const { part } of articles) if (part !== own.part) later.add(part);
  return later;
}

function firstHeading(page: Page, part: Part): Part | undefined {
  for (let index = part.index; index < part.end; index += 1) {
    const inner = page.parts[index]!;
    if (headings.test(inner.name) && inner.size > 0) return inner;
  }
  return undefined;
}
