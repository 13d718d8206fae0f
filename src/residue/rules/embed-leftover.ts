import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const embedLeftover: Rule = {
  id: "embed-leftover",
  family: "media",
  summary: "What an embedded post leaves: `View this post on Instagram`",
  why: "The post is gone or stands above; its button says nothing.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> View this post on Instagram\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nShe saw the post on Instagram and wrote to the harbour office on the same day.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["embed"],
      reason: "left over from an embedded post",
      places: { between: 1, tail: 1 },
      longest: 200,
    }),
};
