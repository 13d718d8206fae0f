import type { Element } from "hast";
import { attribute } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";
import { reshape } from "../page/sweep.js";
import { inside, standing } from "./walk.js";

/** The elements that roles stand for (WAI-ARIA 1.2). */
const elements: Readonly<Record<string, string>> = {
  row: "tr",
  cell: "td",
  gridcell: "td",
  columnheader: "th",
  rowheader: "th",
};

/** Makes tables of boxes that say by their roles that they are one. */
export function standardizeAriaTables(page: Page): void {
  for (const part of standing(page)) {
    if (part.name === "table" || !/^(?:table|grid)$/.test(attribute(part, "role"))) continue;
    const shapes = shapesOf(page, part);
    if (!shapes) continue;
    reshape(part, "table");
    for (const [inner, name] of shapes) reshape(inner, name, spansOf(inner));
  }
}

/** What each box of a table becomes; undefined where one stands there that has no place in a table. */
function shapesOf(page: Page, table: Part): Map<Part, string> | undefined {
  const shapes = new Map<Part, string>();
  for (const part of inside(page, table)) {
    const name = elements[attribute(part, "role")];
    if (name === "tr") shapes.set(part, name);
    else if (name !== undefined) {
      if (part.parent && shapes.get(part.parent) === "tr") shapes.set(part, name);
    } else if (part.parent === table) shapes.set(part, "tbody");
  }
  for (const [part, name] of shapes) {
    const texts = part.children.filter(({ size }) => size > 0);
    if (name === "tr" && texts.some((child) => !/^t[dh]$/.test(shapes.get(child) ?? ""))) return undefined;
    if (name === "tbody" && texts.some((child) => shapes.get(child) !== "tr")) return undefined;
  }
  return [...shapes.values()].includes("td") ? shapes : undefined;
}

function spansOf({ node }: Part): Element["properties"] {
  const { ariaColSpan, ariaRowSpan, style, className } = (node as Element).properties;
  return {
    ...(ariaColSpan !== undefined && { colSpan: ariaColSpan }),
    ...(ariaRowSpan !== undefined && { rowSpan: ariaRowSpan }),
    ...(style !== undefined && { style }),
    ...(className !== undefined && { className }),
  };
}
