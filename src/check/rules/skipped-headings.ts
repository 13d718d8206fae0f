import type { CheckRule } from "../rule.js";

export const skippedHeadings: CheckRule = {
  id: "skipped-headings",
  family: "structure",
  summary: "Headings that skip a level",
  why: "Pages choose the level of a heading by its size. A text whose second-level heading is followed by a fourth-level one has an outline with holes. Going back up by several levels is fine.",
  severity: "info",
  preset: "strict",
  certainty: 0.95,
  examples: {
    invalid: [
      { input: "# The bridge\n\nIt opened.\n\n⟦### Costs⟧\n\nThey rose.", format: "markdown" },
      { input: "<h2>The bridge</h2><p>It opened.</p>⟦<h5>Costs</h5>⟧<p>They rose.</p>", format: "html" },
    ],
    valid: [
      {
        input: "# The bridge\n\n## Costs\n\n### In detail\n\nThey rose.\n\n## Traffic\n\nIt was light.",
        format: "markdown",
      },
    ],
  },
  *find({ headings }) {
    let before: number | undefined;
    for (const { start, end, depth } of headings) {
      if (before !== undefined && depth > before + 1) {
        yield {
          start,
          end,
          message: `Unexpected heading of level ${depth} after level ${before}, expected level ${before + 1}`,
          suggestion: `Make it level ${before + 1}`,
        };
      }
      before = depth;
    }
  },
};
