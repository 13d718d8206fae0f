import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const commentCount: Rule = {
  id: "comment-count",
  family: "comments",
  summary: "Numbers of comments, and invitations to comment",
  why: "Readers' comments are not the article, nor is their number. Headings and lines of an article about comments stay.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> 267 Comments",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Leave a Reply",
      },
    ],
    keep: [
      {
        input:
          "# Writing good code\n\n## Comments\n\nA comment says why; what the code does, the code says itself, and better than any comment could.\n\nComments that repeat the code are worse than none.",
        only: "markdown",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["comments"],
      reason: "counts comments or asks for them",
      places: { tail: 2, head: 1 },
      longest: 100,
    }),
};
