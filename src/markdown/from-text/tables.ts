import type { Table, TableRow } from "mdast";
import { inline } from "./inline.js";

/** Reads a table out of lines whose cells stand between tabs or bars; undefined where they are none. */
export function readTable(lines: readonly string[]): Table | undefined {
  if (lines.length < 2) return undefined;
  const rows = cellsBetween(lines, "\t") ?? cellsBetween(lines, "|");
  if (!rows) return undefined;
  const children = rows.map((cells): TableRow => ({
    type: "tableRow",
    children: cells.map((cell) => ({ type: "tableCell", children: inline(cell) })),
  }));
  return { type: "table", align: rows[0]!.map(() => null), children };
}

function cellsBetween(lines: readonly string[], separator: string): string[][] | undefined {
  if (!lines.every((line) => line.trim().includes(separator))) return undefined;
  const rows = lines
    .map((line) => {
      const cells = line
        .trim()
        .split(separator)
        .map((cell) => cell.trim());
      if (separator === "|" && cells[0] === "") cells.shift();
      if (separator === "|" && cells.at(-1) === "") cells.pop();
      return cells;
    })
    .filter((cells) => !cells.every((cell) => /^:?-+:?$/.test(cell)));
  const width = rows[0]?.length ?? 0;
  const regular = width >= 2 && rows.length >= 2 && rows.every((cells) => cells.length === width);
  return regular && rows.every((cells) => cells.some((cell) => cell !== "")) ? rows : undefined;
}
