import type { ElementContent } from "hast";
import type { Why } from "../../ledger/ledger.js";
import { attribute } from "../page/attributes.js";
import type { Page } from "../page/page.js";
import { replace } from "../page/sweep.js";
import { readableText } from "../page/text.js";
import { element, hasClass, inside, standing } from "./walk.js";

const why: Why = {
  ruleId: "embed",
  stage: "convert",
  reason: "a card for a page, written as a quote with its address",
};

/** Ghost's bookmarks, those that Notion exports, and posts that Substack embeds. */
const cards = /^(?:kg-bookmark-card|bookmark|embedded-post-wrap)$/;
const titles = /^(?:kg-bookmark-title|bookmark-title|embedded-post-title)$/;
const descriptions = /^(?:kg-bookmark-description|bookmark-description|embedded-post-body)$/;

/** Writes the cards that authors put in for other pages as quotes: the title as a link, and what is said under it. */
export function standardizeCards(page: Page): void {
  for (const part of standing(page)) {
    if (part.size === 0 || !hasClass(part, cards)) continue;
    const parts = [part, ...inside(page, part)];
    const link = parts.find(({ name, node }) => name === "a" && node.type === "element" && node.properties["href"]);
    const title = parts.find((each) => hasClass(each, titles) && each.size > 0);
    if (!link || !title) continue;
    const lines: ElementContent[] = [
      element("p", {}, element("a", { href: attribute(link, "href") }, readableText(page, title))),
    ];
    for (const each of parts) {
      const says = hasClass(each, descriptions) || each.name === "figcaption";
      if (says && each.size > 0) lines.push(element("p", {}, readableText(page, each)));
    }
    replace(part, [{ ...element("blockquote", {}), children: lines }], why);
  }
}
