import { describe, expect, it } from "vitest";
import type { Why } from "../../../src/ledger/ledger.js";
import { type Line, splitLines, sweepLines } from "../../../src/residue/source.js";

const why = (ruleId: string): Why => ({ ruleId, stage: "residue", reason: "because of the test" });

describe("lines", () => {
  it.each([
    ["a\nb", ["a", "b"]],
    ["a\r\nb\rc\u2028d\u2029e\u0085f", ["a", "b", "c", "d", "e", "f"]],
    ["a\n\nb\n", ["a", "", "b"]],
    ["\na", ["", "a"]],
    ["a\vb\fc", ["a\vb\fc"]],
    ["", []],
    ["\n", [""]],
  ])("of %j", (source, expected) => {
    const lines = splitLines(source);
    expect(lines.map(({ text }) => text)).toEqual(expected);
    expect(lines.map(({ index }) => index)).toEqual(expected.map((_, index) => index));
    for (const { text, offset, removal } of lines) {
      expect(source.slice(offset, offset + text.length)).toBe(text);
      expect(removal).toBeUndefined();
    }
  });

  it("know where they stand", () => {
    expect(splitLines("ab\r\ncd\n\ne").map(({ offset }) => offset)).toEqual([0, 4, 7, 8]);
  });
});

/** Lines of a source, of which some are marked. */
function marked(source: string, marks: Record<number, Why>): Line[] {
  return splitLines(source).map((line) => Object.assign(line, { removal: marks[line.index] }));
}

describe("sweeping", () => {
  const [ad, share] = [why("ad"), why("share")];

  it("keeps what is not marked, and writes one entry for lines in a row of one reason", () => {
    const lines = marked("One\n two \n\n  \nthree\nfour", { 1: ad, 2: ad, 3: ad, 4: ad });
    const { kept, removals } = sweepLines(lines, false);
    expect(kept.map(({ text }) => text)).toEqual(["One", "four"]);
    expect(removals).toEqual([{ ...ad, text: "two\nthree", at: { start: 3, end: 11 } }]);
  });

  it("writes one for each reason, and each place", () => {
    const { removals } = sweepLines(marked("a\nb\nc\nd e\nf", { 0: ad, 1: share, 3: share, 4: { ...share } }), false);
    expect(removals.map(({ ruleId, text, at }) => [ruleId, text, at.start, at.end])).toEqual([
      ["ad", "a", 0, 1],
      ["share", "b", 1, 2],
      ["share", "d e", 3, 5],
      ["share", "f", 5, 6],
    ]);
  });

  it("writes none for what holds nothing", () => {
    expect(sweepLines(marked("a\n\n \nb", { 1: ad, 2: ad }), true)).toMatchObject({ removals: [] });
    expect(sweepLines([], true)).toEqual({ kept: [], removals: [] });
  });

  it("gives the range in the source where that is asked for", () => {
    const [removal] = sweepLines(marked("ab\ncd\n\nefg\nh", { 1: ad, 2: ad, 3: ad }), true).removals;
    expect(removal!.source).toEqual({
      start: { line: 2, column: 1, offset: 3 },
      end: { line: 4, column: 4, offset: 10 },
    });
    expect(sweepLines(marked("ab", { 0: ad }), false).removals[0]).not.toHaveProperty("source");
  });
});
