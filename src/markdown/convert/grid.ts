import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";
import { spend } from "../../limits.js";
import { append, appendReversed } from "../../arrays.js";

/** Fields of a table, filled up to a rectangle, for each of its cells: data never comes near it. */
const mostFieldsPerCell = 50;
/** Fields that no table is refused for. */
const fewFields = 10_000;

/** A row of a table as it is written: an element for each column, or nothing where a span covers it. */
export interface GridRow {
  /** The row's element; undefined for what stands in a table without one. */
  element: Element | undefined;
  fields: (ElementContent | undefined)[];
}

/** A table as the rectangle that it covers. */
export interface Grid {
  /** Those of the head first, those of the foot last, wherever they stand. */
  rows: GridRow[];
  /** For each column its place among those of the page: columns in which no cell begins are left out. */
  columns: number[];
  /** How many of the rows are the head. */
  head: number;
  cells: number;
}

/**
 * Holds each span in a tree to `span`, and unwraps the tables that their spans would blow up: their cells stand one
 * after the other, so that no text is lost.
 */
export function boundTables(tree: Root, span: number): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    spend();
    if (node.type === "element" && (node.tagName === "td" || node.tagName === "th")) boundSpans(node, span);
    if ("children" in node) append(open, node.children);
  }
  open.push(tree);
  for (let node = open.pop(); node; node = open.pop()) {
    spend();
    if (node.type === "element" && node.tagName === "table" && isBlownUp(node)) unwrapTable(node);
    if ("children" in node) append(open, node.children);
  }
}

function boundSpans({ properties }: Element, span: number): void {
  for (const name of ["colSpan", "rowSpan"] as const) {
    if (properties[name] === undefined) continue;
    const value = Number(properties[name]);
    properties[name] = Math.min(span, Number.isFinite(value) && value >= 0 ? Math.trunc(value) : 1);
  }
}

/** Makes boxes of a table and its cells, which stand one after the other. */
export function unwrapTable(table: Element): void {
  const cells = cellsOf(table);
  table.children = cells;
  for (const element of [table, ...cells]) Object.assign(element, { tagName: "div", properties: {} });
}

/** Whether a table would be blown up by its spans, or by one row much wider than the rest: each row is filled up to the widest. */
function isBlownUp(table: Element): boolean {
  const places = placesOf(table);
  const begun = new Set<number>();
  let cells = 0;
  for (const { cells: row } of places) {
    spend(row.length);
    for (const { column } of row) begun.add(column);
    cells += row.length;
  }
  const fields = places.length * begun.size;
  return fields > fewFields && fields > cells * mostFieldsPerCell;
}

/** Lays a table out as browsers do (HTML Standard, 4.9.12.1), with spans already bounded. */
export function gridOf(table: Element): Grid {
  const places = placesOf(table);
  const begun = new Set(places.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const columns = [...begun].toSorted((a, b) => a - b);
  const at = new Map(columns.map((column, index) => [column, index]));
  const rows = places.map(({ element, cells }): GridRow => {
    spend(columns.length);
    const fields: GridRow["fields"] = Array.from({ length: columns.length }, () => undefined);
    for (const { column, node } of cells) fields[at.get(column)!] = node;
    return { element, fields };
  });
  return {
    rows,
    columns,
    head: places.filter(({ group }) => group?.tagName === "thead").length,
    cells: places.reduce((sum, { cells }) => sum + cells.length, 0),
  };
}

interface Place {
  group: Element | undefined;
  element: Element | undefined;
  cells: { column: number; node: ElementContent }[];
}

/** The rows of a table with the column in which each of their cells begins. */
function placesOf(table: Element): Place[] {
  const places: Place[] = [];
  // The rows up to which each column is covered by a cell of a row above.
  let covered: number[] = [];
  let group: Element | undefined;
  for (const [index, row] of orderedRows(table).entries()) {
    // No cell reaches out of its group.
    if (row.group !== group) covered = [];
    group = row.group;
    let column = 0;
    const cells = row.nodes.map((node) => {
      spend();
      while ((covered[column] ?? 0) > index) column += 1;
      const start = column;
      const over = spanOf(node, "rowSpan");
      column += Math.max(1, spanOf(node, "colSpan"));
      if (over !== 1) {
        const end = over === 0 ? Infinity : index + over;
        for (let each = start; each < column; each += 1) covered[each] = Math.max(covered[each] ?? 0, end);
      }
      return { column: start, node };
    });
    places.push({ group, element: row.element, cells });
  }
  return places;
}

function spanOf(node: ElementContent, property: "colSpan" | "rowSpan"): number {
  if (node.type !== "element" || node.properties[property] === undefined) return 1;
  const value = Number(node.properties[property]);
  return Number.isFinite(value) && value >= 0 ? Math.trunc(value) : 1;
}

interface Row {
  group: Element | undefined;
  element: Element | undefined;
  nodes: ElementContent[];
}

/** The rows of a table: of its head, of its bodies, of its foot. What stands there without a row or cell is one. */
function orderedRows(table: Element): Row[] {
  const head: Row[] = [];
  const body: Row[] = [];
  const foot: Row[] = [];
  for (const child of table.children) {
    if (isSilent(child) || (child.type === "element" && child.tagName === "caption")) continue;
    const name = child.type === "element" ? child.tagName : "";
    if (child.type === "element" && /^t(?:head|body|foot)$/.test(name)) {
      const rows = name === "thead" ? head : name === "tfoot" ? foot : body;
      for (const inner of child.children) if (!isSilent(inner)) rows.push(rowOf(inner, child));
    } else body.push(rowOf(child, undefined));
  }
  append(head, body);
  append(head, foot);
  return head;
}

function rowOf(node: ElementContent, group: Element | undefined): Row {
  const isRow = node.type === "element" && node.tagName === "tr";
  return isRow
    ? { group, element: node, nodes: node.children.filter((child) => !isSilent(child)) }
    : { group, element: undefined, nodes: [node] };
}

function isSilent(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() === "";
  return node.type !== "element" || /^(?:col|colgroup|script|style|template)$/.test(node.tagName);
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
