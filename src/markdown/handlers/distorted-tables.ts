import type { Element } from "hast";
import { holds, rowsOf } from "../convert/grid.js";

/** Whether GFM would distort a table: it cannot hold a table in a cell, nor labels over the labels of columns. */
export function isDistorted(table: Element): boolean {
  return holds(table, ({ tagName }) => tagName === "table") || hasRanks(table);
}

/** Whether a table refers to footnotes, which only Markdown can. */
export function holdsNotes(table: Element): boolean {
  return holds(table, ({ properties }) => properties["dataFootnoteReference"] !== undefined);
}

/** Whether the first two rows are labels, and one of the first row's is that of several columns. */
function hasRanks(table: Element): boolean {
  const [first, second] = rowsOf(table).map((row) =>
    row.children.filter((child): child is Element => child.type === "element" && /^t[dh]$/.test(child.tagName)),
  );
  const labels = [first ?? [], second ?? []];
  if (labels.some((cells) => cells.length < 2 || cells.some(({ tagName }) => tagName !== "th"))) return false;
  return labels[0]!.some(({ properties }) => Number(properties["colSpan"]) > 1);
}
