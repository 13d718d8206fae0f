import { squeezedLength } from "../ledger/ledger.js";
import type { Verdict } from "./engine.js";
import type { Reading } from "./reading.js";
import { isRunningText } from "./shape.js";
import { spend } from "../limits.js";

/** Share of the running text that one rule, and all of them, may take. */
const runningShare = { one: 0.2, all: 0.3 };
/** Characters of running text that may go whatever their share: a sentence of a short document is a large share. */
const slack = 160;
/** Share of all text that may go without a word of its own in the lexicon, because of its place and neighbours. */
const associatedShare = { withText: 0.75, withoutText: 0.3 };

/**
 * The rules that would take too much: no rule, nor all of them together, may take more than a set share of the text.
 * Lines whose own words say what they are do not count.
 */
export function breaches(reading: Reading, removed: readonly Verdict[]): string[] {
  if (removed.length === 0) return [];
  let running = 0;
  let all = 0;
  const sizes = reading.spots.map((spot) => {
    spend();
    const size = squeezedLength(spot.text);
    all += size;
    if (isRunningText(spot)) running += size;
    return size;
  });
  const byRule = new Map<string, { running: number; associated: number }>();
  const seen = new Set<number>();
  for (const { rule, from, to } of removed) {
    const taken = byRule.get(rule.id) ?? { running: 0, associated: 0 };
    for (let index = from; index <= to; index += 1) {
      spend();
      if (seen.has(index)) continue;
      seen.add(index);
      const spot = reading.spots[index]!;
      if (isRunningText(spot)) taken.running += sizes[index]!;
      else if (spot.matches.length === 0) taken.associated += sizes[index]!;
    }
    byRule.set(rule.id, taken);
  }
  const counts = [...byRule.values()];
  const totalRunning = counts.reduce((sum, taken) => sum + taken.running, 0);
  const totalAssociated = counts.reduce((sum, taken) => sum + taken.associated, 0);
  const mostAssociated = all * (running > 0 ? associatedShare.withText : associatedShare.withoutText);
  return [...byRule]
    .filter(
      ([, taken]) =>
        taken.running > Math.max(slack, running * runningShare.one) ||
        (taken.running > 0 && totalRunning > Math.max(slack, running * runningShare.all)) ||
        (taken.associated > 0 && totalAssociated > mostAssociated),
    )
    .map(([id]) => id);
}
