import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const playerControl: Rule = {
  id: "player-control",
  family: "media",
  summary: "Controls and states of a player: `Play video`, `Duration 1:30`",
  why: "The player is gone. Scores, times and notation that mean something stay.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Play Video\n\n>>> Duration 1:30\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nPlay video games, the doctor said, but not at night.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["player"],
      reason: "control of a player",
      places: { head: 1, between: 1, tail: 1 },
      longest: 120,
    }),
};
