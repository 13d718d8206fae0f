import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const tableOfContents: Rule = {
  id: "table-of-contents",
  family: "navigation",
  summary: "The heading of a table of contents, with its entries",
  why: "The headings stand in the article anyway. A section on contents has text under it.",
  examples: {
    remove: [
      {
        input:
          "Harbour bridge opens\n\n>>> Table of contents\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "# Soap\n\n## Contents\n\nOlive oil, lye and water, in that order, and a little salt for those who like it hard.\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.",
        only: "markdown",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["contents"],
      reason: "heading of a table of contents",
      places: { head: 2, between: 1 },
      longest: 60,
    }),
};
