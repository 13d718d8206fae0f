import { describe, expect, it } from "vitest";
import { parseHtml } from "../../../src/html/parse/parse.js";
import { convert } from "../../../src/markdown/convert/convert.js";
import { handlers } from "../../../src/markdown/handlers/index.js";
import { stringify } from "../../../src/markdown/stringify.js";

const write = (table: string): string => stringify(convert(parseHtml(table, false), handlers));

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
