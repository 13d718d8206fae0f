import { attribute, has } from "../page/attributes.js";
import type { Part } from "../page/page.js";
import { type Article, linkShare, proseShare } from "./article.js";
import { weights } from "./weights.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";
import { outermost } from "./walk.js";

function landmark(
  id: string,
  reason: string,
  take: (article: Article, part: Part) => boolean,
  share: number = weights.share,
): Decision {
  return {
    id,
    reason,
    find: (article) => outermost(article, (part) => take(article, part) && proseShare(article, part) <= share),
  };
}

/** Parts that say by tag or role that they are not the text. */
export const landmarks: readonly Decision[] = [
  landmark("navigation", "a way around the site", (_article, part) => {
    return part.name === "nav" || isRole(part, "navigation");
  }),
  landmark(
    "article-footer",
    "the foot of the article: sharing, keywords, legal lines",
    (_article, part) => (part.name === "footer" && !within(part, "blockquote")) || isRole(part, "contentinfo"),
    weights.foot,
  ),
  landmark("side-note", "a box beside the text", (article, part) => {
    if (part.name !== "aside" && !isRole(part, "complementary")) return false;
    if (linkShare(article, part) > weights.linked) return true;
    // A list that leads nowhere is a list of things: figures, or what a recipe takes.
    return article.prose[part.index]! < weights.prose / 2 && countsOf(article).items[part.index]! < weights.sideItems;
  }),
];

function isRole(part: Part, role: string): boolean {
  return has(part, "role") && attribute(part, "role") === role;
}

function within(part: Part, name: string): boolean {
  for (let at = part.parent; at; at = at.parent) if (at.name === name) return true;
  return false;
}
