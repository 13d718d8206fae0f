import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

const bareNumber = /^\(?\p{Nd}{1,4}(?:[.,]\p{Nd})?[kKmM]?\)?$/u;

export const counter: Rule = {
  id: "counter",
  family: "sharing",
  summary: "Numbers of views, likes and shares",
  why: "They count what others did with the page. Numbers in a report stay.",
  examples: {
    remove: [
      {
        input:
          "Harbour bridge opens\n\n>>> 1,204 views\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n1,204 views were counted, most of them from abroad.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  *find(reading) {
    yield* findLines(reading, {
      topics: ["counter"],
      reason: "counts views, likes or shares",
      places: { head: 2, tail: 2 },
      longest: 60,
    });
    for (const spot of reading.spots) {
      if (spot.kind !== "paragraph" || spot.text.length > 20 || !bareNumber.test(spot.text)) continue;
      if (spot.place === "between" || spot.place === "alone") continue;
      yield {
        from: spot.at,
        to: spot.at,
        reason: "number of something that is gone",
        evidence: [
          { sign: "shape: a bare number", weight: 1 },
          { sign: `place: ${spot.place}`, weight: 2 },
        ],
      };
    }
  },
};
