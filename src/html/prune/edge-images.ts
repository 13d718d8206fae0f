import { attribute } from "../page/attributes.js";
import type { Part } from "../page/page.js";
import type { Decision } from "./decision.js";
import { firstProse } from "./prose.js";

/** Words in the names of files that hold a site's own signs. */
const signs = /(?:^|[_.\-\s])(?:logos?|icons?|avatar|sprites?|arrow|favicon|badge)(?=[_.\-\s\d]|$)/i;

/** Images of the site before the title and after the last line; among the text, a logo may be what it is about. */
export const edgeImages: Decision = {
  id: "edge-image",
  reason: "a logo or icon of the site before the title or after the text",
  *find(article) {
    const top = article.title?.index ?? firstProse(article).first;
    const bottom = article.blocks.at(-1)?.last.index ?? Infinity;
    if (top === Infinity) return;
    for (const part of article.elements) {
      if (part.name !== "img" || part.removal || (part.end > top && part.index <= bottom)) continue;
      if (signs.test(fileOf(part)) && !isCaptioned(part)) yield part;
    }
  },
};

/** Pictures that the article has shown before, given once more after its last line, as for a list of articles. */
export const repeatedImages: Decision = {
  id: "repeated-image",
  reason: "a picture after the text that the article has shown before",
  *find(article) {
    const bottom = article.blocks.at(-1)?.last.index ?? Infinity;
    const seen = new Set<string>();
    for (const part of article.elements) {
      if (part.name !== "img" || part.removal) continue;
      const path = pathOf(part);
      // A service that makes pictures has one path for all of them.
      if (!/\.\w{3,4}$/.test(path)) continue;
      if (part.index > bottom && seen.has(path) && !isCaptioned(part)) yield part;
      seen.add(path);
    }
  },
};

/** The address without its query, which often says no more than the size; nothing for data. */
function pathOf(part: Part): string {
  const address = attribute(part, "src") || attribute(part, "dataSrc");
  return /^\s*data:/i.test(address) ? "" : address.split(/[?#]/, 1)[0]!;
}

/** The last part of the address, without its ending. */
function fileOf(part: Part): string {
  const path = pathOf(part);
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.\w{1,5}$/, "");
}

function isCaptioned(part: Part): boolean {
  for (let at = part.parent; at; at = at.parent) if (at.name === "figure") return at.size > 0;
  return false;
}
