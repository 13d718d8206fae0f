import { damageOf } from "../damage.js";
import type { CheckRule } from "../rule.js";

export const replacementCharacters: CheckRule = {
  id: "replacement-characters",
  family: "characters",
  summary: "Characters that were lost when the text was decoded",
  why: "A decoder writes U+FFFD for bytes that its encoding does not have. What stood there is gone from this copy; the original still has it.",
  severity: "error",
  preset: "recommended",
  certainty: 0.95,
  examples: {
    invalid: [{ input: "The caf⟦\uFFFD⟧ is open, and the mayor\uFFFD\uFFFDs car stands there." }],
    valid: [{ input: "The café is open, and so is the bar?" }],
  },
  *find({ passages }) {
    for (const passage of passages) {
      const hits = Array.from(passage.text.matchAll(/\uFFFD+/g), ({ index, 0: text }) => ({
        start: index,
        end: index + text.length,
        shown: "U+FFFD",
        expected: undefined,
      }));
      for (const problem of damageOf(passage, "character lost in decoding:", hits)) {
        yield { ...problem, suggestion: "Decode the original again, naming its encoding with `--encoding`" };
      }
    }
  },
};
