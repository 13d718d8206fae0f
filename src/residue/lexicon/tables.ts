import { languages } from "./index.js";
import { wordsOf } from "./normalize.js";
import type { Phrase } from "./words.js";

/**
 * The lexicon in the order in which it is looked up. Beside the command line, the build puts what these functions give
 * into files, which take this module's place there: ordering 24,000 phrases takes longer than cleaning a page.
 */

/** The phrases of a language by the word that they begin with. */
export interface PhraseTable {
  /** A first word, and its phrases: lines of topic, trust and phrase, with a space between. */
  readonly byFirst: readonly (readonly [word: string, phrases: string])[];
  /** The phrases that begin with no word but with a number, or anywhere in a line. */
  readonly others: string;
}

/** BCP 47 tags of the lexicon's languages. */
export const tags: readonly string[] = languages.map(({ tag }) => tag);

/** Languages whose writers leave diacritics out, in capitals or by habit, without the words becoming others. */
const dropsMarks: ReadonlySet<string> = new Set("zxx en es pt fr it nl el ca ro cs sk hr sl lt sq".split(" "));

/** Whether diacritics are taken off before words of a language are compared. */
export const isPlain = (tag: string): boolean => dropsMarks.has(tag);

/** The phrases of one of the {@link tags}. */
export function phraseTable(tag: string): PhraseTable {
  const byFirst = new Map<string, string[]>();
  const others: string[] = [];
  const language = languages.find((one) => one.tag === tag)!;
  for (const [topic, words] of Object.entries(language.topics)) {
    for (const trust of ["sure", "likely", "weak"] as const) {
      for (const phrase of words[trust] ?? []) {
        const first = firstWord(phrase, isPlain(tag));
        let phrases = others;
        if (first !== undefined) byFirst.set(first, (phrases = byFirst.get(first) ?? []));
        phrases.push(`${topic} ${trust} ${phrase}`);
      }
    }
  }
  return { byFirst: Array.from(byFirst, ([word, phrases]) => [word, phrases.join("\n")]), others: others.join("\n") };
}

function firstWord(phrase: Phrase, plain: boolean): string | undefined {
  const space = phrase.indexOf(" ");
  const token = space === -1 ? phrase : phrase.slice(0, space);
  if (/^[…{]/u.test(token)) return undefined;
  const { words, plain: withoutMarks } = wordsOf(token, 1);
  return (plain ? withoutMarks : words)[0];
}

/** Where characters of other scripts than Latin may stand; most texts have none. */
export const foreign = /[\u0370-\u1FFF\u2126\u2E80-\uFFFF]/;

/** The commonest words, in Latin script or in others, each with the languages that have it, as tags with a space between. */
export function commonWords(script: "latin" | "foreign"): [word: string, tags: string][] {
  const found = new Map<string, string>();
  for (const { tag, common } of languages) {
    for (const one of common) {
      if (foreign.test(one) !== (script === "foreign")) continue;
      const word = wordsOf(one).words.join(" ");
      const known = found.get(word);
      found.set(word, known === undefined ? tag : `${known} ${tag}`);
    }
  }
  return [...found];
}
