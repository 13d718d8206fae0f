import { squeeze } from "../../ledger/ledger.js";
import { isPhrasing, type Page } from "../page/page.js";
import type { Article } from "./article.js";
import { bounds } from "./bounds.js";
import type { Decision } from "./decision.js";
import { outermost } from "./walk.js";

/** Share of a part's text that must have stood before, and how much that is at least, in measured characters. */
const repeated = 0.9;
const leastRepeated = 400;

/** References repeat the words of a definition, calendars those of an event: a copy of a page is larger. */
const leaves: ReadonlySet<string> = new Set(["p", "li", "dt", "dd", "td", "blockquote", "pre"]);

/** Some pages hold their article twice: once for each width of screen, or as a copy for those who want to reprint it. */
export const repeatedText: Decision = {
  id: "repeated-text",
  reason: "the same text stands before",
  *find(article) {
    const { sizes, originals } = repeats(article);
    yield* outermost(article, (part) => {
      const { index } = part;
      if (isPhrasing(part) || leaves.has(part.name) || originals[index]! >= index) return false;
      return sizes[index]! >= leastRepeated && sizes[index]! >= repeated * article.size[index]!;
    });
  },
};

/** By subtree: how much of it is paragraphs that stood before, and where the last of their originals begins. */
function repeats({ page, blocks }: Article): { sizes: Float64Array; originals: Float64Array } {
  const seen = new Map<string, number>();
  const sizes = new Float64Array(page.parts.length);
  const originals = new Float64Array(page.parts.length);
  for (const { first, last, holder, size } of blocks) {
    if (size < bounds.prose / 2) continue;
    const text = textBetween(page, first.index, last.index);
    const original = seen.get(text);
    if (original === undefined) {
      seen.set(text, first.index);
      continue;
    }
    sizes[holder.index]! += size;
    originals[holder.index] = Math.max(originals[holder.index]!, original);
  }
  for (let index = page.parts.length - 1; index >= 0; index -= 1) {
    const { parent } = page.parts[index]!;
    if (!parent) continue;
    sizes[parent.index]! += sizes[index]!;
    originals[parent.index] = Math.max(originals[parent.index]!, originals[index]!);
  }
  return { sizes, originals };
}

function textBetween({ parts }: Page, from: number, to: number): string {
  let text = "";
  for (let index = from; index <= to; index += 1) {
    const { node } = parts[index]!;
    if (node.type === "text") text += node.value;
  }
  return squeeze(text);
}
