import { squeeze } from "../../ledger/ledger.js";
import { isPhrasing } from "../page/page.js";
import { textBetween } from "../page/text.js";
import type { Article } from "./article.js";
import { weights } from "./weights.js";
import type { Decision } from "./decision.js";
import { outermost } from "./walk.js";

/** References repeat the words of a definition, calendars those of an event: a copy of a page is larger. */
const leaves: ReadonlySet<string> = new Set(["p", "li", "dt", "dd", "td", "blockquote", "pre"]);

/** Some pages hold their article twice: once for each width of screen, or as a copy for those who want to reprint it. */
export const repeatedText: Decision = {
  id: "repeated-text",
  reason: "the same text stands before",
  *find(article) {
    const found = repeats(article);
    if (!found) return;
    const { sizes, labels, originals } = found;
    yield* outermost(article, (part) => {
      const { index } = part;
      if (isPhrasing(part) || leaves.has(part.name) || originals[index]! >= index) return false;
      return (
        sizes[index]! >= weights.repeated.least &&
        sizes[index]! + labels[index]! >= weights.repeated.share * article.size[index]!
      );
    });
  },
};

/**
 * By subtree: how much of it is paragraphs, and how much is short lines, that stood before, and where the last of the
 * paragraphs' originals begins. Short lines are said again in any list, and prove nothing by themselves.
 *
 * @returns undefined where no two paragraphs are even of one size
 */
function repeats({ page, blocks }: Article): Record<"sizes" | "labels" | "originals", Float64Array> | undefined {
  const seen = new Map<string, number>();
  const alike = repeatedSizes(blocks);
  if (![...alike].some((size) => size >= weights.prose / 2)) return undefined;
  const sizes = new Float64Array(page.parts.length);
  const labels = new Float64Array(page.parts.length);
  const originals = new Float64Array(page.parts.length);
  for (const { first, last, holder, size } of blocks) {
    if (!alike.has(size)) continue;
    const text = squeeze(textBetween(page, first.index, last.index + 1));
    const original = seen.get(text);
    if (original === undefined) {
      seen.set(text, first.index);
      continue;
    }
    if (size < weights.prose / 2) {
      labels[holder.index]! += size;
      continue;
    }
    sizes[holder.index]! += size;
    originals[holder.index] = Math.max(originals[holder.index]!, original);
  }
  for (let index = page.parts.length - 1; index >= 0; index -= 1) {
    const { parent } = page.parts[index]!;
    if (!parent) continue;
    sizes[parent.index]! += sizes[index]!;
    labels[parent.index]! += labels[index]!;
    originals[parent.index] = Math.max(originals[parent.index]!, originals[index]!);
  }
  return { sizes, labels, originals };
}

/** The sizes that more than one block has: the same text has the same, and few others have. */
function repeatedSizes(blocks: Article["blocks"]): Set<number> {
  const once = new Set<number>();
  const again = new Set<number>();
  for (const { size } of blocks) {
    if (once.has(size)) again.add(size);
    else once.add(size);
  }
  return again;
}
