import { describe, expect, it } from "vitest";
import type { Example, Rule } from "../../src/residue/rule.js";
import { rules } from "../../src/residue/rules/index.js";
import { clean, type CleanResult, type Format, type Options } from "../../src/index.js";

const mark = ">>> ";

/** An example without its marks, and the lines that must go. */
function read({ input }: Example): { source: string; marked: string[] } {
  const lines = input.split("\n");
  const plain = (line: string): string => (line.startsWith(mark) ? line.slice(mark.length) : line);
  return { source: lines.map(plain).join("\n"), marked: lines.filter((line) => line.startsWith(mark)).map(plain) };
}

function run(rule: Rule, example: Example, from: Format, more: Options = {}): CleanResult {
  const { source } = read(example);
  const input = from === "html" ? toHtml(source) : source;
  return clean(input, { from, extract: false, language: example.language, enable: [rule.id], ...more });
}

function toHtml(source: string): string {
  const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const paragraphs = source.split(/\n{2,}/).map((text) => `<p>${escape(text).replaceAll("\n", "<br>")}</p>`);
  return `<!doctype html><title>Page</title><body>${paragraphs.join("\n")}`;
}

function formatsOf({ only, input }: Example): Format[] {
  if (only !== undefined) return [only];
  // A mark of Markdown means nothing in paragraphs of a page.
  return /^(?:>>> )?(?:[#>|*-]|\[|!\[)/m.test(input) ? ["text", "markdown"] : ["text", "markdown", "html"];
}

const squeezed = (text: string): string => text.replace(/[\s\\*#>-]+/g, "");

for (const rule of rules) {
  describe(rule.id, () => {
    const off = rule.from !== undefined && rule.from !== "precise";
    const profile = rule.from === "complete" ? "complete" : "balanced";

    for (const example of rule.examples.remove) {
      for (const from of formatsOf(example)) {
        it(`removes from ${from}: ${example.note ?? read(example).marked[0]}`, () => {
          const { removals, messages } = run(rule, example, from, { profile });
          const gone = removals.filter(({ stage }) => stage === "residue");
          expect(squeezed(gone.map(({ text }) => text).join("\n"))).toBe(squeezed(read(example).marked.join("\n")));
          expect(gone.map(({ ruleId }) => ruleId)).toContain(rule.id);
          expect(messages).toEqual([]);
        });
      }
      it(`needs its rule: ${read(example).marked[0]}`, () => {
        const [from] = formatsOf(example);
        const ids = run(rule, example, from!, { profile, enable: [], disable: [rule.id] }).removals.map(
          ({ ruleId }) => ruleId,
        );
        expect(ids).not.toContain(rule.id);
      });
    }

    for (const example of rule.examples.keep) {
      for (const from of formatsOf(example)) {
        it(`leaves in ${from}: ${example.note ?? read(example).source.slice(0, 60)}`, () => {
          for (const kept of off
            ? (["precise", "balanced"] as const)
            : (["precise", "balanced", "complete"] as const).slice(0, 2)) {
            const { removals } = run(rule, example, from, { profile: kept, enable: off ? [] : [rule.id] });
            expect(removals.filter(({ stage }) => stage === "residue")).toEqual([]);
          }
          const { removals } = run(rule, example, from, { profile });
          expect(removals.filter(({ ruleId }) => ruleId === rule.id)).toEqual([]);
        });
      }
    }

    it("is documented", () => {
      expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(rule.summary).not.toMatch(/\.$/);
      expect(rule.why).toMatch(/\.$/);
    });
  });
}

it("names every rule once", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

it("has no example twice", () => {
  for (const { examples } of rules) {
    const inputs = [...examples.remove, ...examples.keep].map(({ input }) => input);
    expect(new Set(inputs).size).toBe(inputs.length);
  }
});
