import { describe, expect, it } from "vitest";
import { findResidue, type Residue, takesText } from "../../../src/residue/engine.js";
import type { Finding, Rule } from "../../../src/residue/rule.js";
import { rules as builtIn } from "../../../src/residue/rules/index.js";
import type { Profile } from "../../../src/index.js";
import { documentOf, findingOf, prose, readingOf, ruleOf, type Sketch } from "./blocks.js";

type Settings = Parameters<typeof findResidue>[1];

function residueOf(sketches: readonly Sketch[], rules: readonly Rule[], more: Partial<Settings> = {}): Residue {
  return findResidue(documentOf(sketches), { profile: "balanced", enable: [], disable: [], ...more }, rules);
}

/** A rule that finds each block of one of these texts, with so many points. */
function wordRule(points: Record<string, number>, more: Partial<Rule> = {}): Rule {
  return ruleOf(more.id ?? "words", more.family ?? "labels", {
    find: ({ spots }) =>
      spots.filter(({ text }) => text in points).map(({ at, text }) => findingOf(at, at, points[text]!)),
    ...more,
  });
}

/** A rule that finds ranges by the texts of their first and last block. */
function rangeRule(id: string, from: string, to: string, weight = 8, more: Partial<Rule> = {}): Rule {
  return ruleOf(id, "labels", {
    find: ({ spots }) => {
      const [first, last] = [from, to].map((text) => spots.findIndex((spot) => spot.text === text));
      return first === -1 || last === -1 ? [] : [findingOf(first!, last!, weight)];
    },
    ...more,
  });
}

const removedOf = ({ removed }: Residue): string[] => removed.map(({ rule, from, to }) => `${rule.id} ${from}-${to}`);
const [one, two, three, four, five, six] = prose;

describe("a verdict", () => {
  it("tells the rule, the blocks, the reason, the signs and how certain they make it", () => {
    const rule = wordRule({ a: 8 });
    const evidence = [{ sign: "shape: of the test", weight: 8 }];
    expect(residueOf([one, "a", two], [rule])).toEqual({
      removed: [
        {
          rule,
          from: 1,
          to: 1,
          why: { ruleId: "words", stage: "residue", reason: "because of the test", evidence, certainty: 0.94 },
          evidence,
          certainty: 0.94,
        },
      ],
      refused: [],
      doubtful: [],
    });
  });

  it.each([
    [5, 0.82],
    [6, 0.88],
    [7, 0.91],
    [10, 0.97],
    [20, 1],
  ])("of %i points is so certain: %d", (points, certainty) => {
    expect(residueOf([one, "a", two], [wordRule({ a: points })]).removed[0]).toMatchObject({ certainty });
  });

  it("adds all signs up", () => {
    const evidence = [
      { sign: "words: of the test", weight: 6 },
      { sign: "place: of the test", weight: 2 },
      { sign: "shape: of the test", weight: -3 },
    ];
    const find = ({ spots }: { spots: readonly { text: string; at: number }[] }): Finding[] =>
      spots.filter(({ text }) => text === "a").map(({ at }) => ({ from: at, to: at, reason: "r", evidence }));
    expect(residueOf([one, "a"], [ruleOf("sum", "labels", { find })]).removed[0]).toMatchObject({
      evidence,
      certainty: 0.82,
    });
  });

  it("names blocks of the document, also where others went before", () => {
    const rule = wordRule({ a: 8 });
    // Found only when the first has gone.
    const second: Rule = {
      ...wordRule({ b: 8 }, { id: "second" }),
      find: ({ spots }) =>
        spots.some(({ text }) => text === "a") ? [] : wordRule({ b: 8 }).find({ spots } as never, () => false),
    };
    expect(removedOf(residueOf([one, "a", two, "b"], [rule, second]))).toEqual(["words 1-1", "second 3-3"]);
  });
});

