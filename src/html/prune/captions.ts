import type { Decision } from "./decision.js";
import { type Article, topicsOfPart } from "./article.js";
import { bounds } from "./bounds.js";
import { outermost } from "./walk.js";
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
  if (/^h[1-6]$/.test(part.name) || article.size[part.index]! > bounds.box) return false;
  if (topicsOfPart(part).has("caption") && !holdsPicture(article, part)) return true;
  return false;
}

function holdsPicture(article: Article, part: Part): boolean {
  for (let index = part.index; index < part.end; index += 1) {
    if (/^(?:img|picture|video|table|pre)$/.test(article.page.parts[index]!.name)) return true;
  }
  return false;
}
