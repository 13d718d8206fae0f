import type { Removal } from "../ledger/ledger.js";
import type { Line } from "../residue/source.js";
import type { Settings } from "../settings.js";
import { applyChanges, changeEntries } from "./edit/change.js";
import { mojibakeChanges } from "./edit/mojibake.js";

/** The kept lines of a plain text as they are to be read, with the ledger of what was changed within them. */
export function editText(
  kept: readonly Line[],
  all: readonly Line[],
  settings: Settings,
): { lines: readonly Line[]; removals: Removal[] } {
  const text = kept.map((line) => line.text).join("\n");
  const changes = mojibakeChanges(text);
  if (changes.length === 0) return { lines: kept, removals: [] };
  const texts = applyChanges(text, changes).split("\n");
  return {
    lines: kept.map((line, index) => ({ ...line, text: texts[index]! })),
    removals: changeEntries(changes, kept, all, settings.positions),
  };
}
