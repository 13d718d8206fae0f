import type { Decision } from "./decision.js";
import { type Article, topicsOfPart } from "./article.js";
import { weights } from "./weights.js";
import { holdsNamed, outermost } from "./walk.js";
import type { Part } from "../page/page.js";

export const captions: Decision = {
  id: "caption",
  reason: "caption or credit of a picture, dropped as asked for",
  *find(article) {
    if (article.settings.captions === "keep") return;
    const found = outermost(article, (part) => isCaption(article, part));
    let size = 0;
    let rest = article.allProse;
    for (const { index } of found) {
      size += article.size[index]!;
      rest -= article.prose[index]!;
    }
    // A gallery tells its story in the captions.
    if (size < rest) yield* found;
  },
};

function isCaption(article: Article, part: Part): boolean {
  if (part.name === "figcaption") return true;
  if (article.size[part.index]! > weights.box || !topicsOfPart(part).has("caption")) return false;
  const { figure, near } = picturesAround(article, part);
  if (/^h[1-6]$/.test(part.name)) return figure;
  return near && !holdsNamed(article.page, part, isCaptioned);
}

/** Whether a part stands in a `<figure>`, or near a picture at least: sliders call labels captions too. */
function picturesAround(article: Article, part: Part): { figure: boolean; near: boolean } {
  let near = false;
  for (let at = part.parent; at && at.depth >= part.depth - weights.caption.farthest; at = at.parent) {
    if (at.name === "figure") return { figure: true, near: true };
    near ||= holdsNamed(article.page, at, isCaptioned);
  }
  return { figure: false, near };
}

const isCaptioned = (name: string): boolean => /^(?:img|picture|video|table|pre|svg|iframe|amp-img)$/.test(name);
