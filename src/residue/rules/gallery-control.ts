import type { Evidence } from "../../ledger/ledger.js";
import type { Reading, Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { isLabelLike } from "../shape.js";
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
  *find(reading) {
    yield* findLines(reading, {
      topics: ["gallery"],
      reason: "control of a gallery",
      places: { head: 1, between: 2, tail: 1 },
      longest: 100,
    });
    for (const spot of reading.spots) {
      if (counted.test(spot.text))
        yield { from: spot.at, to: spot.at, reason: "number of a picture", evidence: countSigns(spot, reading) };
      if (spot.urls.length === 0 || spot.linkShare < 0.9 || !spot.urls.every((url) => nowhere.test(url))) continue;
      if (!isLabelLike(spot.text)) continue;
      yield {
        from: spot.at,
        to: spot.at,
        reason: "button whose script is gone",
        evidence: [
          { sign: "links: lead nowhere", weight: 4 },
          { sign: "shape: a label", weight: 1 },
        ],
      };
    }
  },
};

/** Addresses of links that only a script gives a meaning. */
const nowhere = /^(?:#|javascript:.*)$/i;

/** `3 / 12`, `3 of 12`: the place of a picture in its gallery. Ratings and scores look the same. */
const counted = /^\p{Nd}{1,3}\s?(?:\/|of)\s?\p{Nd}{1,3}$/u;

function countSigns(spot: Spot, reading: Reading): Evidence[] {
  const around = [reading.before(spot), reading.after(spot)];
  const pictured = around.some((one) => one?.kind === "image" || one?.kind === "caption");
  return [
    { sign: "shape: one number of another", weight: 2 },
    ...(pictured ? [{ sign: "neighbours: a picture", weight: 3 }] : []),
  ];
}
