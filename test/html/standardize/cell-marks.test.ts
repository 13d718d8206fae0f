import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

const cellOf = (html: string): string | undefined =>
  markdownOf(`<table><tr><th>A<th>B<tr><td>x<td>${html}</table>`).split("\n")[2];

describe("cells that say something by a drawing alone", () => {
  it.each([
    ['<i class="fa fa-check"></i>', "✓"],
    ['<svg class="icon-times"></svg>', "✗"],
    ['<span><svg aria-label="On Sundays"></svg></span>', "On Sundays"],
    ['<span class="tick" title="Yes"></span>', "Yes"],
  ])("have its words: %s", (html, wanted) => {
    expect(cellOf(html)).toBe(`| x | ${wanted} |`);
  });

  it.each([
    ['<i class="fa fa-check"></i> heated', "heated"],
    ['<i class="fa fa-boat"></i>', ""],
    ['<img class="check" src="https://i.example/c.png" alt="Yes">', "![Yes](https://i.example/c.png)"],
  ])("but no cell that says it, or holds a picture: %s", (html, wanted) => {
    expect(cellOf(html)?.replace(/ +/g, " ")).toBe(`| x | ${wanted} |`.replace("|  |", "| |"));
  });
});
