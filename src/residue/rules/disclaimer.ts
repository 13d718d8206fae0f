import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const disclaimer: Rule = {
  id: "disclaimer",
  family: "legal",
  summary: "A standing disclaimer of the publisher",
  why: "The same words stand under everything that the publisher prints. Taken only by the complete profile, since it may be meant for this article alone.",
  from: "complete",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> The views expressed in this article are those of the author",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\nDisclaimer: the harbour office lent us the boat.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["disclaimer"],
      reason: "standing disclaimer",
      places: { tail: 2 },
      longest: 400,
      // `Disclaimer: they lent us the boat` is about this article alone.
      signs: (_, { trust, form }) => (trust === "sure" || form === "whole" ? [] : undefined),
    }),
};
