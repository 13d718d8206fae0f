import { parseDate } from "../metadata/dates.js";
import { isPhrasing, type Part } from "../page/page.js";
import { type Article, linkShare, proseShare } from "./article.js";
import { weights, reach } from "./weights.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";
import { isCollection } from "./link-lists.js";
import { firstProse } from "./prose.js";
import { holdsNamed, outermost } from "./walk.js";

const { cards: card } = weights;

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
    if (prose <= card.all * article.allProse) yield* rows;
  },
};

function isRow(article: Article, part: Part): boolean {
  const more = reach[article.settings.profile];
  if (isPhrasing(part) || proseShare(article, part) > Math.min(card.most, card.prose * more)) return false;
  const children = part.children.filter((child) => !child.removal && child.size > 0 && child.name !== "");
  if (children.length < card.least) return false;
  const cards = children.filter((child) => isCard(article, child));
  return cards.length >= card.least && cards.length >= card.row * children.length;
}

function isCard(article: Article, part: Part): boolean {
  const { links, inner, headings, images } = countsOf(article);
  const { index } = part;
  const outer = links[index]! - inner[index]!;
  if (outer < 1 || headings[index]! + images[index]! < 1) return false;
  if (/^(?:p|h[1-6]|t[rdh])$/.test(part.name) || article.size[index]! > sizeOf(article, part)) return false;
  if (headings[index] === 0 && !holdsNamed(article.page, part, isPicture)) return false;
  return linkShare(article, part) > weights.linked || hasLinkedHeading(article, part);
}

/** How large a card may be. */
function sizeOf({ page }: Article, part: Part): number {
  for (let index = part.index; index < part.end; index += 1) {
    const { name, node, size } = page.parts[index]!;
    if (name === "time") return card.dated;
    if (node.type === "text" && size > 0 && size < card.date && parseDate(node.value, "day") !== undefined) {
      return card.dated;
    }
  }
  return card.size;
}

/** A drawing is an icon: it says that a link leads elsewhere, or what a point of a list is about. */
const isPicture = (name: string): boolean => name === "img" || name === "picture";

function hasLinkedHeading(article: Article, part: Part): boolean {
  for (let index = part.index; index < part.end; index += 1) {
    const inner = article.page.parts[index]!;
    if (/^h[1-6]$/.test(inner.name)) return inner.size > 0 && inner.linkSize > card.title * inner.size;
  }
  return false;
}
