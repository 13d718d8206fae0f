import type { Element } from "hast";
import { defaultHandlers, type Handle, type State } from "hast-util-to-mdast";
import { defaultLimits } from "../../limits.js";

/** Cells that the spans of one table may add for each cell that it has. */
const mostAdded = 20;

const ignoring = new WeakSet<State>();

/** A table as hast-util-to-mdast has it, but for spans that would make more cells than anybody wrote. */
export const table: Handle = (state, node) => {
  if (state.inTable || !spansTooMuch(node)) return defaultHandlers.table(state, node);
  ignoring.add(state);
  const result = defaultHandlers.table(state, node);
  ignoring.delete(state);
  return result;
};

/** A cell without its spans where those of its table are ignored. */
export const tableCell: Handle = (state, node) => {
  const cell = defaultHandlers.td(state, node);
  if (ignoring.has(state)) delete cell.data;
  return cell;
};

function spansTooMuch(table: Element): boolean {
  let cells = 0;
  let spanned = 0;
  const open: Element[] = [table];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.tagName === "td" || node.tagName === "th") {
      const [columns, rows] = [spanOf(node.properties["colSpan"]), spanOf(node.properties["rowSpan"])];
      if (columns > defaultLimits.span || rows > defaultLimits.span) return true;
      cells += 1;
      spanned += columns * rows;
    }
    for (const child of node.children) if (child.type === "element") open.push(child);
  }
  return spanned - cells > mostAdded * cells + defaultLimits.span;
}

function spanOf(value: unknown): number {
  const span = Number.parseInt(String(value), 10);
  return span > 1 ? span : 1;
}
