import { describe, expect, it } from "vitest";
import { clean, type Options } from "../../src/index.js";
import { defineRules } from "../../src/residue/own/define.js";
import type { RuleDefinition } from "../../src/residue/own/definition.js";

const story =
  "The new bridge over the Orle opened on Monday morning, two years later than planned, and the town was glad.\n\n%\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon, as it does.";

function removedBy(definition: RuleDefinition, line: string, options: Options = {}): string[] {
  const rules = defineRules({ "harbour-promo": definition });
  const { removals } = clean(story.replace("%", line), { from: "text", ...options, rules });
  return removals.filter(({ ruleId }) => ruleId === "harbour-promo").map(({ text }) => text);
}

describe("the user's own rules", () => {
  it("name whole lines, in any case and punctuation", () => {
    expect(removedBy({ text: "Harbour news, daily" }, "HARBOUR NEWS, DAILY!")).toEqual(["HARBOUR NEWS, DAILY!"]);
    expect(removedBy({ text: "Harbour news" }, "Harbour news for you")).toEqual([]);
  });

  it("name how a line begins or ends", () => {
    expect(removedBy({ text: "Harbour shop: …" }, "Harbour shop: mugs")).toEqual(["Harbour shop: mugs"]);
    expect(removedBy({ text: ["… at the harbour shop"] }, "Mugs at the harbour shop")).toHaveLength(1);
    expect(removedBy({ text: "Harbour shop: …" }, "The Harbour shop: mugs")).toEqual([]);
  });

  it("name patterns that take linear time", () => {
    expect(removedBy({ pattern: "^ref-\\d+$" }, "REF-0042")).toEqual(["REF-0042"]);
    expect(removedBy({ pattern: "^(a+)+$" }, `${"a".repeat(5000)}!`)).toEqual([]);
    expect(() => defineRules({ x: { pattern: "(" } })).toThrow(
      /the pattern of `x` is no regular expression of RE2: missing closing \)/,
    );
    expect(() => defineRules({ x: {} })).toThrow(/looks for nothing/);
  });

  it("hold in their place, and in their languages", () => {
    expect(removedBy({ text: "Mugs", place: "tail" }, "Mugs")).toEqual([]);
    expect(removedBy({ text: "Mugs", place: ["between", "tail"] }, "Mugs")).toEqual(["Mugs"]);
    expect(removedBy({ text: "Mugs", languages: ["de"] }, "Mugs")).toEqual([]);
    expect(removedBy({ text: "Mugs", languages: ["en-GB"] }, "Mugs")).toEqual(["Mugs"]);
  });

  it("name elements of a page, also together with words", () => {
    const page = (promo: string): string =>
      `<html><body><article>${story
        .split("\n\n")
        .map((text) => `<p>${text}</p>`)
        .join("")
        .replace("<p>%</p>", promo)}</article></body></html>`;
    const removed = (definition: RuleDefinition): string[] => {
      const html = page('<p class="house">Buy our lovely mugs</p><p class="house">Sea air for all of us</p>');
      const { removals } = clean(html, { from: "html", rules: defineRules({ house: definition }) });
      return removals.filter(({ ruleId }) => ruleId === "house").map(({ text }) => text);
    };
    expect(removed({ selector: ".house" })).toEqual(["Buy our lovely mugs", "Sea air for all of us"]);
    expect(removed({ selector: ".house", pattern: "mugs" })).toEqual(["Buy our lovely mugs"]);
    expect(removed({ selector: ".none" })).toEqual([]);
  });

  it("can be left to be switched on, and off like all others", () => {
    expect(removedBy({ text: "Mugs", severity: "off" }, "Mugs")).toEqual([]);
    expect(removedBy({ text: "Mugs", severity: "off" }, "Mugs", { enable: ["harbour-promo"] })).toEqual(["Mugs"]);
    expect(removedBy({ text: "Mugs" }, "Mugs", { disable: ["harbour-promo"] })).toEqual([]);
  });

  it("take no more of the text than the guard allows", () => {
    expect(removedBy({ pattern: "." }, "Mugs")).not.toHaveLength(3);
    expect(clean(story, { from: "text", rules: defineRules({ all: { pattern: "." } }) }).markdown).toContain("Orle");
  });
});
