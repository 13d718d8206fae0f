import { isPhrasing, type Part } from "../page/page.js";
import { type Article, linkShare, proseShare } from "./article.js";
import { weights } from "./weights.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";
import { firstProse } from "./prose.js";
import { outermost } from "./walk.js";
import { isWrittenAddress } from "./written-address.js";

/** Whether the links of an article are its content. */
export function isCollection(article: Article): boolean {
  const { page, size, linkSize } = article;
  let all = 0;
  let linked = 0;
  for (const part of page.top) {
    all += size[part.index]!;
    linked += linkSize[part.index]!;
  }
  return linked > weights.links.collection * all;
}

/** Links with pictures or headings, in boxes of their own, are teasers; links in a list amid the text belong to it. */
export const linkLists: Decision = {
  id: "link-list",
  reason: "a box of links to other pages",
  *find(article) {
    if (isCollection(article)) return;
    yield* outermost(article, (part) => !isPhrasing(part) && isLinkList(article, part));
  },
};

/** Whether links are written out as addresses: references, not teasers. */
function areAddresses({ page }: Article, part: Part): boolean {
  let written = 0;
  let links = 0;
  for (let index = part.index; index < part.end; index += 1) {
    const { node, size, linkSize } = page.parts[index]!;
    if (node.type !== "text" || size === 0 || linkSize === 0) continue;
    links += 1;
    if (isWrittenAddress(node.value)) written += 1;
  }
  return written > links / 2;
}

function isLinkList(article: Article, part: Part): boolean {
  const counts = countsOf(article);
  const { index } = part;
  if (counts.blocks[index]! < 2 || counts.links[index]! < 2 || counts.prose[index]! > 0) return false;
  if (/^(?:table|t[rdh]|tbody|thead|dl|body|main|article|p)$/.test(part.name)) return false;
  if (proseShare(article, part) > weights.share / 2 || areAddresses(article, part)) return false;
  const share = linkShare(article, part);
  const { first, last } = firstProse(article);
  if (first === Infinity) return false;
  if (part.end <= first) return share > weights.links.before;
  const { behind, only } = weights.links;
  const list = part.name === "ul" || part.name === "ol";
  if (index > last) return list ? share > only && counts.links[index]! > 2 : share > behind;
  return !list && share > only && counts.images[index]! + counts.headings[index]! > 0;
}
