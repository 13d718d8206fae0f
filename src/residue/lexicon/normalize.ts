import { FoldedWords } from "./folded-words.js";
import { latinWords } from "./latin-words.js";

/**
 * Lines and phrases as the words that are compared: case, width, kinds of quote and apostrophe, invisible characters
 * and outer punctuation are folded away. Scripts that write no spaces give one word a character.
 */
export interface Words {
  /** Folded words; `:` stands for a colon, a spaced dash, a bar or an arrow between words. */
  readonly words: readonly string[];
  /** The same with diacritics taken off; the same array where there are none. */
  readonly plain: readonly string[];
  /** Whether a word begins with a capital, or has no case. */
  isCapital(index: number): boolean;
  /** Whether punctuation stands before a word. */
  isApart(index: number): boolean;
}

/** The words of a text. What stands at them is looked at when it is asked for, which it is of few; so is their key. */
export class TextWords implements Words {
  readonly words: readonly string[];
  readonly plain: readonly string[];
  readonly #text: string;
  readonly #first: number;
  /** As {@link latinWords} gives them. */
  #places: readonly number[] | undefined;
  #key: string | undefined;

  /** @param first where the first word begins in the text */
  constructor(
    text: string,
    words: readonly string[],
    plain: readonly string[],
    first: number,
    places?: readonly number[],
  ) {
    this.words = words;
    this.plain = plain;
    this.#text = text;
    this.#first = first;
    this.#places = places;
  }

  isCapital(index: number): boolean {
    // Mostly it is asked of the first word, for which nothing has to be read again.
    const place = index === 0 ? 2 * this.#first : (this.#read()[index] ?? -1);
    return this.words.length > 0 && place !== -1 && startsCapital(this.#text, place >> 1);
  }

  isApart(index: number): boolean {
    const place = index === 0 ? 0 : (this.#read()[index] ?? 0);
    return place === -1 || (place & 1) === 1;
  }

  #read(): readonly number[] {
    return (this.#places ??= readPlaces(this.#text, this.words.length));
  }

  /** The words with a space between them. */
  get key(): string {
    return (this.#key ??= this.words.join(" "));
  }
}

const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u0640]/g;
const arabicMarks = /[\u064B-\u065F\u0670]/g;
const hebrewMarks = /[\u0591-\u05BD\u05BF-\u05C7]/g;

// The dot under letters that Hindi writers leave out as often as not, and the moon dot that they write as a plain one.
const nukta = /\u093C/g;
const moonDot = /\u0901/g;

const foldings: Readonly<Record<string, string>> = {
  ı: "i",
  ß: "ss",
  ς: "σ",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};
const foldable = new RegExp(`[${Object.keys(foldings).join("")}]`, "g");
const ascii = /^[\0-\x7F]*$/;

function foldCase(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .replaceAll("i\u0307", "i")
    .replace(foldable, (character) => foldings[character]!)
    .replace(arabicMarks, "")
    .replace(hebrewMarks, "")
    .replace(nukta, "")
    .replace(moonDot, "\u0902");
}

function foldWidth(text: string): string {
  if (ascii.test(text)) return text.replace(/\(c\)/gi, "©");
  // Circled c's become bare letters under NFKC, which says less than what they are.
  return text
    .replace(/[ⓒⒸ℗]|\(c\)/gi, "©")
    .normalize("NFKC")
    .replace(invisible, "");
}

const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}";
const word = new RegExp(
  [
    "\\p{Nd}+(?:[.,:/'’٫٬-]\\p{Nd}+)*",
    `[${unspaced}]`,
    "[©@]",
    `(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+(?:['’ʼ׳](?:(?![${unspaced}])[\\p{L}\\p{M}])+)*`,
  ].join("|"),
  "gu",
);
const apostrophes = /['’ʼ׳]/g;
// Japanese and Chinese labels stand in brackets, Korean ones before an equals sign.
const pause = /[:|>»›→▶►•·=│┃】]|\s[-–—]+\s|[-–—]{2}/;
// Letters of scripts without case count, and so do those of Georgian, which has capitals and writes none.
const capital = /[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Script=Georgian}]/uy;
const diacritics = /[\u0300-\u036F]/g;

/** Words that are read of a line, unless more are asked for. */
export const mostWords = 64;
const remembered = new Map<string, TextWords>();
/** A document's lines are read several times; the bounds keep what is remembered of other documents small. */
const rememberedAtMost = 1_000;
export const rememberedLength = 400;

/** The first `most` words of a text, without the pauses at either end. */
export function wordsOf(text: string, most = mostWords): TextWords {
  if (most !== mostWords || text.length > rememberedLength) return read(text, most);
  let words = remembered.get(text);
  if (words === undefined) {
    words = read(text, most);
    if (remembered.size >= rememberedAtMost) remembered.clear();
    remembered.set(text, words);
  }
  return words;
}

function read(text: string, most: number): TextWords {
  const found = latinWords(text, most, folded);
  if (found === undefined) return wordsByPattern(text, most);
  const { words, first, plain } = found;
  return new TextWords(text, words, plain ? words : withoutMarks(words), first);
}

function readPlaces(text: string, most: number): number[] {
  const places: number[] = [];
  latinWords(text, most, folded, places);
  return places;
}

function startsCapital(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return (code > 64 && code < 91) || (code > 47 && code < 58);
  capital.lastIndex = index;
  return capital.test(text);
}

const folded = new FoldedWords(foldWord);

function foldWord(word: string): string {
  return foldCase(word).replace(apostrophes, "");
}

/** {@link wordsOf} for every script. */
export function wordsByPattern(text: string, most = mostWords): TextWords {
  const source = foldWidth(text);
  const words: string[] = [];
  const places: number[] = [];
  let end = 0;
  for (const match of source.matchAll(word)) {
    const between = source.slice(end, match.index);
    if (words.length > 0 && pause.test(between)) {
      words.push(":");
      places.push(-1);
    }
    words.push(foldWord(match[0]));
    places.push(2 * match.index + (end > 0 && /[^\s]/.test(between) ? 1 : 0));
    end = match.index + match[0].length;
    if (words.length >= most) break;
  }
  return new TextWords(source, words, withoutMarks(words), (places[0] ?? 0) >> 1, places);
}

function withoutMarks(words: readonly string[]): readonly string[] {
  if (words.every((one) => ascii.test(one))) return words;
  return words.map((one) => (ascii.test(one) ? one : one.normalize("NFD").replace(diacritics, "").normalize("NFC")));
}

/** Whether a folded word is a number, in any digits. */
export function isNumber(text: string): boolean {
  if (beginsWithLetter(text)) return false;
  return /^\p{Nd}[\p{Nd}.,:/'’٫٬-]*$/u.test(text);
}

/** Whether a folded word is a clock time or a duration: `1:30`, `00:00:49`. */
export function isTime(text: string): boolean {
  if (beginsWithLetter(text)) return false;
  return /^\p{Nd}{1,3}[:.]\p{Nd}{2}(?::\p{Nd}{2})?$/u.test(text);
}

/** Whether a text begins with a character between the digits of ASCII and the next ones, as most words do. */
function beginsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 57 && code < 0x660;
}
