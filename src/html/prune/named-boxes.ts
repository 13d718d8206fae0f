import type { BoxTopic } from "../page/box-names.js";
import { isPhrasing, type Part } from "../page/page.js";
import { type Article, elementsOfTopic, linkShare, proseShare } from "./article.js";
import { bounds, reach } from "./bounds.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";
import { firstProse } from "./prose.js";
import { outermost } from "./walk.js";

/** When a box that is named so is believed: any of the signs is enough. Sizes in measured characters. */
interface Trust {
  /** Largest size of a box of text. */
  text?: number;
  /** Largest size of such a box amid the text, where it differs. */
  amid?: number;
  /** Share of its text in links from which it is believed whatever its size. */
  linked?: number;
  /** Whether it is believed where it holds several links with headings or pictures. */
  cards?: boolean;
  /** Whether it is believed where it holds no text either, but icons or pictures. */
  bare?: boolean;
  /** Largest share of the article's prose. Default `bounds.share`. */
  share?: number;
}

/** When boxes of one name hold this share of the prose altogether, as with `subscriber-only`, the name means another thing. */
const mostAltogether = 0.5;

function named(id: string, topic: BoxTopic, reason: string, trust: Trust): Decision {
  return {
    id,
    reason,
    *find(article) {
      const boxes = elementsOfTopic(article, topic).filter(isNameable);
      if (boxes.length === 0) return;
      let prose = 0;
      for (const part of outermost(article, () => true, false, boxes)) prose += article.prose[part.index]!;
      const misnamed = prose > mostAltogether * article.allProse;
      for (const part of outermost(article, (each) => believed(article, each, trust), trust.bare, boxes)) {
        // Labels named like the text are still labels.
        if (!misnamed || article.prose[part.index]! < bounds.label / 2) yield part;
      }
    },
  };
}

/** Names of headings, and of words in a line, say what they speak about, not what they are. */
function isNameable(part: Part): boolean {
  return !/^(?:h[1-6]|body|html|main|table|tr|td|th|tbody|pre|code|dt|dd)$/.test(part.name) && !isPhrasing(part);
}

function believed(
  article: Article,
  part: Part,
  { text = 0, amid = text, linked, cards, share = bounds.share }: Trust,
): boolean {
  const more = reach[article.settings.profile];
  if (proseShare(article, part) > Math.min(0.9, share * more)) return false;
  if (linked !== undefined && linkShare(article, part) > linked) return true;
  if (cards && hasCards(article, part)) return true;
  const size = article.size[part.index]!;
  const { first, last } = firstProse(article);
  if (part.index < first) {
    // Between title and text, a name alone takes no prose: it may be the lead.
    return size <= text * more && article.prose[part.index]! < bounds.prose / 2;
  }
  return size <= (part.index > last ? text : amid) * more;
}

function hasCards(article: Article, { index }: Part): boolean {
  const { links, headings, images } = countsOf(article);
  return links[index]! > 1 && Math.max(headings[index]!, images[index]!) > 1;
}

const { linked, label, short, box } = bounds;

/** Boxes that their authors named, each with the second sign that it takes. */
export const namedBoxes: readonly Decision[] = [
  named("related-box", "related", "a box that leads to other articles", {
    cards: true,
    linked,
    text: short,
    share: 0.3,
  }),
  named("share-bar", "share", "buttons to share the article or follow the site", { bare: true, linked, text: box }),
  named("newsletter-box", "newsletter", "a request to sign up, download or pay", { bare: true, linked, text: box }),
  named("ad-slot", "advert", "an advertisement or its label", { bare: true, linked, text: short, share: 0.1 }),
  named("consent-notice", "consent", "a cookie or privacy notice", { text: short, amid: label, share: 0.1 }),
  named("paywall-notice", "paywall", "a notice for subscribers", { linked, text: short }),
  named("player", "player", "a player or its controls", { linked, text: short, share: 0.1 }),
  named("popup", "popup", "what opens over the page", { bare: true, linked, text: box }),
  named("author-box", "author", "a box about the author", { bare: true, linked, text: 4 * box, share: 0.5 }),
  named("byline", "byline", "a line with author, date or length", { bare: true, linked, text: box }),
  named("tag-list", "tags", "a list of keywords", { linked, text: label }),
  named("navigation", "navigation", "a way around the site", { bare: true, linked, text: short, amid: 0 }),
  named("side-box", "side", "a box beside the text", { linked: 0.6, text: box, amid: 0 }),
  named("article-footer", "footer", "the foot of the article", { linked, text: box, share: 0.3 }),
];
