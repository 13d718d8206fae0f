import { describe, expect, it } from "vitest";
import { breaches } from "../../../src/residue/guard.js";
import { readingOf, ruleOf, type Sketch, sentenceOf, verdictOf, wordsOf } from "./blocks.js";

const rules = { a: ruleOf("a"), b: ruleOf("b"), c: ruleOf("c") };
type Taken = readonly [rule: keyof typeof rules, from: number, to?: number];

function breachesOf(sketches: readonly Sketch[], ...taken: Taken[]): string[] {
  return breaches(
    readingOf(sketches),
    taken.map(([rule, from, to]) => verdictOf(rules[rule], from, to)),
  );
}

/** Running text of so many characters in blocks. */
const running = (...sizes: number[]): string[] => sizes.map(sentenceOf);
/** A line that is neither running text nor known. */
const unknown = (size: number): Sketch => ({ kind: "heading", text: wordsOf(size) });

describe("the guard lets pass", () => {
  it.each<[string, Sketch[], Taken[]]>([
    ["nothing", running(100, 100), []],
    ["a fifth of the running text for one rule", running(200, 800), [["a", 0]]],
    ["a sentence of a short text, whatever its share", running(160, 100), [["a", 0]]],
    [
      "three tenths for all rules",
      running(150, 150, 700),
      [
        ["a", 0],
        ["b", 1],
      ],
    ],
    [
      "two sentences of a short text for all rules",
      running(80, 80, 90),
      [
        ["a", 0],
        ["b", 1],
      ],
    ],
    [
      "three quarters of all text as lines that nobody knows, around running text",
      [...running(100), unknown(300)],
      [["a", 1]],
    ],
    ["three tenths of all text as such lines where none is running", [unknown(30), unknown(70)], [["a", 0]]],
    [
      "a line twice",
      running(200, 800),
      [
        ["a", 0],
        ["b", 0],
        ["c", 0],
      ],
    ],
    [
      "lines whose own words say what they are",
      ["Share this article", "Share this article", "Leave a comment"],
      [["a", 0, 2]],
    ],
  ])("%s", (_, sketches, taken) => {
    expect(breachesOf(sketches, ...taken)).toEqual([]);
  });
});

describe("the guard names", () => {
  it.each<[string, Sketch[], Taken[], string[]]>([
    [
      "the rule that takes more than a fifth",
      running(201, 799, 20),
      [
        ["a", 0],
        ["b", 2],
      ],
      ["a"],
    ],
    [
      "the rule whose findings together are more than a fifth",
      running(101, 100, 799),
      [
        ["a", 0],
        ["a", 1],
      ],
      ["a"],
    ],
    ["it for a range as well", running(101, 100, 799), [["a", 0, 1]], ["a"]],
    ["the rule that takes more than a sentence of a short text", running(161, 100), [["a", 0]], ["a"]],
    [
      "all that take running text where together they take more than three tenths",
      [...running(151, 150, 699), "Share this article"],
      [
        ["a", 0],
        ["b", 1],
        ["c", 3],
      ],
      ["a", "b"],
    ],
    [
      "all rules of a short text",
      running(81, 80, 90),
      [
        ["a", 0],
        ["b", 1],
      ],
      ["a", "b"],
    ],
    [
      "the rule of too many unknown lines around running text",
      [...running(1000), unknown(3100), "Share this article"],
      [
        ["a", 1],
        ["b", 2],
      ],
      ["a"],
    ],
    [
      "the rules of too many unknown lines without running text",
      [unknown(20), unknown(11), unknown(69)],
      [
        ["a", 0],
        ["b", 1],
      ],
      ["a", "b"],
    ],
    [
      "the first rule of what two take",
      running(201, 799),
      [
        ["a", 0],
        ["b", 0],
      ],
      ["a"],
    ],
  ])("%s", (_, sketches, taken, expected) => {
    expect(breachesOf(sketches, ...taken)).toEqual(expected);
  });
});
