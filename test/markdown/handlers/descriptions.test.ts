import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

describe("descriptions", () => {
  it.each([
    ["a term with a sign of its own", "<dl><dt>Ebb?<dd>The tide going out.</dl>", "- **Ebb?** The tide going out."],
    ["a term without a description", "<dl><dt>Ebb</dl>", "- **Ebb**"],
    ["descriptions of nothing, by which wikis set in", "<dl><dd>Set in.<dd>And this.</dl>", "Set in.\n\nAnd this."],
    ["an empty list", "<p>x</p><dl></dl>", "x"],
  ])("of %s", (_, html, wanted) => {
    expect(markdownOf(html)).toBe(wanted);
  });
});
