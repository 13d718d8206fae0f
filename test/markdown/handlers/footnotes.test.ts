import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

describe("notes in the midst of a line", () => {
  it("stand at the end, wherever they were", () => {
    const note = '<span class="sidenote">To a baker.</span>';
    expect(markdownOf(`<p>Sold.${note} So it was.</p>`)).toBe("Sold.[^1] So it was.\n\n[^1]: To a baker.");
    expect(markdownOf(`<h2>Sold${note}</h2><p>So it was.</p>`)).toBe("## Sold[^1]\n\nSo it was.\n\n[^1]: To a baker.");
    expect(markdownOf(`<p><b>Sold${note}</b></p>`)).toBe("**Sold[^1]**\n\n[^1]: To a baker.");
    expect(markdownOf(`<table><tr><th>A<tr><td>Sold${note}</table>`)).toBe(
      "| A |\n| --- |\n| Sold[^1] |\n\n[^1]: To a baker.",
    );
  });

  it("have labels of their own", () => {
    expect(markdownOf("<p>a<d-footnote>x</d-footnote> b<d-footnote>y</d-footnote></p>")).toBe(
      "a[^1] b[^2]\n\n[^1]: x\n\n[^2]: y",
    );
  });

  it("may hold notes", () => {
    expect(markdownOf("<p>a<d-footnote>x<d-footnote>y</d-footnote></d-footnote></p>")).toMatch(
      /^a\[\^1\]\n\n\[\^1\]: x\[\^2\]\n\n\[\^2\]: y$/,
    );
  });
});
