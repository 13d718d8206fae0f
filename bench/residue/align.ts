import { diffArrays } from "diff";
import type { LabelledLine } from "./dataset.js";

/** Share of a line's words that must stand in the output for it to count as kept. */
const keptShare = 0.6;

const targets = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g;
const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}";
const word = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, "gu");

/** The words of a text, Markdown's targets and tags aside. */
function wordsOf(text: string): string[] {
  return (
    text
      .replace(targets, "] ")
      .replace(/<(?!https?:|mailto:)[a-z/][^>@]*>/gi, " ")
      .replace(/&(?:nbsp|amp|lt|gt|quot);?/g, " ")
      .replace(/\\(?=[^\p{L}\p{N}\s])/gu, "")
      .toLowerCase()
      .match(word) ?? []
  );
}

/** For each line, whether it stands in the output; undefined for lines without words. */
export function keptLines(lines: readonly LabelledLine[], output: string): (boolean | undefined)[] {
  const words: string[] = [];
  const owners: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    for (const one of wordsOf(text)) {
      words.push(one);
      owners.push(index);
    }
  }
  const total = new Uint32Array(lines.length);
  const found = new Uint32Array(lines.length);
  for (const owner of owners) total[owner]! += 1;
  let at = 0;
  for (const { added, removed, count } of diffArrays(words, wordsOf(output))) {
    if (added) continue;
    if (!removed) for (let index = at; index < at + count; index += 1) found[owners[index]!]! += 1;
    at += count;
  }
  return lines.map((_, index) => (total[index] === 0 ? undefined : found[index]! >= total[index]! * keptShare));
}
