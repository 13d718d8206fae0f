import { describe, expect, it } from "vitest";
import { runsBetween } from "../../../src/residue/runs.js";
import type { Family } from "../../../src/residue/rule.js";
import { candidateOf, prose, readingOf, ruleOf, type Sketch } from "./blocks.js";

/** A line that goes, by the family of its rule. */
const gone = (family: Family): Line => ({ text: `Known ${family}`, family });
type Line = Sketch | { text: string; family: Family };

/** The lines that go along, by their text, with the id of the rule that takes them. */
function along(lines: readonly Line[], open: readonly number[] = []): string[] {
  const reading = readingOf(lines);
  const candidates = lines.flatMap((line, at) => {
    const family = typeof line === "object" && "family" in line ? line.family : undefined;
    return family ? [candidateOf(ruleOf(`${family}-${at}`, family), at, at, !open.includes(at))] : [];
  });
  return [...runsBetween(reading, candidates)].map(
    ({ from, to, rule }) =>
      `${rule.id}: ${reading.spots
        .slice(from, to + 1)
        .map(({ text }) => text)
        .join(" | ")}`,
  );
}

const [one, two, three] = prose;
const share = gone("sharing");

describe("unknown lines between two lines of a box", () => {
  it("go with the rule of the first one, and say why", () => {
    const reading = readingOf([one, "a", "b", "c", two]);
    const rule = ruleOf("share", "sharing");
    const candidates = [candidateOf(rule, 1), candidateOf(rule, 3)];
    expect([...runsBetween(reading, candidates)]).toEqual([
      {
        rule,
        from: 2,
        to: 2,
        reason: "part of a box between lines that are known",
        evidence: [{ sign: "run: between residue", weight: 5 }],
      },
    ]);
  });

  it.each<Family>(["sharing", "newsletter", "paywall", "comments", "media", "consent", "related", "navigation"])(
    "go from a box of the family %s",
    (family) => {
      expect(along([one, gone(family), "Valley", gone(family), two])).toEqual([`${family}-1: Valley`]);
    },
  );

  it.each<[Family, Family]>([
    ["advertising", "sharing"],
    ["sharing", "advertising"],
    ["labels", "labels"],
    ["byline", "byline"],
    ["own", "own"],
  ])("stay between %s and %s", (before, after) => {
    expect(along([one, gone(before), "Valley", gone(after), two])).toEqual([]);
  });

  it.each([1, 2])("go between paragraphs where they are %i", (count) => {
    const lines = Array.from({ length: count }, (_, index) => `Valley ${index}`);
    expect(along([one, share, ...lines, share, two])).toEqual([`sharing-1: ${lines.join(" | ")}`]);
  });

  it("stay between paragraphs where they are more", () => {
    expect(along([one, share, "Valley 1", "Valley 2", "Valley 3", share, two])).toEqual([]);
  });

  it.each(["head", "tail"])("may be six in the %s of a document, and no more", (place) => {
    const around = (lines: string[]): Line[] =>
      place === "head" ? [share, ...lines, share, one, two] : [one, two, share, ...lines, share];
    const lines = Array.from({ length: 7 }, (_, index) => `Valley ${index}`);
    expect(along(around(lines.slice(0, 6)))).toHaveLength(1);
    expect(along(around(lines))).toEqual([]);
  });

  it("go from each gap of a box", () => {
    expect(along([one, share, "a", share, "b", share, two])).toEqual(["sharing-1: a", "sharing-3: b"]);
  });

  it("stay where only one side goes, or a line of another kind stands between", () => {
    expect(along([one, share, "Valley", two])).toEqual([]);
    expect(along(["Valley", share, one])).toEqual([]);
    expect(along([one, share, "Valley", share, two], [3])).toEqual([]);
    expect(along([one, share, "Valley", gone("advertising"), "Orle", share, two])).toEqual([]);
    expect(along([one, share, share, two])).toEqual([]);
  });

  it("follow the first rule where two take a line", () => {
    const reading = readingOf([one, "a", "b", "c", two]);
    const [first, second] = [ruleOf("first", "sharing"), ruleOf("second", "advertising")];
    const candidates = [candidateOf(first, 1), candidateOf(second, 1), candidateOf(first, 3)];
    expect([...runsBetween(reading, candidates)].map(({ rule }) => rule.id)).toEqual(["first"]);
  });

  it("stay between two buttons to read on", () => {
    const reading = readingOf([one, "a", "Valley", "c", two]);
    const found = (ids: [string, string]): number => {
      const [first, second] = ids.map((id) => ruleOf(id, "related"));
      return [...runsBetween(reading, [candidateOf(first!, 1), candidateOf(second!, 3)])].length;
    };
    expect(found(["read-more", "read-more"])).toBe(0);
    expect(found(["read-more", "related-link"])).toBe(1);
    expect(found(["related-link", "read-more"])).toBe(1);
  });

  it("stand between ranges, of which every line goes", () => {
    const reading = readingOf([one, "a", "b", "c", "d", "e", two]);
    const rule = ruleOf("share", "sharing");
    const found = [...runsBetween(reading, [candidateOf(rule, 1, 2), candidateOf(rule, 4, 5)])];
    expect(found.map(({ from, to }) => [from, to])).toEqual([[3, 3]]);
  });

  it.each<Sketch>([
    { kind: "code", text: "x" },
    { kind: "table", text: "x" },
    { kind: "quote", text: "x" },
    { kind: "caption", text: "x" },
    { kind: "image", text: "" },
    "This is a whole sentence.",
    "Words that are far too many to be a label of anything",
    "Plan A: $5",
    "12 €",
  ])("stay where one is no label: %j", (line) => {
    expect(along([one, share, line, share, two])).toEqual([]);
    expect(along([one, share, "Valley", line, share, two])).toEqual([]);
  });

  it.each<Family>(["newsletter", "paywall", "consent"])("may be sentences in a box of the family %s", (family) => {
    const sentence = `${"The news of the valley ".repeat(10)}b.`;
    expect(sentence).toHaveLength(232);
    expect(along([one, gone(family), sentence, gone(family), two])).toHaveLength(1);
    expect(along([one, gone(family), `${sentence.slice(0, -1)}bbbbbb.`, gone(family), two])).toHaveLength(1);
    expect(along([one, gone(family), `${sentence.slice(0, -1)}bbbbbbbb.`, gone(family), two])).toEqual([]);
    expect(along([one, gone(family), "Words that are far too many to be a label of", gone(family), two])).toEqual([]);
    expect(along([one, gone(family), "A sentence of the article.", gone("related"), two])).toEqual([]);
  });

  it("stay in the head where one may be the title between the path to the article and its author", () => {
    const title = "Ferry captain retires at last";
    const path = gone("navigation");
    expect(along([path, title, share, one, two])).toEqual([]);
    expect(along([path, "Valley", share, one, two])).toEqual(["navigation-0: Valley"]);
    expect(along([share, title, share, one, two])).toHaveLength(1);
    expect(along([one, two, path, title, share])).toHaveLength(1);
    expect(along([one, path, title, share, three])).toHaveLength(1);
  });
});