describe("what is doubtful", () => {
  it("is told from two points on, with a certainty", () => {
    const { removed, doubtful } = residueOf([one, "a", two, "b", three, "c"], [wordRule({ a: 4, b: 2, c: 1 })]);
    expect(removed).toEqual([]);
    expect(doubtful.map(({ from, certainty }) => [from, certainty])).toEqual([
      [1, 0.75],
      [3, 0.5],
    ]);
  });

  it("is not what goes", () => {
    expect(residueOf([one, "a", two, "b"], [wordRule({ a: 5, b: 4 })]).doubtful.map(({ from }) => from)).toEqual([3]);
  });

  it("is what is left at the end", () => {
    expect(residueOf([one, "a", two, "b"], [wordRule({ a: 8 }), wordRule({ b: 3 }, { id: "other" })])).toMatchObject({
      removed: [{ from: 1 }],
      doubtful: [{ from: 3, rule: { id: "other" } }],
    });
  });
});

describe("rules", () => {
  it("run as the settings say; the user's own come after the built-in ones", () => {
    const own = wordRule({ Orle: 8 }, { id: "own-rule", family: "own" });
    const document = documentOf([one, "Share this article", "Orle", two]);
    const settings = { profile: "balanced" as Profile, enable: [], disable: [] };
    expect(findResidue(document, { ...settings, rules: [own] }).removed.map(({ rule }) => rule.id)).toEqual([
      "share-bar",
      "own-rule",
    ]);
    expect(findResidue(document, settings).removed.map(({ rule }) => rule.id)).toEqual(["share-bar"]);
    expect(findResidue(document, { ...settings, disable: ["share-bar"] }).removed).toEqual([]);
    expect(builtIn.length).toBeGreaterThan(20);
  });

  it("that come last know what the others are about to take", () => {
    const seen: boolean[][] = [];
    const last: Rule = {
      ...ruleOf("last"),
      last: true,
      find: ({ spots }, gone) => {
        seen.push(spots.map(({ at }) => gone(at)));
        return spots.filter(({ at, text }) => text === "b" && gone(at - 1)).map(({ at }) => findingOf(at, at, 5));
      },
    };
    expect(removedOf(residueOf([one, "a", "b", two], [last, wordRule({ a: 8 })]))).toEqual(["words 1-1", "last 2-2"]);
    expect(seen[0]).toEqual([false, true, false, false]);
    expect(
      residueOf(
        [one, "a", "b", two],
        [{ ...last, find: (reading, gone) => last.find(reading, gone) }, wordRule({ a: 4 })],
      ).removed,
    ).toEqual([]);
  });

  it("that come last need as many points", () => {
    const last = wordRule({ a: 4 }, { last: true });
    expect(residueOf([one, "a", two], [last])).toMatchObject({ removed: [], doubtful: [{ from: 1 }] });
    expect(residueOf([one, "a", two], [{ ...wordRule({ a: 5 }), last: true }]).removed).toHaveLength(1);
  });

  it("are asked again until nothing goes, and no more than seven times", () => {
    // Takes one line a round.
    const slow: Rule = {
      ...ruleOf("slow"),
      find: ({ spots }) => {
        const spot = spots.find(({ text }) => /^a\d$/.test(text));
        return spot ? [findingOf(spot.at, spot.at, 8)] : [];
      },
    };
    const lines = Array.from({ length: 9 }, (_, index) => `a${index}`);
    expect(removedOf(residueOf([one, ...lines, two], [slow]))).toHaveLength(7);
    let asked = 0;
    residueOf([one, "a0", two], [{ ...slow, find: (reading, gone) => ((asked += 1), slow.find(reading, gone)) }]);
    expect(asked).toBe(2);
  });
});

describe("what never goes", () => {
  it.each(["code", "other"] as const)("is a block of the kind %s, nor a range that holds one", (kind) => {
    expect(residueOf([one, { kind, text: "a" }, two], [wordRule({ a: 9 })]).removed).toEqual([]);
    const held = residueOf([one, "a", { kind, text: "x" }, "b", two], [rangeRule("range", "a", "b")]);
    expect(held.removed).toEqual([]);
    expect(held.doubtful).toHaveLength(1);
    expect(
      residueOf([one, { kind, text: "x" }, "a", "b", { kind, text: "x" }, two], [rangeRule("range", "a", "b")]).removed,
    ).toHaveLength(1);
  });
});

