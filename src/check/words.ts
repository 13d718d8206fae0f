import type { CheckDocument } from "./document.js";

// Function words that begin sentences.
const openers: ReadonlySet<string> = new Set(
  (
    "the a an and but or so if in on at by for from to of as it its he she they we you i his her their our your this that these " +
    "those there here when where while what who how why with after before since until because although though however meanwhile " +
    "according also not no all some most many one two is are was were has have had will would can could said says"
  ).split(" "),
);

/** Whether `word`, in any case, is a function word. */
export function isCommon(word: string): boolean {
  return openers.has(word.toLowerCase());
}

const known = new WeakMap<CheckDocument, ReadonlyMap<string, number>>();

/** How often each word stands in the document, as it is written. Words are runs of letters and digits. */
export function wordsOf(document: CheckDocument): ReadonlyMap<string, number> {
  let words = known.get(document);
  if (words) return words;
  const counts = new Map<string, number>();
  for (const { prose } of document.passages) {
    for (const [word] of prose.matchAll(/[\p{L}\p{M}\p{N}_]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  words = counts;
  known.set(document, words);
  return words;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** About how many words a text has; scripts that write no spaces count two letters as one. */
export function countWords(text: string): number {
  const letters = text.match(dense)?.length ?? 0;
  const rest = letters > 0 ? text.replace(dense, " ") : text;
  return (rest.match(word)?.length ?? 0) + Math.ceil(letters / 2);
}
