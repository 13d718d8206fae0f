import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const byline: Rule = {
  id: "byline",
  family: "byline",
  summary: "A line with the author's name",
  why: "The name is metadata and is kept as such; in the body it says nothing that the metadata does not. Taken only by the complete profile.",
  from: "complete",
  examples: {
    remove: [
      {
        input:
          "Harbour bridge opens\n\n>>> By Anna Lindqvist\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "By the river Orle\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["byline"],
      reason: "names the author",
      places: { head: 2, tail: 1 },
      longest: 90,
    }),
};
