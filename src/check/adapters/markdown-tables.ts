import type { SeenTable } from "../document.js";
import { maskCodeSpans } from "../mask.js";

const delimiterRow = /^\s{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** The shape of a Markdown table from its lines; undefined where they are none. */
export function markdownTable(
  lines: readonly { readonly text: string; readonly offset: number }[],
): SeenTable | undefined {
  const rows = lines.map(({ text, offset }) => ({
    columns: columnsOf(text),
    isDelimiter: text.includes("-") && delimiterRow.test(text),
    framed: /^\s*\|.*\|\s*$/.test(text),
    range: { start: offset, end: offset + text.length },
  }));
  const delimiter = rows.findIndex(({ isDelimiter }) => isDelimiter);
  // The header is the line before the dashes; what stands above it is another paragraph.
  const first = Math.max(delimiter - 1, 0);
  const body = rows.slice(first).filter(({ isDelimiter }) => !isDelimiter);
  if (body.length === 0) return undefined;
  return {
    start: body[0]!.range.start,
    end: rows.at(-1)!.range.end,
    rows: body,
    delimiter: delimiter < 0 ? undefined : { columns: rows[delimiter]!.columns },
  };
}

/** Cells of a row: `|` at its edges does not count, nor do escaped ones and those in code. */
function columnsOf(line: string): number {
  const inner = maskCodeSpans(line)
    .replaceAll("\\|", "")
    .trim()
    .replace(/^\||\|$/g, "");
  return inner.split("|").length;
}
