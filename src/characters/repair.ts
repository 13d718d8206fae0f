import { findMojibake } from "./mojibake.js";

/** A stretch of text that was decoded wrongly, and what its bytes say. */
export interface Repair {
  from: number;
  to: number;
  replacement: string;
}

// Where no text holds them, most texts need no second look.
const lead = /[\u00C2-\u00DF\u00E0-\u00F4][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/;
/** What is taken out when the text is written. */
const invisible = /[\0\u00AD\u200B\u2060\uFEFF]/g;
const controls = /[\0-\u0008\u000B\u000E-\u001F]/g;
const word = /[\p{L}\p{N}\p{M}]/u;

/**
 * The stretches of a line or a paragraph that are UTF-8 read as windows-1252, where that is certain: they touch a word, the
 * word is not there rightly spelt as well, and nothing of the kind is left. A text about such damage quotes it alone, or
 * beside what was meant; of a text that lost some of its bytes, no part is certain.
 */
export function certainRepairs(text: string): Repair[] {
  const repairs = likelyRepairs(text);
  if (repairs.length === 0) return repairs;
  const left = apply(text, repairs);
  return lead.test(left) || lead.test(left.replace(invisible, "")) ? [] : repairs;
}

/** A text without the damage that is certain. */
export function repairText(text: string): string {
  return apply(text, certainRepairs(text));
}

function apply(text: string, repairs: readonly Repair[]): string {
  let repaired = "";
  let end = 0;
  for (const { from, to, replacement } of repairs) {
    repaired += text.slice(end, from) + replacement;
    end = to;
  }
  return repaired + text.slice(end);
}

function likelyRepairs(source: string): Repair[] {
  // Stray control characters are not written, so that what stands around one belongs together.
  const text = source.replace(controls, "");
  if (!lead.test(text)) return [];
  const repairs: Repair[] = [];
  for (const { start, end, repaired } of findMojibake(text)) {
    if (repaired === undefined) continue;
    const letters = Array.from(repaired).filter((character) => word.test(character)).length;
    const touches = word.test(text[start - 1] ?? "") || word.test(text[end] ?? "") || letters > 1;
    if (touches) repairs.push({ from: start, to: end, replacement: repaired });
  }
  if (repairs.some((repair) => isSpeltRightly(text, repair))) return [];
  return text === source ? repairs : inSource(source, repairs);
}

/** The places of repairs in the text with its control characters. */
function inSource(source: string, repairs: readonly Repair[]): Repair[] {
  const places = Array.from(source.matchAll(/[^\0-\u0008\u000B\u000E-\u001F]/g), ({ index }) => index);
  return repairs.map(({ from, to, replacement }) => ({ from: places[from]!, to: places[to - 1]! + 1, replacement }));
}

/** Whether the word that a repair would give stands in the text already. */
function isSpeltRightly(text: string, { from, to, replacement }: Repair): boolean {
  if (!word.test(replacement)) return false;
  const before = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(Math.max(0, from - 40), from))![0];
  const after = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(to, to + 40))![0];
  return text.includes(before + replacement + after);
}
