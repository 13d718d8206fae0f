import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const pagination: Rule = {
  id: "pagination",
  family: "navigation",
  summary: "Links to the next and the previous page or post",
  why: "They lead away from the article. Page numbers that a text speaks of stay.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Previous Post\n\n>>> Next Post",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nNext page, said the teacher, and forty children turned it.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["pagination"],
      reason: "leads to another page",
      places: { tail: 2, between: 1, alone: 1 },
      longest: 80,
    }),
};
