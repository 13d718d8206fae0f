import { mostWords, rememberedLength, type Words, wordsOf } from "./normalize.js";
import { commonWords, foreign, tags } from "./tables.js";

/** Scripts that tell the language, or the few that it can be. */
const scripts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ["ja"]],
  [/\p{Script=Hangul}/gu, ["ko"]],
  [/\p{Script=Han}/gu, ["zh"]],
  [/\p{Script=Thai}/gu, ["th"]],
  [/\p{Script=Hebrew}/gu, ["he"]],
  [/\p{Script=Devanagari}/gu, ["hi"]],
  [/\p{Script=Bengali}/gu, ["bn"]],
  [/\p{Script=Greek}/gu, ["el"]],
  [/\p{Script=Georgian}/gu, ["ka"]],
  [/\p{Script=Tamil}/gu, ["ta"]],
  [/\p{Script=Telugu}/gu, ["te"]],
];

/** Languages by their common words, as positions in the list of tags; words in other scripts than Latin are read when the first such word is looked up. */
const byWord = new Map<string, readonly number[]>();
const read = { latin: false, foreign: false };

/** Which languages have a word among their commonest: their positions in {@link tags}. */
function languagesOf(word: string, script: keyof typeof read): readonly number[] | undefined {
  if (!read[script]) {
    for (const [one, having] of commonWords(script)) {
      const found = having.split(" ").map((tag) => tags.indexOf(tag));
      byWord.set(one, [...(byWord.get(one) ?? []), ...found]);
    }
  }
  read[script] = true;
  return byWord.get(word);
}

/** Words that are looked at: enough to be sure, few enough to cost nothing. */
const sampleWords = 800;
/** Words of each piece of text that are looked at. */
const sampledWords = 100;
/** Words that are looked at where a declared language is judged. */
const judgedWords = 1500;
/** Characters of each piece of text that are looked at. */
const sampleLength = 600;
/** A second language counts where it has this share of the first one's common words. */
const secondShare = 0.5;

/** Signs of each language in a piece of text, and the words that were looked at. */
export interface Tally {
  counts: ReadonlyMap<string, number>;
  words: number;
}

const tallies = new Map<string, Tally>();
/** What was read of a page is read again in its Markdown; the bound keeps what is remembered of other documents small. */
const talliesAtMost = 200;

function tallyOf(sample: string): Tally {
  let tally = tallies.get(sample);
  if (tally === undefined) {
    tally = count(sample);
    if (tallies.size >= talliesAtMost) tallies.clear();
    tallies.set(sample, tally);
  }
  return tally;
}

/** Signs of each of the {@link tags} in the sample at work; all 0 in between. */
const signs = new Float64Array(tags.length);

function count(sample: string): Tally {
  const seen: number[] = [];
  const add = (language: number, found: number): void => {
    if (!seen.includes(language)) seen.push(language);
    signs[language]! += found;
  };
  const isForeign = foreign.test(sample);
  for (const [script, named] of isForeign ? scripts : []) {
    const found = sample.match(script)?.length ?? 0;
    for (const tag of named) add(tags.indexOf(tag), found / 4);
  }
  const { words } = wordsIn(sample);
  for (const one of words) {
    const having = languagesOf(one, isForeign && foreign.test(one) ? "foreign" : "latin");
    if (having === undefined) continue;
    for (const language of having) {
      if (signs[language] === 0) add(language, 1);
      else signs[language]! += 1;
    }
  }
  const counts = new Map<string, number>();
  for (const language of seen) {
    counts.set(tags[language]!, signs[language]!);
    signs[language] = 0;
  }
  return { counts, words: words.length };
}

/** The common words of each language in a text, and the words that were looked at: of long texts, the first. */
export function commonWordsIn(text: string): Tally {
  const counts = new Map<string, number>();
  let words = 0;
  for (let at = 0; at < text.length && words < judgedWords; at += sampleLength) {
    const sample = tallyOf(text.slice(at, at + sampleLength));
    for (const [tag, found] of sample.counts) counts.set(tag, (counts.get(tag) ?? 0) + found);
    words += sample.words;
  }
  return { counts, words };
}

/** The words of a sample. Those of short ones are looked up in the lexicon as well, and are remembered. */
function wordsIn(sample: string): Words {
  if (sample.length > rememberedLength) return wordsOf(sample, sampledWords);
  const words = wordsOf(sample);
  return words.words.length < mostWords ? words : wordsOf(sample, sampledWords);
}

/**
 * The languages of a text, most likely first: by its script where that tells, else by common words.
 *
 * @param texts pieces of the text, such as its paragraphs
 */
export function guessLanguages(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const text of texts) {
    const sample = tallyOf(text.slice(0, sampleLength));
    for (const [tag, count] of sample.counts) counts.set(tag, (counts.get(tag) ?? 0) + count);
    seen += sample.words;
    if (seen > sampleWords) break;
  }
  // Japanese is written with Chinese characters too, but not without kana.
  if ((counts.get("ja") ?? 0) > (counts.get("zh") ?? 0) * 0.2) counts.delete("zh");
  const ranked = [...counts].filter(([, count]) => count > 0).toSorted((a, b) => b[1] - a[1]);
  const most = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([, count]) => count >= most * secondShare)
    .slice(0, 3)
    .map(([tag]) => tag);
}

/** Older tags, and those of written forms that the lexicon keeps together. */
const aliases: Readonly<Record<string, string>> = { iw: "he", in: "id", nb: "no", nn: "no", bs: "hr", sh: "hr" };

/** The lexicon's tag of a BCP 47 tag: `pt-BR` is `pt`; undefined where the lexicon has no such language. */
export function languageTag(declared: string | undefined): string | undefined {
  const primary = declared?.trim().toLowerCase().split(/[-_]/)[0];
  const known = aliases[primary ?? ""] ?? primary;
  return known !== undefined && tags.includes(known) ? known : undefined;
}

/** Blocks as far as their language is concerned. */
interface Text {
  readonly kind: string;
  readonly text: string;
}

/** The languages of a document, as the lexicon names them: the declared one, then what its longer blocks are written in. */
export function documentLanguages(blocks: readonly Text[], declared: string | undefined): string[] {
  const long = blocks.filter(({ kind, text }) => kind !== "code" && text.length >= 40);
  const guessed = guessLanguages((long.length > 0 ? long : blocks).map(({ text }) => text));
  const tag = languageTag(declared);
  return tag === undefined ? guessed : [...new Set([tag, ...guessed])];
}
