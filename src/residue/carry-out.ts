import { type Removable, remove } from "../ledger/ledger.js";
import type { Residue } from "./engine.js";

/** Marks what stands behind the blocks of each verdict as removed. */
export function carryOut({ removed }: Pick<Residue, "removed">, targets: readonly (readonly Removable[])[]): void {
  for (const { from, to, why } of removed) {
    for (const target of targets.slice(from, to + 1).flat()) remove(target, why);
  }
}
