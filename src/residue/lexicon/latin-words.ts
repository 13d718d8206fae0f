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

/**
 * The words of a text in Latin or Cyrillic script: what the patterns of `wordsOf` find, without them
 * (they took a fifth of cleaning a page).
 *
 * @param fold folds a word that is more than ASCII letters
 * @param marks is filled with what stands at the words, where that is wanted
 * @returns undefined where the text holds anything else; `plain`: whether all words are ASCII
 */
export function latinWords(
  text: string,
  most: number,
  fold: (word: string) => string,
  marks?: { capital: boolean[]; apart: boolean[] },
): { words: string[]; plain: boolean } | undefined {
  const words: string[] = [];
  let plain = true;
  let pauses = false;
  let punctuated = false;
  let index = 0;
  while (index < text.length && words.length < most) {
    const found = classAt(text, index);
    if (found === 0) return undefined;
    if (found === letter || found === digit || found === sign) {
      const end = found === letter ? endOfWord(text, index) : found === digit ? endOfNumber(text, index) : index + 1;
      // The word may go on with a character of another kind, such as a combining mark, also behind a joiner.
      if (isUnknown(text, end) || isUnknown(text, end + 1)) return undefined;
      if (pauses && words.length > 0) {
        words.push(":");
        marks?.capital.push(false);
        marks?.apart.push(true);
      }
      marks?.apart.push(words.length > 0 && punctuated);
      const written = text.slice(index, end);
      const cased = caseOf(text, index, end);
      if (cased === undefined) {
        words.push(fold(written));
        plain = false;
      } else words.push(cased ? written.toLowerCase() : written);
      marks?.capital.push(isCapital(written));
      pauses = false;
      punctuated = false;
      index = end;
      continue;
    }
    if (text[index] === "(" && text[index + 2] === ")" && (text[index + 1] === "c" || text[index + 1] === "C")) {
      return undefined;
    }
    if (found === pause) pauses = true;
    else if (found === dash && isPause(text, index)) pauses = true;
    if (found !== space) punctuated = true;
    index += 1;
  }
  return { words, plain };
}

/** Whether the dashes that begin at `index` stand between spaces, or are more than one. */
function isPause(text: string, index: number): boolean {
  const after = classAt(text, index + 1);
  if (after === dash) return true;
  return after === space && index > 0 && classAt(text, index - 1) === space;
}

/** Whether a word of ASCII letters and figures has a capital; undefined where it holds anything else. */
function caseOf(text: string, start: number, end: number): boolean | undefined {
  let capital = false;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127 || code === 39) return undefined;
    capital ||= code > 64 && code < 91;
  }
  return capital;
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 128) return (first >= 65 && first <= 90) || (first >= 48 && first <= 57);
  // The letters covered have two cases.
  return word[0]!.toLowerCase() !== word[0];
}
