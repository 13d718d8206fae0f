import type { FoldedWords } from "./folded-words.js";

/** What the characters are to words; texts with any other are left to the patterns. */
const classes = { other: 1, space: 2, letter: 3, digit: 4, sign: 5, apostrophe: 6, dash: 7, pause: 8, joiner: 9 };
const { other, space, letter, digit, sign, apostrophe, dash, pause, joiner } = classes;

const unseen = 255;
/** Classes of the characters below U+2040, found as they come. */
const known = new Uint8Array(0x2040).fill(unseen);

/** ASCII, Latin, Greek, Cyrillic, and the punctuation that goes with them. */
function isCovered(code: number): boolean {
  return (
    (code > 8 && code < 0x180) ||
    (code > 0x385 && code < 0x530) ||
    (code > 0x1dff && code < 0x1f00) ||
    (code > 0x2012 && code < 0x2027) ||
    code === 0x2039 ||
    code === 0x203a
  );
}

function classOf(character: string): number {
  if (character === "\u00A0") return space;
  if (character === "…") return other;
  if (character < " " && !/\s/.test(character)) return 0;
  if (/[\u00AD\u200B-\u200F]/.test(character) || character.normalize("NFKC") !== character) return 0;
  if (/\s/.test(character)) return space;
  if (/\p{L}/u.test(character)) return letter;
  if (/\p{Nd}/u.test(character)) return digit;
  if (/[\p{M}\p{N}]/u.test(character)) return 0;
  if (/[©@]/.test(character)) return sign;
  if (/['’]/.test(character)) return apostrophe;
  if (/[-–—]/.test(character)) return dash;
  if (/[:|>»›•·=]/.test(character)) return pause;
  return /[.,/]/.test(character) ? joiner : other;
}

function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (!(code < 0x2040)) return 0;
  const found = known[code]!;
  if (found !== unseen) return found;
  return (known[code] = isCovered(code) ? classOf(text[index]!) : 0);
}

function isUnknown(text: string, index: number): boolean {
  return index < text.length && classAt(text, index) === 0;
}

/** Whether the character at `index` may stand between digits of one number: `1.5`, `12:30`, `2024-05`. */
function joinsDigits(text: string, index: number): boolean {
  const found = classAt(text, index);
  const joins = found === joiner || found === apostrophe || text[index] === "-" || text[index] === ":";
  return joins && classAt(text, index + 1) === digit;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (classAt(text, end) === digit || joinsDigits(text, end)) end += 1;
  return end;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  let code = text.charCodeAt(end);
  // The letters of most words, without a look at the table.
  while ((code > 96 && code < 123) || (code > 64 && code < 91)) code = text.charCodeAt((end += 1));
  let found = classAt(text, end);
  while (found === letter || found === digit) found = classAt(text, (end += 1));
  while (found === apostrophe && classAt(text, end + 1) === letter) {
    end += 2;
    while (classAt(text, end) === letter) end += 1;
    found = classAt(text, end);
  }
  return end;
}

/** What {@link latinWords} reads of a text. */
export interface LatinWords {
  /** The words, folded. */
  words: string[];
  /** Where the first of them begins in the text. */
  first: number;
  /** Whether all words are ASCII. */
  plain: boolean;
}

/**
 * The words of a text in Latin or Cyrillic script: what the patterns of `wordsOf` find, without them
 * (they took a fifth of cleaning a page).
 *
 * @param folded folds the words
 * @param places is filled, where it is wanted, with where each word begins in the text, doubled, and one more where
 *   punctuation stands before it; -1 for a pause
 * @returns undefined where the text holds anything else
 */
export function latinWords(text: string, most: number, folded: FoldedWords, places?: number[]): LatinWords | undefined {
  const words: string[] = [];
  let first = 0;
  let plain = true;
  let pauses = false;
  let punctuated = false;
  let index = 0;
  while (index < text.length && words.length < most) {
    const code = text.charCodeAt(index);
    if (code === 32) {
      index += 1;
      continue;
    }
    const found = classAt(text, index);
    if (found === 0) return undefined;
    if (found === letter || found === digit || found === sign) {
      const end = found === letter ? endOfWord(text, index) : found === digit ? endOfNumber(text, index) : index + 1;
      // The word may go on with a character of another kind, such as a combining mark, also behind a joiner.
      if (text.charCodeAt(end) !== 32 && (isUnknown(text, end) || isUnknown(text, end + 1))) return undefined;
      if (pauses && words.length > 0) {
        words.push(":");
        places?.push(-1);
      }
      if (words.length === 0) first = index;
      places?.push(2 * index + (punctuated && words.length > 0 ? 1 : 0));
      words.push(folded.read(text, index, end));
      plain &&= folded.wasPlain;
      pauses = false;
      punctuated = false;
      index = end;
      continue;
    }
    if (code === 40 && isCopyright(text, index)) return undefined;
    if (found === pause) pauses = true;
    else if (found === dash && isPause(text, index)) pauses = true;
    if (found !== space) punctuated = true;
    index += 1;
  }
  return { words, first, plain };
}

/** Whether `(c)` stands at `index`. */
function isCopyright(text: string, index: number): boolean {
  return (text.charCodeAt(index + 1) | 32) === 99 && text.charCodeAt(index + 2) === 41;
}

/** Whether the dashes that begin at `index` stand between spaces, or are more than one. */
function isPause(text: string, index: number): boolean {
  const after = classAt(text, index + 1);
  if (after === dash) return true;
  return after === space && index > 0 && classAt(text, index - 1) === space;
}
