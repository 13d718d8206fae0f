import type { CheckRule } from "../rule.js";

export const emptyHeadings: CheckRule = {
  id: "empty-headings",
  family: "structure",
  summary: "Headings without a text",
  why: "A heading around a lost picture or advertisement says nothing, and makes an empty entry in every table of contents.",
  severity: "warning",
  preset: "recommended",
  certainty: 0.95,
  examples: {
    invalid: [
      { input: "# The bridge\n\n⟦##⟧\n\nIt opened on Monday.", format: "markdown" },
      { input: "<h1>The bridge</h1>⟦<h2> </h2>⟧<p>It opened on Monday.</p>", format: "html" },
    ],
    valid: [
      { input: "# The bridge\n\n## C#\n\nIt opened on Monday.", format: "markdown" },
      { input: "<h1><img src='b.jpg' alt='The bridge'></h1><p>It opened on Monday.</p>", format: "html" },
    ],
  },
  *find({ headings }) {
    for (const { start, end, text } of headings) {
      if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/^#{1,6}(?=\s|$)/, ""))) continue;
      yield { start, end, message: "Unexpected heading without a text", suggestion: "Remove it" };
    }
  },
};
