import { commonWordsIn, languageTag } from "../../residue/lexicon/languages.js";

/** ISO 15924 codes of the scripts that are told apart, with their letters. */
const scripts = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Hani: /\p{Script=Han}/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Hang: /\p{Script=Hangul}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Beng: /\p{Script=Bengali}/gu,
  Taml: /\p{Script=Tamil}/gu,
  Telu: /\p{Script=Telugu}/gu,
  Thai: /\p{Script=Thai}/gu,
  Geor: /\p{Script=Georgian}/gu,
  Armn: /\p{Script=Armenian}/gu,
} as const;

type Script = keyof typeof scripts;

/** Scripts that stand for one language. */
const languageOf: Readonly<Partial<Record<Script, string>>> = {
  Grek: "el",
  Hebr: "he",
  Hani: "zh",
  Kana: "ja",
  Hang: "ko",
  Taml: "ta",
  Telu: "te",
  Thai: "th",
  Geor: "ka",
  Armn: "hy",
};

/** What CLDR's combined scripts are made of. */
const partsOf: Readonly<Record<string, readonly Script[]>> = {
  Jpan: ["Kana", "Hani"],
  Kore: ["Hang", "Hani"],
  Hans: ["Hani"],
  Hant: ["Hani"],
};

/** Languages that are written in several scripts, in the same country. */
const several: ReadonlySet<string> = new Set([
  "az",
  "bs",
  "ha",
  "kk",
  "ku",
  "ky",
  "mn",
  "ms",
  "pa",
  "sh",
  "sr",
  "tg",
  "tk",
  "tt",
  "ug",
  "uz",
  "yi",
]);

/** Fewer letters do not tell a script. */
const enoughLetters = 80;
/** This share of the letters makes the script of a text. */
const share = 0.7;

/** What a text is written in, where that is not what its declared language is written in. */
export interface OtherLanguage {
  /** Name in English: of the language, or of the script where several languages have it. */
  name: string;
  tag: string | undefined;
}

/** Fewer words do not tell a language by its common ones. */
const enoughWords = 60;
/** In running text, at least this share of the words are common ones of its language. */
const commonShare = 0.15;
/** Related languages share words: a text in the declared one has more of its common words than this share of the best. */
const declaredShare = 0.3;

/** What a text is written in, where its script or its common words are not those of its declared language. */
export function findOtherLanguage(text: string, declared: string): OtherLanguage | undefined {
  return otherByScript(text, declared) ?? otherByWords(text, declared);
}

function otherByWords(text: string, declared: string): OtherLanguage | undefined {
  const own = languageTag(declared);
  if (own === undefined) return undefined;
  const { counts, words } = commonWordsIn(text);
  const [tag, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0] as [string, number]);
  if (words < enoughWords || most < words * commonShare || (counts.get(own) ?? 0) > most * declaredShare)
    return undefined;
  return { name: new Intl.DisplayNames("en", { type: "language" }).of(tag)!, tag };
}

/** Compares the script of a text with the one that its declared language is written in. */
function otherByScript(text: string, declared: string): OtherLanguage | undefined {
  const expected = scriptsOf(declared);
  if (!expected) return undefined;
  const counts = Object.entries(scripts).map(([script, letters]) => ({
    script: script as Script,
    count: text.match(letters)?.length ?? 0,
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const main = counts.reduce((a, b) => (b.count > a.count ? b : a));
  const fits = counts.reduce((sum, { script, count }) => sum + (expected.includes(script) ? count : 0), 0);
  if (all < enoughLetters || main.count < all * share || fits > all * (1 - share)) return undefined;
  const tag = languageOf[main.script];
  const names = new Intl.DisplayNames("en", { type: tag === undefined ? "script" : "language" });
  return { name: tag === undefined ? `${names.of(main.script)} script` : names.of(tag)!, tag };
}

/** The scripts of a language by CLDR's likely subtags; undefined where it has several, or is not known. */
function scriptsOf(tag: string): readonly string[] | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (script === undefined || several.has(language)) return undefined;
    return partsOf[script] ?? [script];
  } catch {
    return undefined;
  }
}
