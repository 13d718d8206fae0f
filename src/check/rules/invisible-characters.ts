import { codeOf, damageOf } from "../damage.js";
import type { CheckRule } from "../rule.js";

// Soft hyphen, zero-width space and joiners, word joiner, byte order mark, marks and overrides of direction, tags.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
// Scripts that break lines at zero-width spaces, or shape letters by joiners.
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const direction = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

export const invisibleCharacters: CheckRule = {
  id: "invisible-characters",
  family: "characters",
  summary: "Characters that no reader sees and every search stumbles over",
  why:
    "Pages steer line breaks and direction with soft hyphens, zero-width spaces and marks; some mark copied text with them. In a text they split words for search and " +
    "comparison. Joiners stay where the script or an emoji needs them, zero-width spaces in scripts without spaces, marks of direction in text that runs from right to left.",
  severity: "warning",
  preset: "recommended",
  certainty: 0.95,
  examples: {
    invalid: [
      { input: "The har⟦\u00AD⟧bour bridge", fixed: "The harbour bridge" },
      { input: "⟦\u200B⟧The bridge\u2060\uFEFF opened", fixed: "The bridge opened" },
      { input: "A ⟦\u202E⟧reversed word", fixed: "A reversed word" },
      {
        input: "<p>The har⟦&shy;⟧bour &amp; the bri&#8203;dge</p>",
        format: "html",
        fixed: "<p>The harbour &amp; the bridge</p>",
      },
    ],
    valid: [
      { input: "می\u200Cخواهم بروم", language: "fa", note: "a joiner that Persian needs" },
      { input: "क्\u200Dष is written so", language: "hi" },
      { input: "A family 👩\u200D👩\u200D👧 and a flag 🏳️\u200D🌈" },
      { input: "ภาษา\u200Bไทย", language: "th", note: "Thai breaks lines there" },
      { input: "שלום \u200E(abc)\u200F עולם", language: "he" },
    ],
  },
  *find({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      const hits = Array.from(text.matchAll(invisible), ({ index, 0: character }) => ({
        start: index,
        end: index + 1,
        shown: codeOf(character),
        expected: "",
      })).filter(({ start }) => !isNeeded(text, start));
      for (const problem of damageOf(passage, "invisible character", hits))
        yield { ...problem, suggestion: "Remove it" };
    }
  },
};

function isNeeded(text: string, index: number): boolean {
  const character = text[index]!;
  const around = text.slice(Math.max(0, index - 3), index + 4);
  if (direction.test(character)) return rightToLeft.test(text);
  if (character === "\u200C" || character === "\u200D" || character === "\u200B") return joining.test(around);
  return false;
}
