import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";
import { filler } from "../../support/html.js";

const html = `<nav id="menu"><p class="notice">Closed on Mondays</p></nav>
  <article><p>${filler(4)}</p><div class="box"><p>${filler(1, 30)}</p></div><p>${filler(3, 9)}</p></article>
  <div class="legal"><p>${filler(1, 50)}</p></div>`;

describe("selectors", () => {
  it("of `content` replace finding the article", () => {
    const { markdown, located } = clean(html, { content: ".legal" });
    expect(markdown.trim()).toBe(filler(1, 50));
    expect(located?.reason).toContain(".legal");
  });

  it("of `remove` are in the ledger", () => {
    const { markdown, removals } = clean(html, { remove: [".box"] });
    expect(markdown).not.toContain(filler(1, 30));
    expect(removals.find(({ ruleId }) => ruleId === "remove-option")).toMatchObject({
      text: filler(1, 30),
      reason: "named by `--remove .box`",
    });
  });

  it("of `keep` stay, also outside of the article, and nothing beside them comes with them", () => {
    const { markdown } = clean(`${html}<footer><p class="imprint">Imprint</p><p>Other</p></footer>`, {
      keep: [".notice", ".imprint"],
    });
    expect(markdown).toContain("Closed on Mondays");
    expect(markdown).toContain("Imprint");
    expect(markdown).not.toContain("Other");
    expect(markdown).toContain(filler(4));
  });

  it("of `keep` leave the residue rules on for the rest of the page", () => {
    const residue = html.replace('<div class="box">', '<p>Advertisement</p><div class="box">');
    const { markdown, removals } = clean(residue, { keep: [".box"] });
    expect(markdown).toContain(filler(1, 30));
    expect(markdown).not.toContain("Advertisement");
    expect(removals.map(({ ruleId }) => ruleId)).toContain("ad-marker");
  });

  it("that keep win over those that remove", () => {
    expect(clean(html, { remove: [".box"], keep: [".box"] }).markdown).toContain(filler(1, 30));
  });

  it("that are none are a usage error which quotes them", () => {
    expect(() => clean(html, { keep: ["p:::"] })).toThrow(/unexpected selector `p:::`/);
    expect(() => clean(html, { content: "#nowhere" })).toThrow(/`--content #nowhere` finds nothing/);
  });
});
