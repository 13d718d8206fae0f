import { findMojibake } from "./mojibake.js";

/** What the ledger says of each repair. */
export const mojibakeWhy = {
  ruleId: "mojibake",
  stage: "convert",
  reason: "UTF-8 that was read as windows-1252, read rightly",
} as const;

/** A stretch of text that was decoded wrongly, and what its bytes say. */
export interface Repair {
  from: number;
  to: number;
  replacement: string;
}

// Where no text holds them, most texts need no second look.
const lead = /[\u00C2-\u00DF\u00E0-\u00F4][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/;
/** Stray control characters are not written, so that what stands around one belongs together. */
const controls = /[\0-\u0008\u000B\u000E-\u001F]/g;
/** Nor are those without a width; but a soft hyphen may be the last byte of a letter as well. */
const invisible = /[\0-\u0008\u000B\u000E-\u001F\u00AD\u200B\u2060\uFEFF]/g;
const word = /[\p{L}\p{N}\p{M}]/u;

/**
 * The stretches of a line or a paragraph that are UTF-8 read as windows-1252, where that is certain: they touch a word, the
 * word is not there rightly spelt as well, and nothing of the kind is left. A text about such damage quotes it alone, or
 * beside what was meant; of a text that lost some of its bytes, no part is certain.
 */
export function certainRepairs(text: string): Repair[] {
  if (!lead.test(text) && !lead.test(text.replace(invisible, ""))) return [];
  const repairs = repairsWithout(text, controls);
  // What nobody sees is not written: a second reading must find nothing that this one does not.
  return repairs.length > 0 ? repairs : repairsWithout(text, invisible);
}

/** The repairs of a text without its stray characters, by their places in the text with them. */
function repairsWithout(source: string, stray: RegExp): Repair[] {
  const text = source.replace(stray, "");
  const repairs = likelyRepairs(text);
  if (repairs.length === 0) return repairs;
  const left = apply(text, repairs);
  if (lead.test(left) || lead.test(left.replace(invisible, ""))) return [];
  return text === source ? repairs : inSource(source, stray, repairs);
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

function likelyRepairs(text: string): Repair[] {
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

/** The places of repairs in the text with its stray characters. */
function inSource(source: string, stray: RegExp, repairs: readonly Repair[]): Repair[] {
  const gone = new Set(Array.from(source.matchAll(stray), ({ index }) => index));
  const places: number[] = [];
  for (let at = 0; at < source.length; at += 1) if (!gone.has(at)) places.push(at);
  return repairs.map(({ from, to, replacement }) => ({ from: places[from]!, to: places[to - 1]! + 1, replacement }));
}

/** Whether the word that a repair would give stands in the text already. */
function isSpeltRightly(text: string, { from, to, replacement }: Repair): boolean {
  if (!word.test(replacement)) return false;
  const before = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(Math.max(0, from - 40), from))![0];
  const after = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(to, to + 40))![0];
  return text.includes(before + replacement + after);
}
