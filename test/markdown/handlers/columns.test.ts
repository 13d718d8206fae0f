import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

const linesOf = (html: string): string[] => markdownOf(`<table>${html}</table>`).split("\n");

describe("columns", () => {
  it.each([
    ["style", '<td style="text-align: right">', "--:"],
    ["attribute", '<td align="center">', ":-:"],
    ["a class of WordPress", '<td class="has-text-align-left">', ":--"],
    ["a class of Bootstrap", '<td class="text-end">', "--:"],
    ["a class of no such meaning", '<td class="text-muted">', "---"],
  ])("are aligned by %s", (_, cell, wanted) => {
    expect(linesOf(`<tr><th>A<th>B<tr>${cell}1<td>2`)[1]).toBe(`| ${wanted} | --- |`);
  });

  it("are aligned as most of their cells are, and by their col where none says", () => {
    const right = '<td align="right">';
    expect(linesOf(`<tr><th align="left">A<th>B<tr>${right}1<td>2<tr>${right}3<td>4`)[1]).toBe("| --: | --- |");
    expect(linesOf('<col><col align="right"><tr><th>A<th>B<tr><td>1<td>2')[1]).toBe("| --- | --: |");
  });

  it("take no side from a cell over several of them", () => {
    expect(linesOf('<tr><th>A<th>B<tr><td colspan="2" align="right">1<tr><td>3<td>4')[1]).toBe("| --- | --- |");
  });
});

describe("the header", () => {
  it.each([
    ["a first row in bold", "<tr><td><b>Year</b><td><b>Boats</b><tr><td>2012<td>4", "| Year | Boats |"],
    ["labels over figures", "<tr><td>Year<td>Boats<tr><td>May<td>4<tr><td>June<td>5", "| Year | Boats |"],
    [
      "a first row like the others",
      "<tr><td>Built<td>in Sund<tr><td>Owner<td>the town<tr><td>Crew<td>six men",
      "| | |",
    ],
    ["a header at the side of each row", "<tr><th>Built<td>in Sund<tr><th>Owner<td>the town", "| | |"],
    ["years over years, which are no labels", "<tr><td>1961<td>2013<tr><td>1962<td>2014<tr><td>1963<td>2015", "| | |"],
  ])("is, of %s", (_, html, wanted) => {
    expect(linesOf(html)[0]).toBe(wanted);
  });
});
