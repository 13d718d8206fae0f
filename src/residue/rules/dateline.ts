import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const dateline: Rule = {
  id: "dateline",
  family: "byline",
  summary: "A line with the date of the article",
  why: "The date is metadata and is kept as such. Diaries, live blogs and datelines within a paragraph stay. Taken only by the complete profile.",
  from: "complete",
  examples: {
    remove: [
      {
        input:
          "Harbour bridge opens\n\n>>> Published on 4 May 2024\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "Diary\n\n4 May 2024\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\n5 May 2024\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["dateline"],
      reason: "gives the date of the article",
      places: { head: 2, tail: 1 },
      longest: 90,
    }),
};
