import { isPhrasing, type Part } from "../page/page.js";
import { type Article, linkShare, proseShare } from "./article.js";
import { bounds, reach } from "./bounds.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";
import { isCollection } from "./link-lists.js";
import { firstProse } from "./prose.js";
import { outermost } from "./walk.js";

/** Two may be chance. */
const leastCards = 3;

/** Largest card, in measured characters: an item of a list of products says more. */
const largest = 350;

/** Largest share of the prose that the lines below the titles may be. */
const mostProse = 0.4;

/** Share of the prose that all cards of a page may be. */
const mostOfAll = 0.5;

/** The same box again and again, each a linked title, perhaps with a picture and a line or two: it leads to other pages. */
export const teaserCards: Decision = {
  id: "teaser-cards",
  reason: "a row of cards, each of which leads to another page",
  *find(article) {
    if (isCollection(article)) return;
    const { first } = firstProse(article);
    const rows = outermost(article, (part) => part.index > first && isRow(article, part));
    const prose = rows.reduce((sum, { index }) => sum + article.prose[index]!, 0);
    // A page that is hardly more than its cards leads to what it is about: they are its content.
    if (prose <= mostOfAll * article.allProse) yield* rows;
  },
};

function isRow(article: Article, part: Part): boolean {
  const more = reach[article.settings.profile];
  if (isPhrasing(part) || proseShare(article, part) > Math.min(0.8, mostProse * more)) return false;
  const children = part.children.filter((child) => !child.removal && child.size > 0 && child.name !== "");
  if (children.length < leastCards) return false;
  const cards = children.filter((child) => isCard(article, child));
  return cards.length >= leastCards && cards.length >= 0.75 * children.length;
}

function isCard(article: Article, part: Part): boolean {
  const { links, inner, headings, images } = countsOf(article);
  const { index } = part;
  const outer = links[index]! - inner[index]!;
  if (outer < 1 || headings[index]! + images[index]! < 1) return false;
  if (/^(?:p|h[1-6]|t[rdh])$/.test(part.name) || article.size[index]! > largest) return false;
  return linkShare(article, part) > bounds.linked || hasLinkedHeading(article, part);
}

function hasLinkedHeading(article: Article, part: Part): boolean {
  for (let index = part.index; index < part.end; index += 1) {
    const inner = article.page.parts[index]!;
    if (/^h[1-6]$/.test(inner.name)) return inner.size > 0 && inner.linkSize > 0.8 * inner.size;
  }
  return false;
}
