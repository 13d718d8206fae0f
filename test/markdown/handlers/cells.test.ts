import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

/** What a cell becomes that holds some HTML. */
const cellOf = (html: string): string =>
  markdownOf(`<table><tr><th>A<th>B<tr><td>x<td>${html}</table>`).split("\n")[2]!.slice(6, -2);

describe("cells", () => {
  it.each([
    ["paragraphs", "<p>One.</p><p>Two.</p>", "One.<br>Two."],
    ["text before a block", "One.<p>Two.</p>Three.", "One.<br>Two.<br>Three."],
    ["a list with bullets", "<ul><li>grain<li>hay</ul>", "• grain<br>• hay"],
    ["a list that counts on", '<ol start="4"><li>grain<li>hay</ol>', "4. grain<br>5. hay"],
    ["a listing", "<pre><code>tide --up\n\ntide --down</code></pre>", "`tide --up`<br>`tide --down`"],
    ["a heading", "<h4>Hens</h4>Thirty.", "**Hens**<br>Thirty."],
    ["a quotation", "<blockquote><p>Never.</p></blockquote>", "Never."],
    ["a rule between lines", "One.<hr>Two.", "One.<br>Two."],
    ["breaks at its edges", "<br>One.<br>", "One."],
    ["a bar", "a | b", String.raw`a \| b`],
    ["a bar in code", "<code>a | b</code>", "`a \\| b`"],
  ])("hold %s in one line", (_, html, wanted) => {
    expect(cellOf(html)).toBe(wanted);
  });

  it("keep what stands in a line in it", () => {
    expect(cellOf("One <b>two</b> <a href='https://a.example/'>three</a>.")).toBe(
      "One **two** [three](https://a.example/).",
    );
  });
});
