import { defaultHandlers, type Handle } from "hast-util-to-mdast";
import { cellContent } from "./cells.js";
import { alignColumns, note, settleHeader } from "./columns.js";
import { holdsNotes, isDistorted } from "./distorted-tables.js";
import { writeHtmlTable } from "./html-tables.js";
import { table as boundTable, tableCell as boundCell } from "./spans.js";

/** A table, with its caption as a paragraph before it. */
export const table: Handle = (state, node, parent) => {
  const nested = state.inTable;
  const result = boundTable(state, node, parent);
  if (!nested && result && !Array.isArray(result) && result.type === "table") {
    alignColumns(result);
    settleHeader(
      result,
      node.children.some((child) => child.type === "element" && child.tagName === "thead"),
    );
  }
  const caption = node.children.find((child) => child.type === "element" && child.tagName === "caption");
  if (state.inTable || !result || Array.isArray(result) || !caption || !("children" in caption)) return result;
  return [...state.toFlow(state.all(caption)), result];
};

/** A table as raw HTML: each, or where GFM would distort it. One with notes stays GFM, in which their marks are read. */
export const tableIn =
  (form: "auto" | "html"): Handle =>
  (state, node, parent) => {
    const asHtml = !state.inTable && (form === "html" || isDistorted(node)) && !holdsNotes(node);
    return asHtml ? { type: "html", value: writeHtmlTable(node) } : table(state, node, parent);
  };

/** A cell: its blocks in one line. */
export const tableCell: Handle = (state, node, parent) => {
  const cell = boundCell(state, node, parent);
  if (cell && !Array.isArray(cell) && cell.type === "tableCell") {
    cell.children = cellContent(cell.children);
    note(cell, node, parent?.type === "element" ? parent : undefined);
  }
  return cell;
};

/** A quote; a callout begins with the mark that GitHub and Obsidian know it by. */
export const blockquote: Handle = (state, node) => {
  const quote = defaultHandlers.blockquote(state, node);
  const kind = node.properties["dataCallout"];
  if (typeof kind === "string" && /^[A-Z]+$/.test(kind)) quote.children.unshift({ type: "html", value: `[!${kind}]` });
  return quote;
};
