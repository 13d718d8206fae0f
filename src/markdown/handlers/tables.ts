import type { Element, ElementContent } from "hast";
import { defaultHandlers, type Handle, type State } from "hast-util-to-mdast";
import type { Paragraph, PhrasingContent, Table, TableCell, TableRow } from "mdast";
import { append } from "../../arrays.js";
import { type Grid, gridOf, type GridRow } from "../convert/grid.js";
import { cellContent } from "./cells.js";
import { alignColumns, note, settleHeader } from "./columns.js";
import { holdsNotes, isDistorted } from "./distorted-tables.js";
import { writeHtmlTable } from "./html-tables.js";

/** A table, with its caption as a paragraph before it. In a cell its rows are lines of text. */
export const table: Handle = (state, node) => {
  const grid = gridOf(node);
  if (state.inTable) return grid.rows.map((row) => lineOf(state, row));
  state.inTable = true;
  const result = tableOf(state, node, grid);
  state.inTable = false;
  state.patch(node, result.at(-1)!);
  const caption = node.children.find((child) => child.type === "element" && child.tagName === "caption");
  return caption && "children" in caption ? [...state.toFlow(state.all(caption)), ...result] : result;
};

/** A table, and before it the title that its first row is, where the row below is the header. */
function tableOf(state: State, node: Element, grid: Grid): (Paragraph | Table)[] {
  const rows = grid.rows.map(({ element, fields }): TableRow => {
    const cells = fields.map((field) => (field ? cellOf(state, field, element) : emptyCell()));
    return { type: "tableRow", children: cells };
  });
  const [title, ...others] = rows;
  if (title && isTitle(grid)) {
    const below = { ...grid, rows: grid.rows.slice(1), head: Math.max(0, grid.head - 1) };
    const table = tableOfRows(others, node, below);
    if (table.children[0]!.children.filter(({ children }) => children.length > 0).length > 1) {
      return [{ type: "paragraph", children: title.children[0]!.children }, table];
    }
  }
  return [tableOfRows(rows, node, grid)];
}

/** Whether the first row is one cell across all columns, with text, over two rows and more. */
function isTitle({ rows, columns }: Grid): boolean {
  const [first, ...others] = rows[0]?.fields ?? [];
  if (rows.length < 3 || columns.length < 2 || first?.type !== "element" || others.some(Boolean)) return false;
  return Number(first.properties["colSpan"]) >= columns.length && first.children.length > 0;
}

function tableOfRows(rows: readonly TableRow[], node: Element, grid: Grid): Table {
  const hasHead = grid.head > 0;
  const labelled = grid.rows[0]?.fields.some((field) => field?.type === "element" && field.tagName === "th");
  const children = [...rows];
  if (!hasHead && !labelled) {
    children.unshift({ type: "tableRow", children: grid.columns.map(emptyCell) });
  }
  const result: Table = { type: "table", align: grid.columns.map(() => null), children };
  alignColumns(result, node, grid.columns);
  settleHeader(result, hasHead);
  return result;
}

/** The cells of a row as a line. */
function lineOf(state: State, { element, fields }: GridRow): Paragraph {
  const children: PhrasingContent[] = [];
  for (const field of fields) {
    const content = field ? cellOf(state, field, element).children : [];
    if (content.length > 0 && children.length > 0) children.push({ type: "text", value: " " });
    append(children, content);
  }
  return { type: "paragraph", children };
}

function emptyCell(): TableCell {
  return { type: "tableCell", children: [] };
}

function cellOf(state: State, field: ElementContent, row: Element | undefined): TableCell {
  const [cell] = state.all({ type: "root", children: [field] });
  if (cell?.type !== "tableCell") return { type: "tableCell", children: cellContent(cell ? [cell] : []) };
  if (field.type === "element") note(cell, field, row);
  return cell;
}

/** A table as raw HTML: each, or where GFM would distort it. One with notes stays GFM, in which their marks are read. */
export const tableIn =
  (form: "auto" | "html"): Handle =>
  (state, node, parent) => {
    const asHtml = !state.inTable && (form === "html" || isDistorted(node)) && !holdsNotes(node);
    return asHtml ? { type: "html", value: writeHtmlTable(node) } : table(state, node, parent);
  };

/** A cell: its blocks in one line. */
export const tableCell: Handle = (state, node) => {
  const children = cellContent(state.all(node));
  const cell: TableCell = { type: "tableCell", children };
  state.patch(node, cell);
  return cell;
};

/** A quote; a callout begins with the mark that GitHub and Obsidian know it by. */
export const blockquote: Handle = (state, node) => {
  const quote = defaultHandlers.blockquote(state, node);
  const kind = node.properties["dataCallout"];
  // Nobody quotes listings alone: old pages set them in so.
  if (kind === undefined && quote.children.length > 0 && quote.children.every(({ type }) => type === "code")) {
    return quote.children;
  }
  if (typeof kind === "string" && /^[A-Z]+$/.test(kind)) quote.children.unshift({ type: "html", value: `[!${kind}]` });
  return quote;
};
