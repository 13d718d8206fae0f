import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

describe("fields of forms", () => {
  it("are no text, whatever stands in them", () => {
    expect(markdownOf('<p>Search: <input type="text" value="hens"> here.</p>')).toBe("Search: here.");
  });

  it("make tasks of items, and of nothing else", () => {
    expect(markdownOf('<ul><li><input type="checkbox" checked> grease<li><input type="checkbox"> paint</ul>')).toBe(
      "- [x] grease\n- [ ] paint",
    );
    expect(markdownOf('<p><input type="checkbox"> grease the winch</p>')).toBe("grease the winch");
  });
});
