import type { Article } from "./article.js";
import { weights } from "./weights.js";

const known = new WeakMap<Article, { first: number; last: number }>();

/** Part indexes of the first and the last text that is prose for certain; `first` is infinite where there is none. */
export function firstProse(article: Article): { first: number; last: number } {
  let found = known.get(article);
  if (!found) {
    found = { first: Infinity, last: Infinity };
    article.blocks.forEach((block, index) => {
      if (article.blockProse[index]! < weights.prose) return;
      if (found!.first === Infinity) found!.first = block.first.index;
      found!.last = block.last.index;
    });
    known.set(article, found);
  }
  return found;
}
