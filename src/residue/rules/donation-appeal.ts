import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const donationAppeal: Rule = {
  id: "donation-appeal",
  family: "newsletter",
  summary: "An appeal to support the publisher with money",
  why: "The appeal is the publisher's, whatever the article is about. An article about a charity keeps its own.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Support our journalism",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nWho wants to donate to the museum finds a box at the entrance, next to the old anchor.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["donation"],
      reason: "appeal for money",
      places: { tail: 2, between: 1 },
      longest: 300,
    }),
};
