import type { Reading, Spot } from "./reading.js";
import type { Finding } from "./rule.js";
import { isHeadline } from "./shape.js";

/** A length of less than seven minutes, or of hours with their seconds, before a title: few clocks show such an hour. */
const clip = /^(?:0?[0-6]:[0-5]\d|\d{1,2}:[0-5]\d:[0-5]\d)\s+(?=["'“„«¿¡]?[\p{Lu}\p{Lo}\p{N}])/u;
/** Films in one article; where more lines begin so, they are chapters, laps or a programme. */
const mostClips = 4;

/** Titles of films behind their lengths, alone between paragraphs. */
export function* clips(reading: Reading): Generator<Finding> {
  const found = reading.spots.filter((spot) => isClip(spot));
  if (found.length > mostClips) return;
  for (const spot of found) {
    // What is left between the paragraphs when advertisements are gone counts as well.
    const around = [reading.before(spot, true), reading.after(spot, true)];
    if (spot.place !== "between" || around.some((one) => one === undefined || isClip(one))) continue;
    if (!around.some((one) => one!.running)) continue;
    yield {
      from: spot.at,
      to: spot.at,
      reason: "length and title of a film",
      evidence: [
        { sign: "shape: a title behind a length", weight: 4 },
        { sign: "place: alone between paragraphs", weight: 1 },
      ],
    };
  }
}

function isClip(spot: Spot): boolean {
  if (spot.running || spot.kind !== "paragraph") return false;
  const length = clip.exec(spot.text)?.[0];
  return length !== undefined && isHeadline({ kind: spot.kind, text: spot.text.slice(length.length) });
}
