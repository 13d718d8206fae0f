import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const galleryControl: Rule = {
  id: "gallery-control",
  family: "media",
  summary: "Controls of galleries and pictures: `View full size image`",
  why: "The gallery is gone. Numbered lists and scores stay.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> View full size image\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nView full details of the plan at the harbour office, which is open until noon.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["gallery"],
      reason: "control of a gallery",
      places: { head: 1, between: 2, tail: 1 },
      longest: 100,
    }),
};
