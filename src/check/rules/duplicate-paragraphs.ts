import { fold } from "../../ledger/ledger.js";
import { sourceRange } from "../place.js";
import type { CheckRule } from "../rule.js";

/** Shorter ones repeat by intention: refrains, labels, closing lines. In UTF-16 code units. */
const longEnough = 80;
/** The same for scripts that need fewer characters. */
const longEnoughDense = 40;
/** From here on a repetition is no intention. */
const surelyLong = 120;

export const duplicateParagraphs: CheckRule = {
  id: "duplicate-paragraphs",
  family: "structure",
  summary: "Paragraphs that stand in the text twice",
  why: "Teasers repeat the first paragraph, pages hold one text for phones and one for screens, and scrapers read both. Short lines, which texts repeat by intention, are left alone.",
  severity: "warning",
  preset: "recommended",
  certainty: 0.9,
  examples: {
    invalid: [
      {
        input:
          "The new bridge over the harbour opened to traffic on Monday morning, after four years of work and long debates about its costs.\n\nNobody was late.\n\n⟦The new bridge over the harbour opened to traffic on Monday morning, after four years of work and long debates about its costs.⟧",
      },
    ],
    valid: [{ input: "Row, row, row your boat.\n\nGently down the stream.\n\nRow, row, row your boat." }],
  },
  *find({ passages }) {
    const seen = new Map<string, number>();
    for (const passage of passages) {
      const { kind, text: shown } = passage.block;
      if (kind === "code" || kind === "table" || shown.length < longEnoughDense) continue;
      const isDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(shown);
      if (shown.length < longEnough && !isDense) continue;
      const key = fold(shown).toLowerCase();
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, sourceRange(passage, 0, 0).start);
        continue;
      }
      yield {
        ...sourceRange(passage, 0, passage.text.length),
        message: "Unexpected paragraph: it stands in the text already",
        certainty: shown.length >= (isDense ? longEnough : surelyLong) ? 0.9 : 0.6,
        related: first,
        suggestion: "Remove one of the two",
      };
    }
  },
};
