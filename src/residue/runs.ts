import type { Candidate } from "./engine.js";
import type { Reading, Spot } from "./reading.js";
import type { Family, Finding, Rule } from "./rule.js";
import { endsSentence, isHeadline, isLabelLike, widthOf } from "./shape.js";
import { spend } from "../limits.js";

/** Residue of these families comes in boxes, of which not every line is known. */
const boxed: ReadonlySet<Family> = new Set([
  "sharing",
  "newsletter",
  "paywall",
  "comments",
  "media",
  "consent",
  "related",
  "navigation",
]);
/** Boxes that hold sentences. */
const wordy: ReadonlySet<Family> = new Set(["newsletter", "paywall", "consent"]);

/** Unknown lines in a row that may stand between two lines of a box. */
const mostBetween = 2;
const mostInTail = 6;

/** Lines that no rule knows, between two lines of a box that go: they belong to it. */
export function* runsBetween(reading: Reading, candidates: readonly Candidate[]): Generator<Finding & { rule: Rule }> {
  const owners: (Rule | undefined)[] = [];
  for (const { accepted, from, to, rule } of candidates) {
    if (accepted) for (let at = from; at <= to; at += 1) owners[at] ??= rule;
  }
  let last = -1;
  for (let at = 0; at < reading.spots.length; at += 1) {
    spend();
    const owner = owners[at];
    if (!owner) continue;
    const before = owners[last];
    const between = reading.spots.slice(last + 1, at);
    last = at;
    if (!before || between.length === 0 || !boxed.has(owner.family) || !boxed.has(before.family)) continue;
    // Between two buttons to read on stands what they belong to: entries of the article, for all that is known.
    if (owner.id === "read-more" && before.id === "read-more") continue;
    const most = between[0]!.place === "tail" || between[0]!.place === "head" ? mostInTail : mostBetween;
    if (between.length > most || !between.every((spot) => belongs(spot, before, owner))) continue;
    yield {
      rule: before,
      from: between[0]!.at,
      to: between.at(-1)!.at,
      reason: "part of a box between lines that are known",
      evidence: [{ sign: "run: between residue", weight: 5 }],
    };
  }
}

function belongs(spot: Spot, before: Rule, after: Rule): boolean {
  const { kind, text } = spot;
  if (kind === "code" || kind === "table" || kind === "quote" || kind === "caption" || text === "") return false;
  // A price stands in a table that names networks or plans, not between buttons.
  if (/\p{Sc}\s?\p{N}|\p{N}\s?\p{Sc}/u.test(text)) return false;
  // Between the path to an article and its author stands its title.
  if (spot.place === "head" && before.family === "navigation" && isHeadline(spot)) return false;
  if (isLabelLike(text)) return true;
  return wordy.has(before.family) && before.family === after.family && endsSentence(text) && widthOf(text) < 240;
}