describe("a neighbour that goes", () => {
  it("is worth two points on each side, and is told", () => {
    const { removed } = residueOf([one, "a", "b", "a", two], [wordRule({ a: 8, b: 1 })]);
    expect(removed.map(({ from }) => from)).toEqual([1, 2, 3]);
    expect(removed[1]).toMatchObject({
      certainty: 0.82,
      evidence: [
        { sign: "shape: of the test", weight: 1 },
        { sign: "neighbours: residue", weight: 4 },
      ],
    });
    expect(removed[1]!.why.evidence).toBe(removed[1]!.evidence);
    expect(residueOf([one, "a", "b", two], [wordRule({ a: 8, b: 3 })]).removed[1]).toMatchObject({
      evidence: [{ weight: 3 }, { sign: "neighbours: residue", weight: 2 }],
    });
  });

  it.each([
    [["a", "b"], 2, 1],
    [["a", "b"], 3, 2],
    [["b", "a"], 2, 1],
    [["b", "a"], 3, 2],
    [["a", "b", "a"], 0, 2],
    [["a", "b", "a"], 1, 3],
    [["b", "x", "a"], 4, 1],
  ])("takes %j along with %i points: %i go", (lines, points, count) => {
    expect(residueOf([one, ...lines, two], [wordRule({ a: 8, b: points })]).removed).toHaveLength(count);
  });

  it("takes along what stands beside a range, and a range beside it", () => {
    const lines = ["b", "a", "x", "c", "b"];
    const rules = [rangeRule("range", "a", "c"), wordRule({ b: 3 })];
    expect(removedOf(residueOf([one, ...lines, two], rules))).toEqual(["range 2-4", "words 1-1", "words 5-5"]);
    const along = [rangeRule("range", "a", "c", 3), wordRule({ b: 8 })];
    expect(removedOf(residueOf([one, "a", "x", "c", "b", two], along))).toEqual(["range 1-3", "words 4-4"]);
  });

  it("takes the next along, on both sides, and theirs", () => {
    const lines = ["c", "c", "a", "c", "c"];
    expect(residueOf([one, ...lines, two], [wordRule({ a: 8, c: 3 })]).removed).toHaveLength(5);
    // The one in the middle needs both sides, of which each needs its own neighbour first.
    const row = ["a", "c", "d", "c", "a"];
    expect(residueOf([one, ...row, two], [wordRule({ a: 8, c: 3, d: 1 })]).removed).toHaveLength(5);
  });

  it("takes along what several rules find in one place", () => {
    const rules = [wordRule({ a: 8, b: 3 }), wordRule({ b: 3 }, { id: "other" })];
    expect(removedOf(residueOf([one, "a", "b", two], rules))).toEqual(["words 1-1", "words 2-2", "other 2-2"]);
  });

  it("takes along what is looked at before it, on either side", () => {
    const near = wordRule({ a: 8, b: 3 });
    const far = wordRule({ c: 3 }, { id: "far" });
    expect(residueOf([one, "a", "b", "c", two], [near, far]).removed).toHaveLength(3);
    expect(residueOf([one, "c", "b", "a", two], [near, far]).removed).toHaveLength(3);
    const both = [near, wordRule({ c: 3 }, { id: "first" }), wordRule({ c: 3 }, { id: "second" })];
    expect(removedOf(residueOf([one, "a", "b", "c", two], both))).toEqual([
      "words 1-1",
      "words 2-2",
      "first 3-3",
      "second 3-3",
    ]);
  });

  it.each([0, -1])("takes nothing along that nothing speaks for: %i points", (points) => {
    const rule = wordRule({ a: 8, b: points });
    expect(residueOf([one, "a", "b", "a", two], [rule], { profile: "complete" }).removed).toHaveLength(2);
  });

  it("takes no code along", () => {
    const sketches: Sketch[] = [one, "a", { kind: "code", text: "b" }, "c", two];
    expect(residueOf(sketches, [wordRule({ a: 8, b: 4, c: 4 })]).removed).toHaveLength(1);
  });

  it("stands beside the first and the last block as well", () => {
    expect(residueOf(["b", "a", one], [wordRule({ a: 8, b: 3 })]).removed).toHaveLength(2);
    expect(residueOf([one, "a", "b"], [wordRule({ a: 8, b: 3 })]).removed).toHaveLength(2);
    expect(residueOf(["b"], [wordRule({ b: 4 })]).removed).toEqual([]);
  });
});

