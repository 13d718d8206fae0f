import type { CheckRule } from "../rule.js";

export const linkTexts: CheckRule = {
  id: "link-texts",
  family: "links",
  summary: "Links without a text",
  why: "A link around an icon or a lost picture has nothing that a reader could see or click. A link around an image is left alone.",
  severity: "warning",
  preset: "recommended",
  certainty: 0.9,
  examples: {
    invalid: [
      { input: "The bridge ⟦[](https://example.org/a)⟧ opened, ⟦[ ](https://example.org/b)⟧ too.", format: "markdown" },
      { input: "<p>The bridge ⟦<a href='/share'></a>⟧ opened on Monday.</p>", format: "html" },
    ],
    valid: [
      { input: "[![A bridge](bridge.jpg)](https://example.org) and [a](b).", format: "markdown" },
      {
        input: "<p>The <a href='/b'><img src='b.jpg' alt=''></a> bridge <a href='/c'><svg></svg></a> opened.</p>",
        format: "html",
      },
    ],
  },
  *find({ links }) {
    for (const { start, end, text, target, hasImage } of links) {
      if (hasImage || text.trim() !== "") continue;
      // Permalinks of headings are harmless, and many.
      const certainty = target?.startsWith("#") ? 0.6 : 0.9;
      yield {
        start,
        end,
        message: "Unexpected link without a text",
        suggestion: "Remove it, or give it a text",
        certainty,
      };
    }
  },
};
