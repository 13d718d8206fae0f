import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const newsletterCta: Rule = {
  id: "newsletter-cta",
  family: "newsletter",
  summary: "An invitation to subscribe to a newsletter, with its form",
  why: "The box advertises the publisher, not the article. An article about newsletters says more than the invitation.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Sign up for our newsletter\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Subscribe to our newsletter\n\n>>> Enter your email address\n\n>>> Subscribe",
      },
    ],
    keep: [
      {
        input:
          "Newsletters\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nThe harbour office writes a newsletter; who wants to subscribe to the newsletter asks at the desk.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nSubscribe\n\nThe word stood in red on every window of the shop, and nobody knew to what.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["newsletter"],
      reason: "invitation to a newsletter",
      places: { tail: 2 },
      longest: 300,
    }),
};
