import type { Problem, CheckRule } from "../rule.js";
import type { SeenTable } from "../document.js";

export const brokenTables: CheckRule = {
  id: "broken-tables",
  family: "structure",
  summary: "Tables whose rows do not fit their header",
  why:
    "In Markdown a table whose row of dashes has another number of columns than its header is no table, cells beyond the header's are dropped, and rows without a row of dashes are " +
    "text. On a page rows of different length mostly have lost a cell.",
  severity: "warning",
  preset: "recommended",
  certainty: 0.9,
  examples: {
    invalid: [
      { input: "⟦| Day | Cars |⟧\n| --- |\n| Monday | 12 |", format: "markdown" },
      { input: "| Day | Cars |\n| --- | --- |\n⟦| Monday | 12 | 13 |⟧", format: "markdown" },
      { input: "⟦| Day | Cars |\n| Monday | 12 |\n| Tuesday | 14 |⟧", format: "markdown" },
    ],
    valid: [
      {
        input: "| Day | Cars |\n| --- | --- |\n| Monday | 12 |\n| Tuesday |\n| `a|b` | x \\| y |",
        format: "markdown",
        note: "missing cells are empty",
      },
      { input: "Home | News | About\n\nThe bridge opened.", format: "markdown" },
      { input: "<table><tr><th colspan=2>Day</th></tr><tr><td>Monday</td><td>12</td></tr></table>", format: "html" },
    ],
  },
  *find({ tables, format }) {
    if (format !== "markdown") return;
    for (const table of tables) yield* problemsOf(table);
  },
};

/** So many lines in a row that begin and end with `|` are meant as a table. */
const enoughRows = 3;

function* problemsOf({ rows, delimiter, start, end }: SeenTable): Iterable<Problem> {
  const [header, ...body] = rows;
  if (!header) return;
  if (!delimiter) {
    if (rows.length < enoughRows || !rows.every(({ framed, columns }) => framed && columns === header.columns)) return;
    yield {
      start,
      end,
      message: "Unexpected table without its row of dashes",
      suggestion: "Put `| --- |` under the header",
    };
    return;
  }
  if (delimiter.columns !== header.columns) {
    const message = `Unexpected width of the header: ${header.columns}, expected ${delimiter.columns} as in the row of dashes`;
    yield { ...header.range, message, suggestion: "Make both the same: else it is no table" };
    return;
  }
  for (const { columns, range } of body) {
    if (columns <= header.columns) continue;
    const message = `Unexpected width of the row: ${columns}, expected ${header.columns} as in the header`;
    yield {
      ...range,
      message,
      suggestion: "Escape `|` inside a cell as `\\|`: cells beyond the header's are not shown",
    };
  }
}
