import { detached } from "../ledger/detached.js";
import { createHash } from "node:crypto";
import type { Damage } from "./damage.js";
import type { Point } from "../ledger/ledger.js";
import { excerptLength, type Finding } from "./finding.js";

/** A finding before it is written out: its place as offsets. */
export interface Found extends Omit<Finding, "start" | "end" | "fingerprint" | "related"> {
  start: number;
  end: number;
  related?: number | undefined;
  damage?: Damage | undefined;
}

/** Writes findings out in the order of the source, with line and column. */
export function reportFindings(found: readonly Found[], source: string): Finding[] {
  if (found.length === 0) return [];
  const pointAt = createPoints(source);
  const reported = found
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ related, damage, ...one }) =>
      Object.assign(one, {
        ...(damage && damage.count > 1 && { count: damage.count }),
        ...(related !== undefined && { related: pointAt(related) }),
        text: one.text.slice(0, excerptLength),
        fingerprint: fingerprintOf(one.ruleId, damage ? `${damage.what}\0${one.suggestion}` : one.text),
        start: pointAt(one.start),
        end: pointAt(one.end),
      }),
    );
  // Slices of strings keep the whole source in memory; copies do not.
  return detached(reported);
}

/** The same for the same text found by the same rule, wherever it stands. */
function fingerprintOf(ruleId: string, text: string): string {
  return createHash("sha256").update(`${ruleId}\0${text}`).digest("hex").slice(0, 16);
}

/** Gives points for offsets: the lines are counted once, then found by halving. */
export function createPoints(source: string): (offset: number) => Point {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|[\n\r\u2028\u2029\u0085]/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset };
  };
}
