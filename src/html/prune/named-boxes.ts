import { isPhrasing, type Part } from "../page/page.js";
import { type Article, elementsOfTopic, linkShare, proseShare } from "./article.js";
import { reach, trust, type Trust, weights } from "./weights.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";
import { firstProse } from "./prose.js";
import { outermost } from "./walk.js";

function named(id: string, topic: keyof typeof trust, reason: string): Decision {
  const own: Trust = trust[topic];
  return {
    id,
    reason,
    *find(article) {
      const boxes = elementsOfTopic(article, topic).filter(
        (part) => isNameable(part) && !(own.items && isItem(part)) && !(topic === "player" && plays(article, part)),
      );
      if (boxes.length === 0) return;
      let prose = 0;
      for (const part of outermost(article, () => true, false, boxes)) prose += article.prose[part.index]!;
      const misnamed = prose > weights.named.altogether * article.allProse;
      for (const part of outermost(article, (each) => believed(article, each, own), own.bare, boxes)) {
        // Labels named like the text are still labels.
        if (!misnamed || article.prose[part.index]! < weights.label / 2) yield part;
      }
    },
  };
}

/** Names of headings, of captions, and of words in a line, say what they speak about, not what they are. */
function isNameable(part: Part): boolean {
  return (
    !/^(?:h[1-6]|body|html|main|table|tr|td|th|tbody|pre|code|dt|dd|figcaption)$/.test(part.name) && !isPhrasing(part)
  );
}

/** Whether a player's box holds a recording, which stands there as a link by now; films in boxes belong to other stories. */
function plays({ page: { parts } }: Article, { index, end }: Part): boolean {
  for (let at = index; at < end; at += 1) {
    const { name, replacement, removal } = parts[at]!;
    if (replacement && !removal && /^(?:amp-)?audio$/.test(name)) return true;
  }
  return false;
}

/** Whether a part is all there is in an item of a list. */
function isItem({ parent, size }: Part): boolean {
  return parent?.name === "li" && parent.size === size;
}

function believed(
  article: Article,
  part: Part,
  { text = 0, amid = text, linked, cards, share = weights.share }: Trust,
): boolean {
  const more = reach[article.settings.profile];
  if (proseShare(article, part) > Math.min(weights.named.most, share * more)) return false;
  if (linked !== undefined && linkShare(article, part) > linked) return true;
  if (cards && hasCards(article, part)) return true;
  const size = article.size[part.index]!;
  const { first, last } = firstProse(article);
  if (part.index < first) {
    // Between title and text, a name alone takes no prose: it may be the lead.
    return size <= text * more && article.prose[part.index]! < weights.prose / 2;
  }
  return size <= (part.index > last ? text : amid) * more;
}

function hasCards(article: Article, { index }: Part): boolean {
  const { links, headings, images } = countsOf(article);
  const { cards } = weights.named;
  return links[index]! >= cards && Math.max(headings[index]!, images[index]!) >= cards;
}

/** Boxes that their authors named, each with the second sign that it takes. */
export const namedBoxes: readonly Decision[] = [
  named("related-box", "related", "a box that leads to other articles"),
  named("share-bar", "share", "buttons to share the article or follow the site"),
  named("newsletter-box", "newsletter", "a request to sign up, download or pay"),
  named("ad-slot", "advert", "an advertisement or its label"),
  named("consent-notice", "consent", "a cookie or privacy notice"),
  named("paywall-notice", "paywall", "a notice for subscribers"),
  named("player", "player", "a player or its controls"),
  named("popup", "popup", "what opens over the page"),
  named("author-box", "author", "a box about the author"),
  named("byline", "byline", "a line with author, date or length"),
  named("tag-list", "tags", "a list of keywords"),
  named("navigation", "navigation", "a way around the site"),
  named("side-box", "side", "a box beside the text"),
  named("article-footer", "footer", "the foot of the article"),
];
