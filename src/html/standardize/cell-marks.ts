import type { Why } from "../../ledger/ledger.js";
import { attribute } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";
import { replace } from "../page/sweep.js";
import { classesOf, inside, standing } from "./walk.js";

const why: Why = {
  ruleId: "cell-mark",
  stage: "convert",
  reason: "a drawn mark that is all a cell says, written as one",
};

const yes =
  /^(?:(?:fa|icon|glyphicon|bi|ti|dashicons|mdi|lucide)-)?(?:check|tick|checkmark|check-circle|check-lg|check-square|ok|yes|circle-check)$/;
const no =
  /^(?:(?:fa|icon|glyphicon|bi|ti|dashicons|mdi|lucide)-)?(?:times|cross|xmark|x-mark|close|remove|no|times-circle|circle-xmark|x-circle|x-lg)$/;
/** Characters of the longest label of a mark. */
const longestLabel = 40;

/**
 * Writes what a cell of a table says by a drawing alone (a tick, a cross, a sign with a label): without it, the cell of a
 * comparison would be empty.
 */
export function standardizeCellMarks(page: Page): void {
  for (const cell of standing(page)) {
    if (cell.name !== "td" || cell.size > 0 || cell.end === cell.index + 1) continue;
    const held = [...inside(page, cell)];
    if (held.some(({ name }) => /^(?:img|picture|video|audio|iframe|input|button)$/.test(name))) continue;
    const mark = held.find((each) => /^(?:svg|i|span|em)$/.test(each.name) && textOfMark(each) !== "");
    if (mark) replace(mark, [{ type: "text", value: textOfMark(mark) }], why);
  }
}

function textOfMark(part: Part): string {
  const label = (attribute(part, "ariaLabel") || attribute(part, "title")).trim();
  if (label !== "" && label.length <= longestLabel) return label;
  const names = classesOf(part);
  if (names.some((name) => yes.test(name))) return "✓";
  return names.some((name) => no.test(name)) ? "✗" : "";
}
