import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const authorBox: Rule = {
  id: "author-box",
  family: "byline",
  summary: "A heading over a box about the author",
  why: "The box introduces the author. Taken only by the complete profile, and only its heading: what it says may be wanted.",
  from: "complete",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> About the author",
      },
    ],
    keep: [
      {
        input:
          "# A life\n\n## About the author\n\nHe was born in Tarn and rowed before he could write, which he told everybody who asked him.\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.",
        only: "markdown",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["author-box"],
      reason: "heading of a box about the author",
      places: { tail: 2 },
      longest: 80,
    }),
};
