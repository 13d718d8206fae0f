import { findMojibake } from "./mojibake.js";

/** A stretch of text that was decoded wrongly, and what its bytes say. */
export interface Repair {
  from: number;
  to: number;
  replacement: string;
}

// Where no text holds them, most texts need no second look.
const lead = /[\u00C2-\u00DF\u00E0-\u00F4][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/;
const word = /[\p{L}\p{N}\p{M}]/u;

/**
 * The stretches of a line or a paragraph that are UTF-8 read as windows-1252, where that is certain: they touch a word, and
 * the word is not there rightly spelt as well. A text about such damage quotes it alone, or beside what was meant.
 */
export function certainRepairs(text: string): Repair[] {
  if (!lead.test(text)) return [];
  const repairs: Repair[] = [];
  for (const { start, end, repaired } of findMojibake(text)) {
    if (repaired === undefined) continue;
    const letters = Array.from(repaired).filter((character) => word.test(character)).length;
    const touches = word.test(text[start - 1] ?? "") || word.test(text[end] ?? "") || letters > 1;
    if (touches) repairs.push({ from: start, to: end, replacement: repaired });
  }
  return repairs.some((repair) => isSpeltRightly(text, repair)) ? [] : repairs;
}

/** A text without the damage that is certain. */
export function repairText(text: string): string {
  let repaired = "";
  let end = 0;
  for (const { from, to, replacement } of certainRepairs(text)) {
    repaired += text.slice(end, from) + replacement;
    end = to;
  }
  return end === 0 ? text : repaired + text.slice(end);
}

/** Whether the word that a repair would give stands in the text already. */
function isSpeltRightly(text: string, { from, to, replacement }: Repair): boolean {
  if (!word.test(replacement)) return false;
  const before = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(Math.max(0, from - 40), from))![0];
  const after = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(to, to + 40))![0];
  return text.includes(before + replacement + after);
}