describe("boxes and ends", () => {
  const ad = "Advertisement";
  const share = wordRule({ a: 8 }, { id: "share", family: "sharing" });

  it("take unknown lines between them along, at the bar of the profile", () => {
    for (const profile of ["precise", "balanced", "complete"] as const) {
      const { removed } = residueOf([one, "a", "Valley", "a", two], [share], { profile });
      expect(removed.map(({ from }) => from)).toEqual([1, 3, 2]);
      expect(removed[2]).toMatchObject({
        rule: { id: "share" },
        certainty: { precise: 0.91, balanced: 0.82, complete: 0.75 }[profile],
      });
    }
  });

  it("take the lines below the end along where that is certain enough", () => {
    const sketches = [one, two, "a", "Valley"];
    expect(removedOf(residueOf(sketches, [share]))).toEqual(["share 2-2", "share 3-3"]);
    expect(residueOf(sketches, [share], { profile: "precise" }).removed).toHaveLength(1);
  });

  it("take no line along that the guard holds for the rule", () => {
    const greedy: Rule = {
      ...share,
      find: ({ spots }) =>
        spots.filter(({ text, running }) => running || text === ad).map(({ at }) => findingOf(at, at, 8)),
    };
    const { removed, refused } = residueOf([one, two, three, ad, "Valley", ad], [greedy]);
    expect(removedOf({ removed } as Residue)).toEqual(["share 3-3", "share 5-5"]);
    expect(refused.map(({ from }) => from)).toEqual([0, 1, 2, 4]);
  });
});

describe("what the guard refuses", () => {
  it("is told, and only what holds text of the article", () => {
    const greedy: Rule = {
      ...ruleOf("greedy"),
      find: ({ spots }) => spots.map(({ at }) => findingOf(at, at, 8)),
    };
    const { removed, refused } = residueOf([one, two, "Share this article", three, "Valley"], [greedy]);
    expect(removedOf({ removed } as Residue)).toEqual(["greedy 2-2"]);
    expect(refused.map(({ from }) => from)).toEqual([0, 1, 3, 4]);
  });

  it("may be several rules, one after the other", () => {
    // With the first rule held, a second takes what the first had taken.
    const first = wordRule({ [two]: 8, [three]: 8, [four]: 8 }, { id: "first" });
    const second: Rule = { ...wordRule({ [two]: 8, [three]: 8, [four]: 8 }, { id: "second", last: true }) };
    const lines = wordRule({ x: 8 }, { id: "lines" });
    const { removed, refused } = residueOf([one, two, three, four, five, six, "x"], [first, second, lines]);
    expect(removedOf({ removed } as Residue)).toEqual(["lines 6-6"]);
    expect(new Set(refused.map(({ rule }) => rule.id))).toEqual(new Set(["first", "second"]));
    expect(refused).toHaveLength(6);
  });

  it.each<[Sketch[], number, number, boolean]>([
    [[one, "Share this article"], 1, 1, false],
    [[one, "Share this article"], 0, 0, true],
    [["Valley", "Share this article"], 0, 0, true],
    [["Share this article", one], 0, 1, true],
    [["Share this article", "Leave a comment", "Valley"], 0, 1, false],
    [["Read more: the boats of the valley came in before the storm."], 0, 0, true],
  ])("holds text: %j from %i to %i: %s", (sketches, from, to, expected) => {
    expect(takesText(readingOf(sketches), from, to)).toBe(expected);
  });
});
