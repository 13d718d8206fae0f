import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";

const htmlOf = (html: string): string =>
  clean(html, { from: "html", extract: false, tables: "html" }).markdown.trimEnd();
const cellOf = (html: string): string =>
  htmlOf(`<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>${html}</td></tr></table>`);

describe("tables as raw HTML", () => {
  it("have their rows on lines, and no attribute but what readers see", () => {
    expect(
      htmlOf(
        '<table class="x" onclick="y()"><tr><th style="text-align:right" id="z">A<th colspan="2">B<tr><td>1<td>2<td>3</table>',
      ),
    ).toBe(
      '<table>\n<tbody>\n<tr><th align="right">A</th><th colspan="2">B</th></tr>\n<tr><td>1</td><td>2</td><td>3</td></tr>\n</tbody>\n</table>',
    );
  });

  it.each([
    ["what could be read as tags", "a &lt;b&gt; &amp; c", "a &lt;b&gt; &amp; c"],
    ["boxes as lines", "<div>One.</div><div>Two.</div>", "One.<br>Two."],
    ["elements off the list as their content", "<font color=red>One</font> <custom-x>two</custom-x>", "One two"],
    ["line ends of listings", "<pre>a\nb</pre>", "<pre><code>a&#10;b</code></pre>"],
    [
      "links with a target",
      '<a href="https://a.example/?a=1&amp;b=2" class="x">One</a>',
      '<a href="https://a.example/?a=1&amp;b=2">One</a>',
    ],
    ["links without one as text", '<a href="javascript:x()">One</a>', "One"],
    ["quotations in a line", "<q>One</q>", "“One”"],
  ])("hold %s", (_, html, wanted) => {
    expect(cellOf(html)).toContain(wanted);
  });

  it("hold nothing that runs", () => {
    const table = htmlOf("<table><tr><td>One<script>x()</script><img src=x onerror=y()><tr><td>Two</table>");
    expect(table).not.toMatch(/script|onerror/);
  });
});
