import type { CheckRule } from "../rule.js";

/** Fewer links are no list. */
const enoughLinks = 8;
/** This share of the text, in links, is a list of other pages. */
const share = 0.6;

export const mostlyLinks: CheckRule = {
  id: "mostly-links",
  family: "document",
  summary: "A document that is mostly links",
  why: "A page of a section, a search or a tag is a list of links to articles and no article. A list of sources under a text is left alone.",
  severity: "warning",
  preset: "recommended",
  certainty: 0.85,
  examples: {
    invalid: [
      {
        input: `⟦[The new bridge opened](/1)⟧\n\n${Array.from({ length: 9 }, (_, index) => `[Another story of the harbour](/${index + 2})\n\n`).join("")}`,
        format: "markdown",
      },
    ],
    valid: [
      {
        input: `The new bridge over the harbour opened to traffic on Monday morning after four years of work.\n\n${Array.from({ length: 9 }, (_, index) => `[source ${index}](/${index})\n\n`).join("")}`,
        format: "markdown",
      },
    ],
  },
  *find({ links, passages }) {
    const [first] = links;
    if (!first || links.length < enoughLinks) return;
    const all = passages.reduce((sum, { block }) => sum + block.text.length, 0);
    const linked = links.reduce((sum, { text }) => sum + text.length, 0);
    if (linked < all * share) return;
    yield {
      start: first.start,
      end: first.end,
      message: `Unexpected share of links: ${Math.round((linked / all) * 100)} % of the text`,
      suggestion: "Leave the page out, or name its article with `--content`",
    };
  },
};
