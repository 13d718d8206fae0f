import type { CleanResult } from "../clean.js";
import type { Counts } from "./task.js";

// Scripts written without spaces count by character, as word processors do: Intl.Segmenter is right but thirty times slower.
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** The number of words in a text. */
export function countWords(text: string): number {
  let count = 0;
  for (word.lastIndex = 0; word.test(text);) count += 1;
  return count;
}

/** What was kept and removed. */
export function countsOf({ markdown, removals }: CleanResult): Counts {
  const byRule: Record<string, number> = {};
  let wordsRemoved = 0;
  for (const { ruleId, text } of removals) {
    byRule[ruleId] = (byRule[ruleId] ?? 0) + 1;
    wordsRemoved += countWords(text);
  }
  return { words: countWords(markdown), wordsRemoved, removals: removals.length, byRule };
}
