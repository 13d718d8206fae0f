import type { Element, Nodes, Root, RootContent } from "hast";
import { spend } from "../../limits.js";
import { cellsOf, holds, rowsOf, unwrapTable } from "./grid.js";
import { append } from "../../arrays.js";

/** Characters in a cell from which on, in the one row of a table, it is a column of the page and no datum. */
const longCell = 100;

/** Unwraps the tables that lay text out: their cells stand one after the other. */
export function unwrapLayoutTables(tree: Root): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    spend();
    if (node.type === "element" && node.tagName === "table" && isLayout(node)) unwrapTable(node);
    if ("children" in node) append(open, node.children);
  }
}

/**
 * Whether a table is one of layout: it says so; or has no header and holds tables, one cell in each row, or a single row of
 * columns of text.
 */
function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(String(table.properties["role"]))) return true;
  if (has(table, (name) => name === "th" || name === "thead" || name === "caption")) return false;
  if (has(table, (name) => name === "table")) return true;
  const rows = rowsOf(table).map((row) => cellsOf(row).filter((cell) => sizeOf(cell) > 0 || has(cell, isShown)));
  const filled = rows.filter((cells) => cells.length > 0);
  if (filled.every((cells) => cells.length === 1)) return true;
  return filled.length === 1 && filled[0]!.some((cell) => sizeOf(cell) > longCell);
}

const isShown = (name: string): boolean => /^(?:img|pre|hr|video|audio)$/.test(name);

/** Whether there is such an element below; what is in tables in it counts only for tables. */
function has(parent: Element, wanted: (name: string) => boolean): boolean {
  return holds(
    parent,
    ({ tagName }) => wanted(tagName),
    ({ tagName }) => tagName !== "table",
  );
}

function sizeOf(parent: Element): number {
  let size = 0;
  const open: RootContent[] = [...parent.children];
  for (let node = open.pop(); node; node = open.pop()) {
    spend();
    if (node.type === "text") size += node.value.trim().length;
    else if (node.type === "element") append(open, node.children);
  }
  return size;
}
