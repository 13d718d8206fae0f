import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const updateNote: Rule = {
  id: "update-note",
  family: "updates",
  summary: "A note on when the article was first published or changed",
  why: "It is metadata in words. Corrections say what was wrong, and stay. Taken only by the complete profile.",
  from: "complete",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> This article was originally published on 4 May 2024",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\nCorrection: an earlier version of this article gave the wrong year for the first ferry.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["update-note"],
      reason: "says when the article appeared",
      places: { tail: 2, head: 2 },
      longest: 200,
    }),
};
