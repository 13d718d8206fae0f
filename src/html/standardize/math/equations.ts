import type { Why } from "../../../ledger/ledger.js";
import type { Page, Part } from "../../page/page.js";
import { replace, reshape } from "../../page/sweep.js";
import { textOf } from "../../page/text.js";
import { element, hasClass, inside } from "../walk.js";

const why: Why = { ruleId: "mathematics", stage: "convert", reason: "a row of an equation, written as one formula" };

/**
 * Writes the tables that LaTeXML lays equations out with as formulas: a row is one, with its number as its tag. Rows that
 * hold words stay.
 *
 * @param sourceOf gives the TeX of a formula
 */
export function standardizeEquations(page: Page, table: Part, sourceOf: (page: Page, part: Part) => string): void {
  reshape(table, "div");
  for (const part of inside(page, table)) {
    if (/^(?:thead|tbody|tfoot|td|th)$/.test(part.name)) reshape(part, "div");
    if (part.name !== "tr") continue;
    const formulas = [...inside(page, part)].filter(({ name }) => name === "math");
    const tag = [...inside(page, part)].find((each) => hasClass(each, /^ltx_tag_equation$/));
    const rest = formulas.reduce((size, each) => size - each.size, part.size - (tag?.size ?? 0));
    if (formulas.length === 0 || rest > 0) {
      reshape(part, "div");
      continue;
    }
    const source = formulas.map((each) => sourceOf(page, each).replace(/^\\displaystyle\s*/, "")).join(" ");
    const number = tag ? /^\((.+)\)$/.exec(textOf(page, tag).trim())?.[1] : undefined;
    const tagged = number === undefined ? source : `${source} \\tag{${number}}`;
    replace(part, [element("span", { dataMath: "display" }, tagged)], why);
  }
}
