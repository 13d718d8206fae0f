import type { Part } from "../page/page.js";
import { elementsOfTopic } from "./article.js";
import type { Decision } from "./decision.js";
import { weights } from "./weights.js";
import { isPhrasing } from "../page/page.js";
import { outermost } from "./walk.js";

export const comments: Decision = {
  id: "comments",
  reason: "the discussion below the article",
  *find(article) {
    const found = outermost(article, isDiscussion, false, elementsOfTopic(article, "comments"));
    const prose = found.reduce((sum, part) => sum + article.prose[part.index]!, 0);
    if (article.allProse - prose >= weights.comments.rest || prose === 0) yield* found;
  },
};

function isDiscussion(part: Part): boolean {
  return !isPhrasing(part) && !/^(?:h[1-6]|body|html|main|p)$/.test(part.name);
}
