import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

/** At least two steps, each of a few words. */
const path = /^[^>›»/|]{2,40}\s*[>›»]\s*[^>›»/|]{2,40}(?:\s*[>›»]\s*[^>›»|]{2,160})?$/u;

export const breadcrumb: Rule = {
  id: "breadcrumb",
  family: "navigation",
  summary: "The path to the article, and other navigation around it",
  why: "It places the article in the site. Section names within the article stay.",
  examples: {
    remove: [
      {
        input:
          ">>> Home > News > Valley\n\nHarbour bridge opens\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Back to top",
      },
    ],
    keep: [
      {
        input:
          "Home\n\nHe came home in the evening, and the house was dark, and the dog did not bark.\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.",
      },
    ],
  },
  *find(reading) {
    yield* findLines(reading, {
      topics: ["navigation"],
      reason: "navigation around the article",
      places: { tail: 2, head: 2, between: 1 },
      longest: 100,
    });
    for (const spot of reading.spots) {
      if (spot.place !== "head" || spot.kind === "heading" || !path.test(spot.text)) continue;
      const evidence = [
        { sign: "shape: names between arrows", weight: 4 },
        { sign: "place: head", weight: 1 },
      ];
      if (spot.links > 1) evidence.push({ sign: "shape: links", weight: 2 });
      yield { from: spot.at, to: spot.at, reason: "path to the article", evidence };
    }
  },
};
