import { describe, expect, it } from "vitest";
import { clean } from "../../../src/clean.js";

const line = (html: string): string => clean(`<p>${html}</p>`, { from: "html", extract: false }).markdown.trim();

describe("pieces of a line that only a style sheet keeps apart", () => {
  it.each([
    ["<time>3 May 2022</time><time>21:25</time>", "3 May 2022 21:25"],
    [
      "<span>The speaker of the lower house</span><span class='credit'>Ada Brandt</span>",
      "The speaker of the lower house Ada Brandt",
    ],
    [
      "<span>Two boats at the quay.</span><small>(Photo: Ada Brandt)</small>",
      "Two boats at the quay. (Photo: Ada Brandt)",
    ],
    ["<span class='date'>3 мая</span><span class='author'>Ольга Тис</span>", "3 мая Ольга Тис"],
  ])("are parted: %s", (html, text) => {
    expect(line(html)).toBe(text);
  });

  it.each([
    ["<b>Java</b><i>Script</i>", "**Java**_Script_"],
    ["un<b>believ</b>able", "un**believ**able"],
    ["<span>i</span><span>Phone</span>", "iPhone"],
    ["<span>12</span><sup>99</sup>", "12<sup>99</sup>"],
    ["<span>The mill was sold</span><sup>2</sup>", "The mill was sold<sup>2</sup>"],
    ["<span>the old mill was</span><span>, they say, sold</span>", "the old mill was, they say, sold"],
    ["<code>let a b<span>Map c d</span><span>Of e f</span></code>", "`let a bMap c dOf e f`"],
    ["<span>これは 本です</span><span>その 本</span>", "これは 本ですその 本"],
  ])("are left alone where they may be one: %s", (html, text) => {
    expect(line(html)).toBe(text);
  });
});

describe("a title that is all emphasis", () => {
  it("is a plain title; words in it keep theirs", () => {
    const page = (title: string): string =>
      clean(`<h1>${title}</h1><h2><em>Middlemarch</em></h2><p>The night boat left.</p>`, {
        from: "html",
        extract: false,
      }).markdown;
    expect(page("<em>The night boat</em>")).toMatch(/^# The night boat\n\n## _Middlemarch_\n/);
    expect(page("The <em>night</em> boat")).toMatch(/^# The _night_ boat\n/);
  });
});
