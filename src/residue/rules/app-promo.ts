import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const appPromo: Rule = {
  id: "app-promo",
  family: "newsletter",
  summary: "An invitation to install the publisher's app",
  why: "It advertises the publisher. Articles about software keep their sentences.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Download our app\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nDownload the app that the harbour office offers, and it shows when the ferry leaves.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["app-promo"],
      reason: "invitation to an app",
      places: { tail: 2, between: 1 },
      longest: 220,
    }),
};
