import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";

const write = (html: string): string => clean(html, { from: "html", extract: false }).markdown;

describe("a broken page", () => {
  it("keeps a list of one item a list", () => {
    expect(write("<ul><li>x y</li></ul>")).toBe("- x y\n");
  });

  it("leaves no item for a comment, in a list or without one", () => {
    expect(write("<p>a</p><li><!-- note --></li><li>b</li>")).toBe("a\n\n- b\n");
  });

  it("has no line ends in code that only some readers see", () => {
    expect(write("<p>a</p><pre>x\u2028y</pre>")).toBe("a\n\n```\nx\ny\n```\n");
  });

  it("parts paragraphs at two breaks in a row", () => {
    expect(write("<h1>T</h1><p>One.<br><br>Two.<br>Three.</p>")).toBe("# T\n\nOne.\n\nTwo.\\\nThree.\n");
  });
});
