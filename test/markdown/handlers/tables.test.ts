import type { Root } from "hast";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../../src/html/parse/parse.js";
import { toMdast } from "../../../src/markdown/to-mdast.js";
import { stringify } from "../../../src/markdown/stringify.js";
import { tidy } from "../../../src/markdown/tidy.js";
import { resolveSettings } from "../../../src/settings.js";

const settings = resolveSettings();
const writeTree = (tree: Root, asked = settings): string => {
  const article = toMdast(tree, asked);
  tidy(article, asked);
  return stringify(article).trim();
};
const write = (table: string): string => writeTree(parseHtml(table, false));

describe("a table", () => {
  it("has an empty cell for each that a span covers", () => {
    expect(write("<table><tr><th colspan=2>a<th>b<tr><td>c<td>d<td>e</table>")).toContain("| a | | b |\n");
    expect(write("<table><tr><th>a<th>b<tr><td rowspan=2>c<td>d<tr><td>e</table>")).toContain("| c | d |\n| | e |");
  });

  it("has no column in which no cell begins", () => {
    expect(write("<table><tr><th colspan=3>a<th>b<tr><td colspan=3>c<td>d</table>")).toBe(
      "| a | b |\n| --- | --- |\n| c | d |",
    );
  });

  it("keeps spans within the head, the bodies and the foot", () => {
    expect(
      write("<table><thead><tr><th rowspan=9>a<th>b</thead><tbody><tr><td rowspan=0>c<td>d<tr><td>e</tbody></table>"),
    ).toBe("| a | b |\n| --- | --- |\n| c | d |\n| | e |");
  });

  it("has the rows of its head first and those of its foot last", () => {
    expect(write("<table><tfoot><tr><td>f</tfoot><tbody><tr><td>b</tbody><thead><tr><th>h</thead></table>")).toBe(
      "| h |\n| --- |\n| b |\n| f |",
    );
  });

  it("keeps all cells where spans would make more than anybody wrote", () => {
    const rows = "<tr><td colspan=1000 rowspan=1000>x</td></tr>".repeat(300);
    const markdown = write(`<table><tr><th>h</th></tr>${rows}</table>`);
    expect(markdown.match(/\bx\b/g)).toHaveLength(300);
    expect(markdown.length).toBeLessThan(100_000);
  });

  it.each(["0", "-3", "x", "1.5"])("reads a span of %s as browsers do", (span) => {
    expect(write(`<table><tr><th>a<th>b<tr><td colspan="${span}" rowspan="${span}">c<td>d</table>`)).toContain(
      "| c | d |",
    );
  });

  it("loses nothing of what stands in it without a row or cell", () => {
    const tree = parseHtml("<table><tr><th>a</th></tr></table>", false);
    const [html] = tree.children;
    const stray = (value: string) => ({
      type: "element" as const,
      tagName: "p",
      properties: {},
      children: [{ type: "text" as const, value }],
    });
    const add = (node: Root | Root["children"][number]): void => {
      if (!("children" in node)) return;
      if (node.type === "element" && node.tagName === "table") node.children.push(stray("in the table"));
      else if (node.type === "element" && node.tagName === "tr") node.children.push(stray("in the row"));
      if (node.type !== "element" || node.tagName !== "p") for (const child of node.children.slice()) add(child);
    };
    add(html!);
    expect(writeTree(tree)).toBe("| a | in the row |\n| --- | --- |\n| in the table | |");
  });

  it.each([
    ["align=right", "--:"],
    ['style="TEXT-ALIGN: center"', ":-:"],
    ['style="text-align: end"', "--:"],
    ["data-align=left", ":--"],
    ["class=has-text-align-right", "--:"],
    ["class='cell text-end'", "--:"],
    ["class=textc", ":-:"],
    ["class=text-leftover", "---"],
    ["align=justify", "---"],
  ])("is aligned by what its cells say: %s", (attribute, wanted) => {
    expect(write(`<table><tr><th>a<tr><td ${attribute}>b<tr><td ${attribute}>c</table>`)).toContain(`| ${wanted} |`);
  });

  it("is aligned by its columns where its cells say nothing", () => {
    const columns = "<colgroup><col><col span=2 align=right></colgroup>";
    expect(write(`<table>${columns}<tr><th>a<th>b<th>c<tr><td>d<td>e<td align=left>f</table>`)).toContain(
      "| --- | --: | :-- |",
    );
  });

  it("has its caption before it", () => {
    expect(write("<table><tr><th>a<tr><td>b</tr><caption>The <b>caption</b></caption></table>")).toBe(
      "The **caption**\n\n| a |\n| --- |\n| b |",
    );
  });

  it("in a cell of another is a line of text", () => {
    const inner = "<table><tr><td>x<td><b>y</b><tr><td><a href='/z'>z</a></table>";
    const asked = resolveSettings({ tables: "gfm" });
    const tree = parseHtml(`<table><tr><th>a<th>b<tr><td>c<td>${inner}</table>`, false);
    expect(writeTree(tree, asked)).toContain("| c | x **y**<br>[z](/z) |");
  });
});
