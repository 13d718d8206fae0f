import { codeOf, damageOf } from "../damage.js";
import type { CheckRule } from "../rule.js";
import { findMojibake } from "../../characters/mojibake.js";
import { fromControl } from "../../characters/windows-1252.js";

// Controls but white space, the two that are no characters, and the mark of an object that was cut out.
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFC\uFFFE\uFFFF]/g;

export const controlCharacters: CheckRule = {
  id: "control-characters",
  family: "characters",
  summary: "Control characters in text",
  why:
    "Control characters come from broken exports and from text in windows-1252 that was read as ISO 8859-1, where U+0092 was an apostrophe. " +
    "Many programs refuse a text for them.",
  severity: "error",
  preset: "recommended",
  certainty: 0.97,
  examples: {
    invalid: [
      { input: "The mayor⟦\u0092⟧s car", fixed: "The mayor’s car" },
      { input: "Page one⟦\u0007⟧ and two\u0000\u0001", fixed: "Page one and two" },
      { input: "A picture ⟦\uFFFC⟧ stood here", fixed: "A picture  stood here" },
    ],
    valid: [{ input: "A tab\tand a line\nand a page\fbreak" }],
  },
  *find({ passages }) {
    for (const passage of passages) {
      const hits = Array.from(passage.text.matchAll(controls), ({ index, 0: character }) => ({
        start: index,
        end: index + 1,
        shown: codeOf(character),
        expected: fromControl(character) ?? "",
      }));
      if (hits.length === 0) continue;
      // Mojibake holds such codes too, and is found as such.
      const elsewhere = [...findMojibake(passage.text)];
      const own = hits.filter((hit) => !elsewhere.some(({ start, end }) => start <= hit.start && hit.start < end));
      for (const problem of damageOf(passage, "control character", own)) {
        yield {
          ...problem,
          suggestion: own[0]?.expected === "" ? "Remove it" : "Decode the original as windows-1252",
        };
      }
    }
  },
};
