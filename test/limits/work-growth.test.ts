import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";
import { Budget, withBudget } from "../../src/limits.js";
import type { Format } from "../../src/settings.js";

/** Pieces that a text can be made of, each of which some stage looks around for. */
const pieces = [
  "A line of text.\n",
  "A line of text.\n\n",
  "\n",
  "- item\n",
  "1. item\n",
  "> quoted\n",
  "# Heading\n\n",
  "Advertisement\n\n",
  "Related stories\n\n",
  "a | b\n",
  "*a ",
  "[a](b) ",
  "`a` <b>x</b>\n\n",
  "https://example.org/a\n\n",
  "word ",
];

/** Units of work (lines, marks, blocks) that cleaning a text takes. */
function workOn(text: string, from: Format): number {
  const budget = new Budget({ time: Number.POSITIVE_INFINITY });
  withBudget(budget, () => clean(text, { from }));
  return budget.spent;
}

describe("the work on lines", () => {
  describe.each(["text", "markdown"] as const)("of %s", (from) => {
    it.each(pieces)("grows no faster than they do, made of %j", (piece) => {
      const count = Math.ceil(4_000 / piece.length);
      const once = workOn(piece.repeat(count), from);
      expect(workOn(piece.repeat(4 * count), from)).toBeLessThan(4.6 * once + 100);
    });
  });
});
