import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

const tex = (source: string, mode = ""): string => `<script type="math/tex${mode}">${source}</script>`;

describe("formulas", () => {
  it("in a line stay in it", () => {
    expect(markdownOf(`<p>At ${tex("t_0")} it turns.</p>`)).toBe("At $t_0$ it turns.");
  });

  it("on lines of their own end the paragraph", () => {
    expect(markdownOf(`<p>So ${tex("h = 4", "; mode=display")} it was.</p>`)).toBe("So\n\n$$\nh = 4\n$$\n\nit was.");
  });

  it("are none where a sum of money is named", () => {
    expect(markdownOf("<p>From $5 to $9 a crate.</p>")).toMatch(/^From \\?\$5 to \\?\$9 a crate\.$/);
  });

  it("in a cell stand in its line", () => {
    expect(markdownOf(`<table><tr><th>A<th>B<tr><td>x<td>${tex("h = 4", "; mode=display")}</table>`)).toContain(
      "| x | $h = 4$ |",
    );
  });
});
