import type { Examined } from "../clean.js";
import type { Why } from "../ledger/ledger.js";
import { rangeOf } from "./residue-findings.js";
import type { RemovedRange } from "./result.js";

/** All that would be taken out of a document: on a page also what is not the article, and its chrome. */
export function removedRanges(examined: Examined): RemovedRange[] {
  const ranges: RemovedRange[] = [];
  const add = (target: Parameters<typeof rangeOf>[0], { ruleId, reason }: Why): void => {
    for (const { start, end } of rangeOf(target)) ranges.push({ start, end, ruleId, reason });
  };
  if (examined.format === "html") {
    const { parts } = examined.page;
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index]!;
      if (!part.removal) continue;
      add(part, part.removal);
      index = part.end - 1;
    }
  }
  for (const { from, to, why } of examined.residue.removed) {
    for (const target of examined.targets.slice(from, to + 1).flat()) add(target, why);
  }
  return ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
