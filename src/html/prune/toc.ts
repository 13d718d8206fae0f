import { linkShare, proseShare, topicsOfPart } from "./article.js";
import { weights } from "./weights.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";
import { outermost } from "./walk.js";

const { contents } = weights;

export const toc: Decision = {
  id: "table-of-contents",
  reason: "a table of contents: the headings say the same",
  *find(article) {
    const { inner, links } = countsOf(article);
    const all = article.page.top.reduce((sum, part) => sum + article.size[part.index]!, 0);
    yield* outermost(article, (part) => {
      if (proseShare(article, part) > weights.share / 2 || article.size[part.index]! > contents.text * all)
        return false;
      if (topicsOfPart(part).has("toc") && linkShare(article, part) > weights.linked) return true;
      if (part.name !== "ul" && part.name !== "ol") return false;
      const { index } = part;
      return (
        linkShare(article, part) > contents.linked && inner[index]! >= contents.entries && inner[index] === links[index]
      );
    });
  },
};
