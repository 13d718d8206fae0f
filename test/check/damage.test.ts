import { describe, expect, it } from "vitest";
import { applyBaseline, pruneBaseline, toBaseline } from "../../src/check/baseline.js";
import { checkDocument } from "../../src/check/check.js";
import { fixSource } from "../../src/check/fix.js";
import type { DocumentResult } from "../../src/check/result.js";
import { createCheckSettings } from "../../src/check/settings.js";

const settings = createCheckSettings({ cleaning: { from: "markdown" } })("a.md");
const check = (lines: readonly string[]): DocumentResult => checkDocument(lines.join("\n\n"), "a.md", settings);
const line = "The mayor\u0092s car was late on Monday, and so was the bus that he took instead.";
const other = "She said \u0093yes\u0094 to the plan, and left before anybody had counted the costs of it.";
const bell = "A bell \u0007rang at noon, and nobody in the harbour office looked up from the papers.";

describe("damaged characters", () => {
  it("of one cause are one finding of a document, at the first place, with their number; the fix mends all", () => {
    const source = [line, other, bell, line];
    const { findings } = check(source);
    expect(
      findings.map(({ ruleId, start, message, count, suggestion }) => [ruleId, start.line, message, count, suggestion]),
    ).toEqual([
      [
        "control-characters",
        1,
        "Unexpected control character U+0092, U+0093, U+0094 in 4 places",
        4,
        "Decode the original as windows-1252",
      ],
      ["control-characters", 5, "Unexpected control character U+0007", undefined, "Remove it"],
    ]);
    const fixed = fixSource(source.join("\n\n"), (text) => check([text]));
    expect(fixed.result.findings).toEqual([]);
    expect(fixed.source).toContain("She said “yes” to the plan");
    expect(fixed.source.match(/mayor’s/g)).toHaveLength(2);
  });

  it("are let pass by comments place by place", () => {
    const { findings, suppressed } = check(["<!-- deckle-disable-next-line control-characters -->", line, other, line]);
    expect(findings.map(({ start, count }) => [start.line, count])).toEqual([[5, 3]]);
    expect(suppressed).toBe(1);
  });

  it("pass with a baseline until there are more of them, wherever they stand", () => {
    const baseline = toBaseline([check([line, other])]);
    expect(baseline.get("a.md")).toMatchObject([{ rule: "control-characters", count: 3 }]);
    const left = (lines: readonly string[]): number => applyBaseline([check(lines)], baseline)[0]!.findings.length;
    expect(left(["A new first line, of a new paragraph that came later.", other, line])).toBe(0);
    expect(left([line])).toBe(0);
    expect(left([line, other, line])).toBe(1);
    const { baseline: pruned, pruned: gone } = pruneBaseline(baseline, [check([line])], () => true);
    expect(pruned.get("a.md")).toMatchObject([{ count: 1 }]);
    expect(gone).toBe(2);
  });
});
