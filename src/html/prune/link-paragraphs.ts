import type { TextBlock } from "../locate/blocks.js";
import { attribute } from "../page/attributes.js";
import type { Part } from "../page/page.js";
import { textOf } from "../page/text.js";
import type { Article } from "./article.js";
import { weights } from "./weights.js";
import type { Decision } from "./decision.js";
import { isCollection } from "./link-lists.js";
import { firstProse } from "./prose.js";
import { isWrittenAddress } from "./written-address.js";

export const linkParagraphs: Decision = {
  id: "link-paragraph",
  reason: "a paragraph that is one link and no sentence: it leads elsewhere",
  *find(article) {
    if (isCollection(article)) return;
    const { blocks } = article;
    const { last } = firstProse(article);
    let start = 0;
    for (let at = 0; at <= blocks.length; at += 1) {
      if (at < blocks.length && isLink(article, blocks[at]!)) continue;
      const links = blocks.slice(start, at);
      if (links.length > 0 && (links.length < weights.links.run || links[0]!.first.index > last)) {
        for (const { holder } of links) yield holder;
      }
      start = at + 1;
    }
  },
};

/** Documents, tables and recordings that a text brings with it. */
const file = /\.(?:pdf|docx?|odt|epub|xlsx?|ods|csv|pptx?|odp|zip|mp3)(?:$|[?#])/i;

/** Whether a link after the beginning of the text leads to a file, by its address, and its text says which. */
function leadsToFile(article: Article, { index, end }: Part): boolean {
  const { first } = firstProse(article);
  if (index < first) return false;
  const links = article.page.parts.slice(index, end).filter(({ name }) => name === "a");
  return links.length > 0 && links.every((link) => file.test(attribute(link, "href")));
}

function isLink(article: Article, { holder, size, linkSize, closed }: TextBlock): boolean {
  if (holder.name !== "p" && holder.name !== "div") return false;
  if (holder.parent && /^(?:li|d[td]|t[dh]|blockquote)$/.test(holder.parent.name)) return false;
  if (closed || size > weights.short || linkSize < weights.links.paragraph * size) return false;
  if (leadsToFile(article, holder)) return false;
  // An address that is written out is a reference of the author's.
  if (isWrittenAddress(textOf(article.page, holder))) return false;
  // All the text of its element, not a stretch between other blocks.
  return article.size[holder.index]! <= size;
}
