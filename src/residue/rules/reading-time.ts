import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const readingTime: Rule = {
  id: "reading-time",
  family: "byline",
  summary: "A line that says how long reading takes",
  why: "It describes the page. Times of anything else stay.",
  examples: {
    remove: [
      {
        input:
          "Harbour bridge opens\n\n>>> 4 min read\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nThe reading took 40 minutes, and nobody coughed.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["reading-time"],
      reason: "says how long reading takes",
      places: { head: 2, tail: 1 },
      longest: 60,
    }),
};
