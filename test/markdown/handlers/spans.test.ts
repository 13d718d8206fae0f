import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";

const lead = `<p>${"The harbour master counted the boats again before the snow came, and wrote it all down. ".repeat(3)}</p>`;
const write = (table: string): string => clean(`${lead}${table}`, { from: "html", extract: false }).markdown;

describe("spans of table cells", () => {
  it("are empty cells where a table has a few", () => {
    expect(write("<table><tr><th colspan=2>a<th>b<tr><td>c<td>d<td>e</table>")).toContain("| a |  | b |\n");
  });

  it("are ignored where they would make more cells than anybody wrote", () => {
    const rows = "<tr><td colspan=1000 rowspan=1000>x</td></tr>".repeat(300);
    const markdown = write(`<table><tr><th>h</th></tr>${rows}</table>`);
    expect(markdown.match(/^\| x \|$/gm)).toHaveLength(300);
  });
});
