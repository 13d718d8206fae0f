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
  state.patch(node, result);
  const caption = node.children.find((child) => child.type === "element" && child.tagName === "caption");
  return caption && "children" in caption ? [...state.toFlow(state.all(caption)), result] : result;
};

function tableOf(state: State, node: Element, grid: Grid): Table {
  const children = grid.rows.map(({ element, fields }): TableRow => {
    const cells = fields.map((field) => (field ? cellOf(state, field, element) : emptyCell()));
    return { type: "tableRow", children: cells };
  });
  const hasHead = grid.head > 0;
  const labelled = grid.rows[0]?.fields.some((field) => field?.type === "element" && field.tagName === "th");
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
  if (typeof kind === "string" && /^[A-Z]+$/.test(kind)) quote.children.unshift({ type: "html", value: `[!${kind}]` });
  return quote;
};
