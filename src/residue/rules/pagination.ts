import { isWholly, type Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { isHeadline } from "../shape.js";
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
  *find(reading) {
    for (const finding of findLines(reading, {
      topics: ["pagination"],
      reason: "leads to another page",
      places: { tail: 2, between: 1, alone: 1 },
      longest: 80,
    })) {
      const next = reading.spots[finding.to + 1];
      const named = next?.place === "tail" && isWholly(reading.spots[finding.to]!, ["pagination"]) && isTitle(next);
      yield named ? { ...finding, to: next.at } : finding;
    }
  },
};

/** The title of the post that a link leads to. */
function isTitle(spot: Spot): boolean {
  return !spot.running && spot.matches.length === 0 && isHeadline(spot) && spot.kind !== "heading";
}
