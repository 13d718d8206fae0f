import type { Element } from "hast";
import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from "mdast";
import { textOf } from "../text-of.js";

const alignments = new WeakMap<TableCell, AlignType>();
const headers = new WeakSet<TableCell>();

/** Remembers what the element of a cell says of its column: the place in the table is known once its spans are filled in. */
export function note(cell: TableCell, element: Element, row: Element | undefined): void {
  if (element.tagName === "th") headers.add(cell);
  const align = alignOf(element) ?? (row ? alignOf(row) : undefined);
  if (align && !(Number(element.properties["colSpan"]) > 1)) alignments.set(cell, align);
}

/** Classes of WordPress, Bootstrap, Tailwind and Docutils that align text. */
const alignedBy =
  /(?:^|\s)(?:has-text-align-|text-|text-align-|align-|ta-)(left|right|center|start|end)(?=\s|$)|(?:^|\s)(text[lrc])(?=\s|$)/i;
const sides: Readonly<Record<string, AlignType>> = {
  left: "left",
  start: "left",
  textl: "left",
  right: "right",
  end: "right",
  textr: "right",
  center: "center",
  textc: "center",
};

/** How a cell, row or column says that its text is aligned: by style, attribute or class. */
export function alignOf({ properties }: Pick<Element, "properties">): AlignType | undefined {
  const { style, align, dataAlign, className } = properties;
  const styled = /(?:^|;)\s*text-align\s*:\s*(left|right|center|start|end)\b/i.exec(String(style))?.[1];
  const named = Array.isArray(className) ? alignedBy.exec(className.join(" ")) : null;
  return sides[(styled ?? String(align ?? dataAlign ?? named?.[1] ?? named?.[2])).toLowerCase()];
}

/**
 * Aligns each column as most of those of its cells do that say how, else as its `col` does.
 *
 * @param columns the place of each column among those of the page
 */
export function alignColumns(table: Table, element: Element, columns: readonly number[]): void {
  const ofColumns = alignsOfColumns(element);
  table.align = columns.map((place, column) => {
    const counts = new Map<AlignType, number>();
    for (const row of table.children) {
      const cell = row.children[column];
      const align = cell && alignments.get(cell);
      if (align) counts.set(align, (counts.get(align) ?? 0) + 1);
    }
    const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
    return most?.[0] ?? ofColumns[place] ?? null;
  });
}

/** The largest number of columns that a `col` is believed to stand for. */
const mostColumns = 100;

/** What the `col` elements of a table say of its columns, by their places. */
function alignsOfColumns(table: Element): (AlignType | undefined)[] {
  const aligns: (AlignType | undefined)[] = [];
  const groups = table.children.filter((child) => child.type === "element" && /^col(?:group)?$/.test(child.tagName));
  const columns = groups.flatMap((group) =>
    group.type !== "element" || group.tagName === "col" ? [group] : group.children,
  );
  for (const column of columns) {
    if (column.type !== "element" || column.tagName !== "col") continue;
    const span = Number(column.properties["span"] ?? 1);
    const align = alignOf(column);
    for (let at = 0; at < Math.min(mostColumns, span >= 1 ? span : 1); at += 1) aligns.push(align);
  }
  return aligns;
}

/**
 * Settles the header row, which GFM needs: an empty one where no row is a header, or where the first is a row like the
 * others with a header cell at its side. A first row in bold, or of labels over columns of figures or of texts, becomes
 * the header.
 */
export function settleHeader(table: Table, hasHead: boolean): void {
  const [first, second, ...rest] = table.children;
  if (!first || !second) return;
  if (isEmpty(first)) {
    if (rest.length === 0) return;
    if (isBold(second)) for (const cell of second.children) cell.children = withoutBold(cell.children);
    else if (!isOverFigures(second, rest) && !isOverTexts(second, rest)) return;
    table.children.shift();
    return;
  }
  const [side, ...others] = first.children;
  const sideways = side && headers.has(side) && others.length > 0 && others.every((cell) => !headers.has(cell));
  if (hasHead || !sideways || !headers.has(second.children[0]!)) return;
  table.children.unshift({
    type: "tableRow",
    children: first.children.map(() => ({ type: "tableCell", children: [] })),
  });
}

function isEmpty(row: TableRow): boolean {
  return row.children.every(
    (cell) => textOf(cell, " ").trim() === "" && cell.children.every(({ type }) => type === "text"),
  );
}

const isBlank = (node: PhrasingContent): boolean => node.type === "text" && node.value.trim() === "";

function isBold(row: TableRow): boolean {
  const filled = row.children.filter((cell) => !cell.children.every(isBlank));
  return (
    filled.length > 1 && filled.every((cell) => cell.children.every((node) => isBlank(node) || node.type === "strong"))
  );
}

function withoutBold(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === "strong" ? node.children : [node]));
}

/** Whether a row has a label for each column but the first, and one of the columns holds figures alone. */
function isOverFigures(labels: TableRow, rows: readonly TableRow[]): boolean {
  const texts = labels.children.map((cell) => textOf(cell, " ").trim());
  if (rows.length < 2 || texts.length < 2 || !texts.every((text, column) => isLabel(text, column))) return false;
  return texts.some((label, column) => {
    const figures = rows.map((row) => (row.children[column] ? textOf(row.children[column], " ").trim() : ""));
    const telling = figures.every(isFigure) && !(isYear(label) && figures.every(isYear));
    return label !== "" && telling;
  });
}

/** Characters of the longest label, and of the shortest text under one. */
const longestLabel = 30;
const shortestText = 40;

/** Whether a row has a label for each column, and one of the columns holds texts alone. */
function isOverTexts(labels: TableRow, rows: readonly TableRow[]): boolean {
  const texts = labels.children.map((cell) => textOf(cell, " ").trim());
  if (rows.length < 2 || texts.length < 2) return false;
  if (!texts.every((text) => /^\p{L}/u.test(text) && text.length <= longestLabel && !/[.!?…,;:]$/.test(text)))
    return false;
  return texts.some((_, column) =>
    rows.every((row) => row.children[column] && textOf(row.children[column], " ").trim().length >= shortestText),
  );
}

const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);

function isLabel(text: string, column: number): boolean {
  return text === "" ? column === 0 : isYear(text) || /^\p{L}/u.test(text);
}

/** A number, with signs and a short unit. */
function isFigure(text: string): boolean {
  return text.length <= 24 && /\p{Nd}/u.test(text) && !/^\p{L}/u.test(text) && text.replace(/\P{L}/gu, "").length <= 3;
}
