import { describe, expect, it } from "vitest";
import { toCheckDocument } from "../../src/check/check.js";
import { applyEdits } from "../../src/check/fix.js";
import type { CheckExample, CheckRule } from "../../src/check/rule.js";
import { checkRules } from "../../src/check/rules/index.js";
import { bars } from "../../src/check/settings.js";
import { examine } from "../../src/clean.js";
import { rules } from "../../src/residue/rules/index.js";
import { resolveSettings } from "../../src/settings.js";

/** The document of an example, and the texts between its marks. */
function readExample({ input }: CheckExample): { source: string; marked: { start: number; text: string }[] } {
  const marked: { start: number; text: string }[] = [];
  let source = "";
  for (const [index, piece] of input.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) marked.push({ start: source.length, text: piece });
    source += piece;
  }
  return { source, marked };
}

function run(rule: CheckRule, example: CheckExample, from: "recommended" | "strict") {
  const { source, marked } = readExample(example);
  const settings = resolveSettings({
    from: example.format ?? "text",
    language: example.language,
    positions: true,
    // A page that is one sentence holds no article.
    extract: false,
  });
  const document = toCheckDocument(examine(source, settings));
  const problems = [...rule.find(document)].filter(({ certainty = rule.certainty }) => certainty >= bars[from]);
  const found = problems.map(({ start, end }) => ({ start, text: source.slice(start, end) }));
  return { source, marked, found, problems };
}

describe("check rules", () => {
  it("have ids of their own", () => {
    const ids = [...checkRules, ...rules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  for (const rule of checkRules) {
    describe(rule.id, () => {
      it("documents itself", () => {
        expect(rule.summary).toMatch(/^\p{Lu}.*[^.]$/u);
        expect(rule.why).toMatch(/\.$/);
        const inputs = [...rule.examples.invalid, ...rule.examples.valid].map(({ input }) => input);
        expect(new Set(inputs).size).toBe(inputs.length);
      });

      for (const example of rule.examples.invalid) {
        it(`finds ${example.note ?? example.input.slice(0, 60)}`, () => {
          const { source, marked, found, problems } = run(rule, example, rule.preset);
          expect(marked).not.toEqual([]);
          expect(found).toEqual(marked);
          for (const { message } of problems) expect(message).toMatch(/^\p{Lu}[^]*[^.]$/u);
          const edits = problems.flatMap(({ fix = [] }) => fix);
          expect(edits.length > 0 ? applyEdits(source, edits) : undefined).toBe(example.fixed);
        });
      }

      for (const example of rule.examples.valid) {
        it(`leaves ${example.note ?? example.input.slice(0, 60)}`, () => {
          expect(run(rule, example, "recommended").found).toEqual([]);
        });
      }
    });
  }
});
