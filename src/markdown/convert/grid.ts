import type { Element, Nodes, Root, RootContent } from "hast";
import { spend } from "../../limits.js";
import { append, appendReversed } from "../../arrays.js";

/** Fields of a table, filled up to a rectangle, for each of its cells: data never comes near it. */
const mostFieldsPerCell = 50;
/** Fields that no table is refused for. */
const fewFields = 10_000;

/**
 * Holds each span in a tree to `span`, and unwraps the tables that their spans would blow up: their cells stand one
 * after the other, so that no text is lost.
 */
export function boundTables(tree: Root, span: number): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    spend();
    if (node.type === "element" && node.tagName === "table" && isBlownUp(node, span)) {
      unwrapTable(node);
    }
    if ("children" in node) append(open, node.children);
  }
}

/** Makes boxes of a table and its cells, which stand one after the other. */
export function unwrapTable(table: Element): void {
  const cells = cellsOf(table);
  table.children = cells;
  for (const element of [table, ...cells]) Object.assign(element, { tagName: "div", properties: {} });
}

/**
 * Whether a table would be blown up by its spans, or by one row much wider than the rest: Markdown has no spans, so each
 * becomes as many fields as it covers, and each row is filled up to the widest.
 */
function isBlownUp(table: Element, span: number): boolean {
  let cells = 0;
  let rows = 0;
  let widest = 0;
  let fields = 0;
  // Columns that cells of rows above still cover, and the rows at which they end.
  let covered = 0;
  const ends: number[] = [];
  for (const row of rowsOf(table)) {
    covered -= ends[rows] ?? 0;
    let width = covered;
    for (const cell of row.children) {
      if (cell.type !== "element" || (cell.tagName !== "td" && cell.tagName !== "th")) continue;
      spend();
      const columns = spanOf(cell, "colSpan", span);
      const over = spanOf(cell, "rowSpan", span);
      cells += 1;
      width += columns;
      if (over === 1) continue;
      covered += columns;
      ends[rows + over] = (ends[rows + over] ?? 0) + columns;
    }
    widest = Math.max(widest, width);
    rows += 1;
    fields = rows * widest;
  }
  return fields > fewFields && fields > cells * mostFieldsPerCell;
}

function spanOf(cell: Element, property: "colSpan" | "rowSpan", span: number): number {
  const value = Number(cell.properties[property] ?? 1);
  const within = Math.min(span, Number.isFinite(value) && value > 1 ? Math.trunc(value) : 1);
  if (within !== value && property in cell.properties) cell.properties[property] = within;
  return within;
}

/** The rows of a table, those of tables in it not counted. */
export function rowsOf(table: Element): Element[] {
  return inside(table, (element) => element.tagName === "tr");
}

/** The cells of a table, those of tables in it not counted. */
export function cellsOf(table: Element): Element[] {
  return inside(table, ({ tagName }) => tagName === "td" || tagName === "th" || tagName === "caption");
}

/**
 * Whether there is such an element below.
 *
 * @param enters whether what is in an element counts
 */
export function holds(
  parent: Element,
  wanted: (element: Element) => boolean,
  enters: (element: Element) => boolean = () => true,
): boolean {
  const open: RootContent[] = [...parent.children];
  for (let node = open.pop(); node; node = open.pop()) {
    spend();
    if (node.type !== "element") continue;
    if (wanted(node)) return true;
    if (enters(node)) append(open, node.children);
  }
  return false;
}

function inside(table: Element, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const open: RootContent[] = table.children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    spend();
    if (node.type !== "element" || node.tagName === "table") continue;
    if (wanted(node)) found.push(node);
    else appendReversed(open, node.children);
  }
  return found;
}
