import { endsSentence, isProse, widthOf } from "../markdown/from-text/shapes.js";
import type { Block } from "./block.js";

export { endsSentence, widthOf } from "../markdown/from-text/shapes.js";

/** Columns that a headline takes: shorter is a label or a name, longer a paragraph. */
const headlineLeast = 18;
const headlineMost = 190;

/** Whether a block has the shape of another article's headline: some words and no full stop at the end. */
export function isHeadline({ kind, text }: Pick<Block, "kind" | "text">): boolean {
  if (kind === "code" || kind === "table" || kind === "quote") return false;
  const width = widthOf(text);
  if (width < headlineLeast || width > headlineMost) return false;
  return !endsSentence(text) || /[?!？！؟…]["'”’»]*$|\.{3}["'”’»]*$/u.test(text);
}

/** Whether a block is so short that it can be a name, a label or a control, and is no sentence. */
export function isLabelLike(text: string, most = 40): boolean {
  return widthOf(text) <= most && !endsSentence(text);
}

/** A question, an exclamation, or an open end: headlines end so as well. */
const asks = /(?:[?？!！؟…]|\.{3})["'”’»)]*$/u;
const worded: ReadonlySet<string> = new Set(["paragraph", "item", "quote", "definition"]);

/** Whether a block is running text of the article, as far as its shape shows. */
export function isRunningText({ kind, text, linkShare }: Block): boolean {
  if (!worded.has(kind)) return false;
  if (linkShare > 0.8) return false;
  const width = widthOf(text);
  if (width >= 220 || (width >= 120 && stopless.test(text))) return true;
  if (!endsSentence(text)) return width >= longestHeadline && isProse(text);
  return width >= 40 && (width >= 100 || !asks.test(text) || countSentences(text) > 1);
}

/** Columns under which a line without a full stop at its end may be a headline, whatever stands within it. */
const longestHeadline = 140;

/** Scripts that write no full stops. */
const stopless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const innerStop = /[.!?][”"'»)]?\s+["“„«(]?\p{Lu}|[。！？।؟۔](?=\S)|[।؟۔]\s/gu;

/** Sentences that a text consists of, as far as punctuation shows; at least one. */
export function countSentences(text: string): number {
  return (text.match(innerStop)?.length ?? 0) + 1;
}
