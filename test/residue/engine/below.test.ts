import { describe, expect, it } from "vitest";
import { linesBelow } from "../../../src/residue/below.js";
import type { Family } from "../../../src/residue/rule.js";
import { candidateOf, prose, readingOf, ruleOf, type Sketch } from "./blocks.js";

const [one, two] = prose;

/** What is found below the ends that stand under two paragraphs, with its points. */
function below(ends: readonly Family[], lines: readonly Sketch[], ids: readonly string[] = []): [string, number][] {
  const reading = readingOf([one, two, ...ends.map((family) => `End ${family}`), ...lines]);
  const candidates = ends.map((family, index) => candidateOf(ruleOf(ids[index] ?? `end-${index}`, family), 2 + index));
  return [...linesBelow(reading, candidates)].map(({ from, to, rule, evidence }) => {
    expect(to).toBe(from);
    const points = evidence.reduce((sum, { weight }) => sum + weight, 0);
    return [`${rule.id}: ${reading.spots[from]!.text}`, points];
  });
}

describe("lines below the end of an article", () => {
  it("are found with the last end's rule, and say why", () => {
    const reading = readingOf([one, two, "a", "b", { text: "Valley", kind: "item", linkShare: 0.2 }]);
    const rules = [ruleOf("first", "sharing"), ruleOf("second", "legal")];
    const found = [...linesBelow(reading, [candidateOf(rules[0]!, 2), candidateOf(rules[1]!, 3)])];
    expect(found).toEqual([
      {
        rule: rules[1],
        from: 4,
        to: 4,
        reason: "below the end of the article",
        evidence: [
          { sign: "place: below several ends of the article", weight: 5 },
          { sign: "shape: a headline or a label", weight: 1 },
          { sign: "shape: item of a list", weight: -2 },
        ],
      },
    ]);
    const [link] = [
      ...linesBelow(readingOf([one, two, "a", { text: "Valley", linkShare: 0.9 }]), [candidateOf(rules[0]!, 2)]),
    ];
    expect(link!.evidence).toEqual([
      { sign: "place: below an end of the article", weight: 4 },
      { sign: "shape: a link", weight: 1 },
    ]);
  });

  it.each<Family>(["sharing", "newsletter", "comments", "legal", "related", "navigation", "paywall"])(
    "are found under an end of the family %s",
    (family) => {
      expect(below([family], ["Valley"])).toEqual([["end-0: Valley", 5]]);
    },
  );

  it.each<Family>(["advertising", "credits", "byline", "media", "own", "labels"])(
    "are not found under a line of the family %s",
    (family) => {
      expect(below([family], ["Valley"])).toEqual([]);
    },
  );

  it.each(["read-more", "table-of-contents"])("are not found under %s, which stands within articles too", (id) => {
    expect(below(["related"], ["Valley"], [id])).toEqual([]);
  });

  it("have more points under several ends", () => {
    expect(below(["sharing", "legal"], ["Valley"])).toEqual([["end-1: Valley", 6]]);
    expect(below(["sharing", "advertising"], ["Valley"])).toEqual([["end-0: Valley", 5]]);
  });

  it("have the points of their shape", () => {
    const long = `${"valley ".repeat(30)}valley`;
    expect(below(["sharing"], [{ kind: "heading", text: long }])).toEqual([[`end-0: ${long}`, 4]]);
    expect(below(["sharing"], [{ kind: "heading", text: long, linkShare: 0.8 }])).toEqual([[`end-0: ${long}`, 4]]);
    expect(below(["sharing"], [{ kind: "heading", text: long, linkShare: 0.81 }])).toEqual([[`end-0: ${long}`, 5]]);
    expect(below(["sharing"], [{ kind: "item", text: "Valley", linkShare: 0.5 }])).toEqual([["end-0: Valley", 5]]);
    expect(below(["sharing"], [{ kind: "item", text: "Valley", linkShare: 0.4 }])).toEqual([["end-0: Valley", 3]]);
    expect(below(["sharing"], ["Ferry captain retires after forty years on the Orle"])[0]![1]).toBe(5);
  });

  it.each<Sketch>([
    { kind: "code", text: "x" },
    { kind: "table", text: "x" },
    { kind: "quote", text: "x" },
    { kind: "caption", text: "x" },
    { kind: "definition", text: "x" },
    { kind: "other", text: "x" },
    { kind: "rule", text: "x" },
    { kind: "image", text: "" },
    "[1] Annual report",
    "12) Annual report",
    "3. Annual report",
    "4: Annual report",
    "* Translated by the author",
    "† Died in May",
    "(2) Annual report",
    "↑ back",
    "By Anna Lindqvist",
  ])("stay: %j", (line) => {
    expect(below(["sharing"], [line])).toEqual([]);
  });

  it("stay where a number is no note's", () => {
    expect(below(["sharing"], ["1234. Annual"])).toHaveLength(1);
    expect(below(["sharing"], ["12 boats"])).toHaveLength(1);
    expect(below(["sharing"], ["Report [1] of May"])).toHaveLength(1);
    expect(below(["sharing"], ["*"])).toHaveLength(1);
  });

  it("are only what stands under the end, in the tail, of a document that holds an article", () => {
    const share = ruleOf("share", "sharing");
    const open = readingOf([one, "a", "Valley", two, "Orle"]);
    expect([...linesBelow(open, [candidateOf(share, 1)])]).toEqual([]);
    const above = readingOf([one, two, "Valley", "a"]);
    expect([...linesBelow(above, [candidateOf(share, 3)])]).toEqual([]);
    const form = readingOf([one, "a", "Valley"]);
    expect([...linesBelow(form, [candidateOf(share, 1)])]).toEqual([]);
    const refused = readingOf([one, two, "a", "Valley"]);
    expect([...linesBelow(refused, [candidateOf(share, 2, 2, false)])]).toEqual([]);
  });

  it("go on under a line that goes for another reason, which is no end itself", () => {
    const reading = readingOf([one, two, "a", "b", "Valley"]);
    const found = [
      ...linesBelow(reading, [candidateOf(ruleOf("share", "sharing"), 2), candidateOf(ruleOf("ad", "advertising"), 3)]),
    ];
    expect(found.map(({ from, rule }) => [from, rule.id])).toEqual([[4, "share"]]);
  });

  it("follow the first rule where two take a line, for all lines of a range", () => {
    const reading = readingOf([one, two, "a", "b", "Valley"]);
    const [share, ad] = [ruleOf("share", "sharing"), ruleOf("ad", "advertising")];
    const found = [...linesBelow(reading, [candidateOf(share, 2, 3), candidateOf(ad, 2, 3)])];
    expect(found.map(({ from, evidence }) => [from, evidence[0]!.weight])).toEqual([[4, 5]]);
  });
});
