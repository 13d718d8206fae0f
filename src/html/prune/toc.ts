import { linkShare, proseShare, topicsOfPart } from "./article.js";
import { bounds } from "./bounds.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";
import { outermost } from "./walk.js";

/** Two links into the page may be cross references; a list of them is a table of contents. */
const leastEntries = 3;

/** A page with more of its text in the table is an index: the table is its content. */
const mostText = 0.3;

export const toc: Decision = {
  id: "table-of-contents",
  reason: "a table of contents: the headings say the same",
  *find(article) {
    const { inner, links } = countsOf(article);
    const all = article.page.top.reduce((sum, part) => sum + article.size[part.index]!, 0);
    yield* outermost(article, (part) => {
      if (proseShare(article, part) > bounds.share / 2 || article.size[part.index]! > mostText * all) return false;
      if (topicsOfPart(part).has("toc") && linkShare(article, part) > bounds.linked) return true;
      if (part.name !== "ul" && part.name !== "ol") return false;
      const { index } = part;
      return linkShare(article, part) > 0.8 && inner[index]! >= leastEntries && inner[index] === links[index];
    });
  },
};
