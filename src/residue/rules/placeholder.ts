import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const placeholder: Rule = {
  id: "placeholder",
  family: "placeholders",
  summary: "Texts that stand where something has not loaded",
  why: "They say that a script did not run.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Loading...\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Please enable JavaScript to view this content\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nLoading took an hour, since the crane was broken.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["placeholder"],
      reason: "stands where something has not loaded",
      places: { head: 1, between: 2, tail: 2, alone: 1 },
      longest: 200,
    }),
};
