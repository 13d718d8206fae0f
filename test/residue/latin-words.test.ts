import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  wordsByPattern as byPattern,
  wordsOf as byCharacter,
  type Words,
} from "../../src/residue/lexicon/normalize.js";

interface Read extends Pick<Words, "words" | "plain"> {
  capital: boolean[];
  apart: boolean[];
}

/** All that is read of a text, also what is read when it is asked for. */
const plainly = (found: Words): Read => ({
  words: found.words,
  plain: found.plain,
  capital: found.words.map((_, index) => found.isCapital(index)),
  apart: found.words.map((_, index) => found.isApart(index)),
});
const wordsOf = (text: string, most?: number): Read => plainly(byCharacter(text, most));
const wordsByPattern = (text: string, most?: number): Read => plainly(byPattern(text, most));

const pieces = fc.constantFrom(
  ..."Read more READ İstanbul straße Überall ÉTÉ l’été it's O'Neill's rock'n'roll don’t2 'quoted' ’tis Фото Елена ёлка x e\u0301 ½ m² ª".split(
    " ",
  ),
  ..."12 1,234.5 12:30 2024-05-06 1'000 3rd 5- -5 1. .5 7/8 a1b2 1a @name © (c) (C) (c ﬁ Ａ 写真 字 ー ไทย ال".split(
    " ",
  ),
  ..." |  |: | - |--| – |—|— |-|·|•|»|> |…|...|! |?|\u00A0|\n|\t|\r\n|, |/|'|’|\u00AD|\u200B|\u2028|“|”|(|)|&|\0|\u{1F600}|_".split(
    "|",
  ),
);

describe("wordsOf", () => {
  it("finds the same words by characters as by patterns", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.constantFrom(64, 3), (all, most) => {
        const text = all.join("");
        expect(wordsOf(text, most)).toEqual(wordsByPattern(text, most));
      }),
      { numRuns: 3_000 },
    );
  });

  it("finds the same words with every character", () => {
    for (let code = 0; code < 0x3000; code += 1) {
      const character = String.fromCharCode(code);
      for (const text of [character, `a${character}b`, `1${character}2`, `A ${character} B${character}`]) {
        if (JSON.stringify(wordsOf(text)) !== JSON.stringify(wordsByPattern(text))) {
          expect(wordsOf(text), `U+${code.toString(16)} in ${text}`).toEqual(wordsByPattern(text));
        }
      }
    }
  });

  it("finds the same words in every short text of the characters that matter", () => {
    const characters = ["a", "É", "1", "'", "’", "-", "–", ":", ".", " ", "@"];
    for (const first of characters)
      for (const second of characters)
        for (const third of characters)
          for (const fourth of characters) {
            const text = first + second + third + fourth;
            if (JSON.stringify(wordsOf(text)) !== JSON.stringify(wordsByPattern(text))) {
              expect(wordsOf(text), text).toEqual(wordsByPattern(text));
            }
          }
  });
});
