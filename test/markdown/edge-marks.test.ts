import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";

const markdownOf = (html: string): string => clean(html, { from: "html", extract: false }).markdown.trim();

describe("a mark at the edge of a block", () => {
  it.each([
    ["~47 boats came", "~47 boats came"],
    ["Some 47~", "Some 47~"],
    ["*47 boats came", "*47 boats came"],
    ["_private in a name", "_private in a name"],
  ])("stays bare where nothing pairs with it: %s", (text, wanted) => {
    expect(markdownOf(`<p>Long ago.</p><h2>Boats</h2><p>${text}</p>`)).toBe(`Long ago.\n\n## Boats\n\n${wanted}`);
  });

  it.each([
    ["~47 boats or ~48~ came", "\\~47 boats or \\~48\\~ came"],
    ["*47 boats* came", "\\*47 boats\\* came"],
  ])("is escaped where something does: %s", (text, wanted) => {
    expect(markdownOf(`<p>Long ago.</p><h2>Boats</h2><p>${text}</p>`)).toBe(`Long ago.\n\n## Boats\n\n${wanted}`);
  });
});
