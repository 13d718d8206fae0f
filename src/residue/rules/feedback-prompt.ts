import type { Rule } from "../rule.js";
import { polls } from "../polls.js";
import { findLines } from "../signs.js";

export const feedbackPrompt: Rule = {
  id: "feedback-prompt",
  family: "comments",
  summary: "Ratings, polls and places to report an error",
  why: "They ask the reader about the page. Surveys that an article reports on stay.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Was this article helpful?\n\n>>> Report an error",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Should the ferry go on beside the bridge?\n\n>>> Yes, at night as well.\n\n>>> No, it has had its day.\n\n>>> I never use either.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "a poll",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nContact us by email:\n\nharbour@example.org\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "how to reach an authority",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nDid you ever fall in?\n\nYes.\n\nAnd did anybody see it?\n\nNo, it was dark.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "an interview",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nWas this helpful? she asked, and shut the door before anybody could answer.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  *find(reading) {
    yield* findLines(reading, {
      topics: ["feedback"],
      reason: "asks for feedback",
      places: { tail: 2, between: 1 },
      longest: 220,
    });
    yield* polls(reading);
  },
};
