import type { CleanResult } from "../../src/index.js";
import { counted, words } from "./measure.js";
import type { PlainLine } from "./plain.js";

/** Words by their cause: for lost ones the rule that took them, for surplus ones the kind of block they stand in. */
export type Blame = Map<string, number>;

/** Which rules took the words of the gold text that the output lacks. */
export function blameLost(gold: string, lines: readonly PlainLine[], result: CleanResult, blame: Blame): void {
  const lost = counted(words(gold));
  for (const line of lines) for (const word of words(line.text)) take(lost, word);
  for (const removal of result.removals) {
    let count = 0;
    for (const word of words(removal.text)) if (take(lost, word)) count += 1;
    // A word here and there is chance: frequent words stand in every menu.
    add(blame, `${removal.stage}/${removal.ruleId}`, count);
  }
  let rest = 0;
  for (const count of lost.values()) rest += count;
  add(blame, "not on the page", rest);
}

/** Which kinds of block hold the words of the output that the gold text lacks. */
export function blameSurplus(gold: string, lines: readonly PlainLine[], blame: Blame): void {
  const left = counted(words(gold));
  for (const line of lines) {
    let count = 0;
    for (const word of words(line.text)) if (!take(left, word)) count += 1;
    add(blame, line.kind, count);
  }
}

function take(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0;
  if (count === 0) return false;
  counts.set(word, count - 1);
  return true;
}

function add(blame: Blame, cause: string, count: number): void {
  if (count > 0) blame.set(cause, (blame.get(cause) ?? 0) + count);
}
