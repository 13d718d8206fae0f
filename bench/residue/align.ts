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
      .replace(/[\u00AD\u200B-\u200F\uFEFF]/g, "")
      // Within a line: what opens in one line of code and closes in the next is no tag of either.
      .replace(/<(?!https?:|mailto:)[a-z/][^>@\n]*>/gi, " ")
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
  const stays = new Uint8Array(words.length);
  let at = 0;
  for (const { added, removed, count } of diffArrays(words, wordsOf(output))) {
    if (added) continue;
    if (!removed) stays.fill(1, at, at + count);
    at += count;
  }
  alignGaps(stays, words, owners);
  for (const [index, owner] of owners.entries()) found[owner]! += stays[index]!;
  return lines.map((_, index) => (total[index] === 0 ? undefined : found[index]! >= total[index]! * keptShare));
}

/**
 * Moves gaps up to where whole lines are: of `Smith machine squat / Smith machine` a difference may take
 * `squat Smith machine` as well as the first line, and only one of them can be what went.
 */
function alignGaps(stays: Uint8Array, words: readonly string[], owners: readonly number[]): void {
  const isEdge = (at: number): boolean => at <= 0 || at >= owners.length || owners[at] !== owners[at - 1];
  const startOf = (at: number): number => {
    let from = at;
    while (from > 0 && stays[from - 1] === 0) from -= 1;
    return from;
  };
  for (let to = words.length; to > 0; to -= 1) {
    if (stays[to - 1] === 1) continue;
    const from = startOf(to);
    for (let step = 0; from - step >= 0; step += 1) {
      if (isEdge(to - step) && isEdge(startOf(from - step))) {
        stays.fill(1, to - step, to);
        stays.fill(0, from - step, Math.min(from, to - step));
        break;
      }
      const [start, end] = [from - step - 1, to - step - 1];
      if (start < 0 || stays[start] === 0 || words[start] !== words[end]) break;
    }
    to = from + 1;
  }
}
