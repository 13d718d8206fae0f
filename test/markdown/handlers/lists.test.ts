import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

describe("lists", () => {
  it.each([
    ["start", "<ol start=7><li>a<li>b</ol>", "7. a\n8. b"],
    ["a start that is none", "<ol start=x><li>a</ol>", "1. a"],
    ["zero", "<ol start=0><li>a</ol>", "0. a"],
    ["a negative start, which Markdown cannot write", "<ol start=-1><li>a<li>b</ol>", "- -1. a\n- 0\\. b"],
    ["letters", "<ol type=A start=27><li>a</ol>", "- AA. a"],
    ["letters by style", '<ol style="list-style-type: lower-roman"><li>a<li>b</ol>', "- i. a\n- ii. b"],
    ["a type that is none", "<ol type=z><li>a</ol>", "1. a"],
  ])("are numbered as browsers do: %s", (_, html, wanted) => {
    expect(markdownOf(html)).toBe(wanted);
  });

  it("of bullets that meet are one", () => {
    expect(markdownOf("<ul><li>a</ul><ul><li>b</ul>")).toBe("- a\n- b");
    expect(markdownOf("<ul><li>a</ul><p>and</p><ul><li>b</ul>")).toBe("- a\n\nand\n\n- b");
    expect(markdownOf("<ol><li>a</ol><ol><li>b</ol>")).toMatch(/^1\. a\n\n1\) b$/);
  });

  it("part a table from the list above it, which would take it for its own line", () => {
    expect(markdownOf("<ul><li><dl><dt>Tern<dd>a boat</dl><table><tr><th>a<th>b<tr><td>1<td>2</table></ul>")).toBe(
      "- - **Tern**: a boat\n\n  | a | b |\n  | --- | --- |\n  | 1 | 2 |",
    );
  });

  it("hold no item for text before the first", () => {
    expect(markdownOf("<ul>Boats:<li>Tern</ul>")).toBe("Boats:\n\n- Tern");
    expect(markdownOf("<ul> <li>Tern</ul>")).toBe("- Tern");
  });

  it.each([
    ["a field that nobody can tick", "<ul><li><input type=checkbox disabled checked>a</ul>", "- [x] a"],
    ["in a label", "<ul><li><label><input type=checkbox disabled>a</label></ul>", "- [ ] a"],
    ["a field in a list of tasks", "<ul class=task-list><li><input type=checkbox>a</ul>", "- [ ] a"],
    ["a box that is drawn", '<ul><li><div class="checkbox checkbox-on"></div> a</ul>', "- [x] a"],
  ])("of tasks have boxes: %s", (_, html, wanted) => {
    expect(markdownOf(html)).toBe(wanted);
  });

  it("that Quill sets in are nested by their classes", () => {
    expect(markdownOf('<ol><li>a<li class="ql-indent-1">b<li class="ql-indent-9">c<li>d</ol>')).toBe(
      "1. a\n   - b\n     - c\n2. d",
    );
  });
});
