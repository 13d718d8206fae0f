import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/residue/lexicon/index.js";
import { lexiconOf } from "../../src/residue/lexicon/lexicon.js";
import { phraseTable } from "../../src/residue/lexicon/tables.js";
import type { LanguageWords } from "../../src/residue/lexicon/words.js";
import { prose } from "./lexicon-prose.js";

const folder = new URL("../../src/residue/lexicon/", import.meta.url);

describe("the lexicon's data", () => {
  it("lists every language file once", () => {
    const files = readdirSync(folder).filter((name) => /^[a-z]{2,3}\.ts$/.test(name));
    expect(languages.map(({ tag }) => `${tag}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it.each(languages.map((language) => [language.tag, language] as const))("%s is well formed", (tag, language) => {
    if (tag !== "zxx") {
      expect(language.common.length).toBeGreaterThanOrEqual(20);
      expect(language.common.length).toBeLessThanOrEqual(60);
    }
    expect(language.common).toEqual(language.common.map((word) => word.toLowerCase()));
    expect(faults(language)).toEqual([]);
  });
});

describe("the tables of the lexicon", () => {
  it.each(languages.map((language) => [language.tag, language] as const))(
    "hold every phrase of %s once",
    (tag, language) => {
      const { byFirst, others } = phraseTable(tag);
      const found = [others, ...byFirst.map(([, phrases]) => phrases)]
        .filter(Boolean)
        .flatMap((lines) => lines.split("\n"));
      const expected = Object.entries(language.topics).flatMap(([topic, words]) =>
        (["sure", "likely", "weak"] as const).flatMap((trust) =>
          (words[trust] ?? []).map((phrase) => `${topic} ${trust} ${phrase}`),
        ),
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
      expect(new Set(byFirst.map(([word]) => word)).size).toBe(byFirst.length);
    },
  );
});

/** What is wrong with a language's phrases, a line a fault. */
function faults({ topics }: LanguageWords): string[] {
  const found: string[] = [];
  for (const [topic, words] of Object.entries(topics)) {
    const phrases = [...(words.sure ?? []), ...(words.likely ?? []), ...(words.weak ?? [])];
    if (phrases.length === 0) found.push(`${topic}: is empty`);
    const folded = phrases.map((phrase) => phrase.toLowerCase());
    for (const [index, phrase] of phrases.entries()) {
      if (!/\p{L}|\{\w+\}/u.test(phrase)) found.push(`${topic}: \`${phrase}\` has no words`);
      if (/\{(?!(?:n|name|time|date)\})/u.test(phrase))
        found.push(`${topic}: \`${phrase}\` has an unknown placeholder`);
      if (folded.indexOf(folded[index]!) !== index) found.push(`${topic}: \`${phrase}\` stands there twice`);
    }
    for (const phrase of Object.keys(words.notes ?? {})) {
      if (!phrases.includes(phrase)) found.push(`${topic}: the note on \`${phrase}\` has no phrase`);
    }
  }
  return found;
}

describe("ordinary lines", () => {
  it.each(Object.entries(prose))("of %s match no sure phrase", (tag, lines) => {
    const lexicon = lexiconOf([tag]);
    const fired = lines.flatMap((line) =>
      lexicon
        .match(line)
        .filter(({ trust, form }) => trust === "sure" && form !== "made")
        .map(({ topic, phrase }) => `${line} ← ${topic}: ${phrase}`),
    );
    expect(fired).toEqual([]);
  });

  it("finds what it is there to find", () => {
    expect(lexiconOf(["de"]).match("Lesen Sie auch: Brücke gesperrt")[0]).toMatchObject({ trust: "sure" });
  });
});
