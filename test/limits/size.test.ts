import type { Root } from "hast";
import { describe, expect, it } from "vitest";
import { hostileLines, hostilePages } from "../../bench/speed/hostile.js";
import { clean, DeckleError } from "../../src/index.js";
import { Budget, withBudget } from "../../src/limits.js";
import { countMarks } from "../../src/markdown/phrasing/marks.js";
import { linkAddresses } from "../../src/markdown/tidy/addresses.js";
import { toMdast } from "../../src/markdown/to-mdast.js";
import { type Format, resolveSettings } from "../../src/settings.js";

/** What a run ends in: `ok`, or a refusal that names itself; anything else is thrown on. */
function outcome(input: string, from: Format): string {
  try {
    clean(input, { from, limits: { time: Number.POSITIVE_INFINITY } });
    return "ok";
  } catch (error) {
    if (error instanceof DeckleError) return error.kind;
    throw error;
  }
}

const many = 130_000;

const families = [
  ...Object.entries(hostilePages).map(([name, make]) => ["html", name, make] as const),
  ...(["text", "markdown"] as const).flatMap((from) =>
    Object.entries(hostileLines).map(([name, make]) => [from, name, make] as const),
  ),
];

function workOf(input: string, from: Format): number {
  const budget = new Budget({ time: Number.POSITIVE_INFINITY });
  withBudget(budget, () => outcome(input, from));
  return budget.spent;
}

describe("hostile input", () => {
  // An array of more than about 120,000 that is spread into arguments ends the stack.
  it("may hold very many elements beside each other", () => {
    const tree: Root = { type: "root", children: [] };
    for (let index = 0; index < many; index += 1) {
      tree.children.push({ type: "element", tagName: "b", properties: {}, children: [{ type: "text", value: "x" }] });
    }
    expect(toMdast(tree, resolveSettings()).children).toHaveLength(1);
  });

  it("may hold very many texts in one line of Markdown", () => {
    const children = Array.from({ length: many }, () => ({ type: "text" as const, value: "`" }));
    expect(countMarks({ type: "paragraph", children }).ticks).toBe(many);
  });

  it("may hold very many addresses in one text", () => {
    const links = linkAddresses([{ type: "text", value: "a@b.cd ".repeat(many) }]);
    expect(links.filter(({ type }) => type === "link")).toHaveLength(many);
  });

  it.each(["div", "span", "ul><li", "blockquote", "table><tr><td", "b", "font size=1", "a href=x", "template", "svg"])(
    "may nest 128,000 elements: %s",
    (tag) => {
      expect(outcome(`<p>A text before it all.</p>${`<${tag}>`.repeat(128_000)}x`, "html")).not.toBe("");
    },
  );

  it.each(families)("is worked on in proportion to its size: %s, %s", (from, _, make) => {
    // Three times the size; in proportion to its square it would be nine times the work.
    expect(workOf(make(6_000), from)).toBeLessThan(3.5 * workOf(make(2_000), from) + 100);
  });
});
