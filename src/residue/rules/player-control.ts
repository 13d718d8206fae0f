import type { Evidence } from "../../ledger/ledger.js";
import { isWholly, type Reading, type Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { clips } from "../clips.js";
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
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> 2:34 Ferry captain retires after forty years on the Orle\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "the length of a film and its title",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n10:34 Ferry captain cuts the ribbon in the rain\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "a ticker",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nPlay video games, the doctor said, but not at night.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  *find(reading) {
    yield* findLines(reading, {
      topics: ["player"],
      reason: "control of a player",
      places: { head: 1, between: 1, tail: 1 },
      longest: 120,
    });
    yield* clips(reading);
    for (const spot of reading.spots) {
      const evidence = timeSigns(spot, reading);
      if (evidence) yield { from: spot.at, to: spot.at, reason: "time or speed of a player", evidence };
    }
  },
};

const speed = /^\d(?:[.,]\d{1,2})?\s?[x×]$/;
const time = /^-?\d{1,2}:\d{2}(?::\d{2})?(?:\s?\/\s?-?\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** Lines that are only a speed, or only times. Schedules have something after the time, and tables are tables. */
function timeSigns(spot: Spot, reading: Reading): Evidence[] | undefined {
  if (spot.kind === "table" || !(speed.test(spot.text) || time.test(spot.text))) return undefined;
  const around = [reading.before(spot), reading.after(spot)];
  const several = around.some((one) => one && (speed.test(one.text) || time.test(one.text)));
  return [
    { sign: "shape: a speed or a time and nothing else", weight: speed.test(spot.text) ? 4 : 2 },
    ...(several ? [{ sign: "run: several of them", weight: 2 }] : []),
    ...(around.some((one) => one && isWholly(one, ["player"])) ? [{ sign: "neighbours: a player", weight: 2 }] : []),
  ];
}
