import { expect, it } from "vitest";
import type { Removable } from "../../../src/ledger/ledger.js";
import { carryOut } from "../../../src/residue/carry-out.js";
import { ruleOf, verdictOf } from "./blocks.js";

it("marks all that stands behind the blocks of a verdict, and nothing else", () => {
  const target = (pinned = false): Removable => ({ removal: undefined, pinned });
  const targets = [[target()], [target(), target()], [target(), target(true)], [target()]];
  const [one, two] = [verdictOf(ruleOf("one"), 1, 2), verdictOf(ruleOf("two"), 2)];
  carryOut({ removed: [one, two] }, targets);
  expect(targets.map((some) => some.map(({ removal }) => removal?.ruleId))).toEqual([
    [undefined],
    ["one", "one"],
    ["one", undefined],
    [undefined],
  ]);
  expect(targets[1]![0]!.removal).toBe(one.why);
});
