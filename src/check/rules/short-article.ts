import { sourceRange } from "../place.js";
import type { CheckRule } from "../rule.js";
import { countWords } from "../words.js";

/** Words that the shortest items of news have. */
const enoughWords = 40;

export const shortArticle: CheckRule = {
  id: "short-article",
  family: "document",
  summary: "A document with very few words",
  why: "Pages of videos, of errors and of paywalls, and articles that were not found, give a handful of words. Some news are as short, therefore only `strict` has it.",
  severity: "info",
  preset: "strict",
  certainty: 0.6,
  examples: {
    invalid: [{ input: "⟦This content is not available in your region.⟧" }],
    valid: [{ input: "The bridge over the harbour opened on Monday. ".repeat(8).trim() }],
  },
  *find({ passages }) {
    const [first] = passages;
    if (!first) return;
    let words = 0;
    for (const { text } of passages) {
      words += countWords(text);
      if (words >= enoughWords) return;
    }
    yield {
      ...sourceRange(first, 0, first.text.length),
      message: `Unexpected length: ${words} words, expected at least ${enoughWords}`,
      suggestion: "Look whether this is the article",
    };
  },
};
