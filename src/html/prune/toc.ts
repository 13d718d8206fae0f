import { attribute } from "../page/attributes.js";
import type { Part } from "../page/page.js";
import { type Article, linkShare, proseShare, topicsOfPart } from "./article.js";
import { bounds } from "./bounds.js";
import type { Decision } from "./decision.js";
import { outermost } from "./walk.js";

/** Two links into the page may be cross references; a list of them is a table of contents. */
const leastEntries = 3;

export const toc: Decision = {
  id: "table-of-contents",
  reason: "a table of contents: the headings say the same",
  *find(article) {
    const inside = linksInside(article);
    yield* outermost(article, (part) => {
      if (proseShare(article, part) > bounds.share / 2) return false;
      if (topicsOfPart(part).has("toc") && linkShare(article, part) > bounds.linked) return true;
      if (part.name !== "ul" && part.name !== "ol") return false;
      return linkShare(article, part) > 0.8 && inside[part.index]! >= leastEntries && inside[part.index]! >= links(article, part);
    });
  },
};

/** Number of links into the page itself, for each subtree. */
function linksInside({ page }: Article): Float64Array {
  const counts = new Float64Array(page.parts.length);
  for (let index = page.parts.length - 1; index >= 0; index -= 1) {
    const part = page.parts[index]!;
    if (part.name === "a" && attribute(part, "href").startsWith("#")) counts[index]! += 1;
    if (part.parent) counts[part.parent.index]! += counts[index]!;
  }
  return counts;
}

function links({ page }: Article, part: Part): number {
  let count = 0;
  for (let index = part.index; index < part.end; index += 1) if (page.parts[index]!.name === "a") count += 1;
  return count;
}
