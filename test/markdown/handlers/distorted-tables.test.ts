import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

const isHtml = (html: string): boolean => markdownOf(html).startsWith("<table>");

describe("tables that GFM would distort", () => {
  it.each([
    [
      "a table in a cell",
      "<table><tr><th>A<th>B<tr><td>1<td><table><tr><td>x<td>y<tr><td>z<td>w</table></table>",
      true,
    ],
    [
      "labels over labels",
      '<table><tr><th colspan="2">Sund<th>Oslo<tr><th>A<th>B<th>C<tr><td>1<td>2<td>3</table>',
      true,
    ],
    [
      "labels over labels, none of them over several",
      "<table><tr><th>A<th>B<tr><th>C<th>D<tr><td>1<td>2</table>",
      false,
    ],
    ["a span in the body", '<table><tr><th>A<th>B<tr><td colspan="2">1<tr><td>2<td>3</table>', false],
  ])("%s: %s", (_, html, wanted) => {
    expect(isHtml(html)).toBe(wanted);
  });

  it("stay GFM where they refer to notes, which HTML cannot", () => {
    const note = '<sup><a id="r1" href="#fn1">1</a></sup>';
    const notes = '<section class="footnotes"><ol><li id="fn1">Until May. <a href="#r1">↩</a></li></ol></section>';
    const table = `<table><tr><th colspan="2">Sund<th>Oslo<tr><th>A<th>B<th>C<tr><td>Vestra${note}<td>2<td>3</table>`;
    expect(markdownOf(table + notes)).toContain("| Vestra[^1] | 2 | 3 |");
  });
});
