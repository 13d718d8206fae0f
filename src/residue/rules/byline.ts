import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const byline: Rule = {
  id: "byline",
  family: "byline",
  summary: "A line with the author's name",
  why: "The name is metadata and is kept as such; in the body it says nothing that the metadata does not. Taken only by the complete profile.",
  from: "complete",
  examples: {
    remove: [
      {
        input:
          "Harbour bridge opens\n\n>>> By Anna Lindqvist\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nThe Tide Table\n\nAuthor: Tomas Reyl\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "the author of a book that the text is about",
      },
      {
        input:
          "By the river Orle\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["byline"],
      reason: "names the author",
      // Between paragraphs stand the authors of the books and pictures that an article is about.
      places: { head: 2, tail: 1, between: -2 },
      longest: 90,
      signs: ({ place }, { form }) =>
        form === "made" && place !== "head" ? [{ sign: "shape: more than a name", weight: -2 }] : [],
    }),
};
