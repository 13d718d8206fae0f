import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";
import type { Match } from "../../../src/residue/lexicon/lexicon.js";
import { matchOf, type Reading, type Spot } from "../../../src/residue/reading.js";
import {
  against,
  findLines,
  holdsArticle,
  isAnnounced,
  isSectionRank,
  isSentence,
  isVerse,
  type LineRule,
  placeSign,
  wordsSign,
} from "../../../src/residue/signs.js";
import { prose, readingOf, type Sketch, spotOf } from "./blocks.js";

const [one, two, three] = prose;

const match = (more: Partial<Match> = {}): Match =>
  ({ topic: "share", trust: "sure", form: "whole", pieces: 1, rest: 0, tag: "en", ...more }) as Match;

/** What speaks against the block at a place: `sign weight`. */
function signsAt(
  sketches: readonly Sketch[],
  at: number,
  known: Partial<Match> = {},
  format: Reading["format"] = "text",
): string[] {
  const reading = readingOf(sketches, { format });
  return against(reading, reading.spots[at]!, match(known)).map(({ sign, weight }) => `${sign} ${weight}`);
}

describe("lines found by their words", () => {
  const rule: LineRule = { topics: ["share"], reason: "because of the test" };
  const found = (sketches: readonly Sketch[], more: Partial<LineRule> = {}) => [
    ...findLines(readingOf(sketches), { ...rule, ...more }),
  ];

  it("tell their place, the reason and all signs in their order", () => {
    const sketches = ["Valley", "Share", one, two, "Share", "Share", { kind: "table" as const, text: "Share" }];
    const all = found(sketches, { places: { tail: 2, head: 1 }, signs: () => [{ sign: "more", weight: 1 }] });
    expect(all.map(({ from, to, reason }) => [from, to, reason])).toEqual(
      [1, 4, 5, 6].map((at) => [at, at, "because of the test"]),
    );
    expect(all[3]!.evidence).toEqual([
      { sign: "words: share (en, likely, whole)", weight: 3 },
      { sign: "place: tail", weight: 2 },
      { sign: "repetition: three times or more in the document", weight: 2 },
      { sign: "shape: part of a table", weight: -4 },
      { sign: "more", weight: 1 },
    ]);
  });

  it("are of the topics asked for, no wider than the rule says, and what its own signs let pass", () => {
    expect(found([one, "Advertisement", two])).toEqual([]);
    expect(found([one, "Share this article", two], { topics: ["tags", "share"] })).toHaveLength(1);
    expect(found([one, "Share this article", two], { longest: 18 })).toHaveLength(1);
    expect(found([one, "Share this article", two], { longest: 17 })).toEqual([]);
    const padded = (columns: number): string => `Share this article${"!".repeat(columns - 18)}`;
    expect(found([one, padded(160), two])).toHaveLength(1);
    expect(found([one, padded(161), two])).toEqual([]);
    expect(found([one, "Share", two], { signs: () => undefined })).toEqual([]);
    const seen: unknown[] = [];
    found([one, "Share", two], { signs: (...given) => (seen.push(given), []) });
    const [[spot, known, reading]] = seen as [[Spot, Match, Reading]];
    expect([spot.at, known, reading.spots.length]).toEqual([1, matchOf(spot, ["share"]), 3]);
  });

  it.each<[string, Sketch[], number]>([
    ["three times between paragraphs", [one, "Share", two, "Share", three, "Share"], 1],
    ["only twice", [one, "Share", two, "Share", three], 1],
    ["where there is no running text", ["Share", "a", "Share", "b", "Share"], 0],
    ["as headings", [one, ...Array.from({ length: 3 }, () => ({ kind: "heading" as const, text: "Share" })), two], 1],
    ["as quotations", [one, ...Array.from({ length: 3 }, () => ({ kind: "quote" as const, text: "Share" })), two], 1],
    ["what is sure anyway", [one, "Share this article", two, "Share this article", three, "Share this article"], 1],
    ["what only begins so", [one, "Share it on: a", two, "Share it on: a", three, "Share it on: a"], 1],
  ])("count repetition: %s", (name, sketches, at) => {
    const reading = readingOf(sketches);
    const finding = [...findLines(reading, rule)].find(({ from }) => from === at);
    const signs = finding?.evidence.map(({ sign }) => sign.split(":")[0]) ?? [];
    expect(signs.includes("repetition")).toBe(name === "three times between paragraphs");
  });
});

describe("signs of words and places", () => {
  it("say what was seen", () => {
    expect(wordsSign(match({ topic: "tags", tag: "de", trust: "likely", form: "made", pieces: 2 }))).toEqual({
      sign: "words: tags (de, likely, made)",
      weight: 4,
    });
    const spot = spotOf("x");
    expect(placeSign(spot, { alone: 2 })).toEqual([{ sign: "place: no running text", weight: 2 }]);
    expect(placeSign({ ...spot, place: "tail" }, { tail: -1, head: 2 })).toEqual([{ sign: "place: tail", weight: -1 }]);
    expect(placeSign({ ...spot, place: "between" }, { tail: 1 })).toEqual([]);
    expect(placeSign({ ...spot, place: "tail" }, { tail: 0 })).toEqual([]);
    expect(placeSign({ ...spot, place: "tail" })).toEqual([]);
  });
});

describe("against a line speaks", () => {
  it("nothing between paragraphs", () => {
    expect(signsAt([one, "Share", two], 1)).toEqual([]);
  });

  it.each([
    ["quote", "shape: quotation -4"],
    ["table", "shape: part of a table -4"],
    ["definition", "shape: part of a table -4"],
  ] as const)("that it is a %s", (kind, expected) => {
    expect(signsAt([one, { kind, text: "Share" }, two], 1)).toEqual([expected]);
  });

  it.each<[Sketch[], number, boolean]>([
    [["Share", one], 0, true],
    [["Valley", "Share", one], 1, false],
    [["Share", "Valley"], 0, true],
    [["Share"], 0, false],
    [["Share", one, "Share", two, "Share"], 0, false],
    [["Share", one, "Share", two], 0, true],
    [["Credit", { kind: "image", text: "" }, one], 0, false],
    [["Credit", one], 0, true],
    [["Credit :", one], 0, true],
    [["Photo credit", one], 0, false],
    [["Facebook Twitter", { kind: "image", text: "" }, one], 0, false],
    [[one, "Share"], 0, false],
  ])("that it is the title: %j", (sketches, at, expected) => {
    expect(signsAt(sketches, at).includes("place: title of the document -5")).toBe(expected);
  });

  it.each<[Sketch[], boolean]>([
    [[one, { kind: "heading", text: "Share" }, two], true],
    [[one, { kind: "heading", text: "Share" }, { kind: "image", text: "" }, two], true],
    [[one, { kind: "heading", text: "Share" }, "Valley", two], false],
    [[one, "Share", two], false],
    [[one, { kind: "heading", text: "Share" }], false],
  ])("that it is a heading over running text: %j", (sketches, expected) => {
    expect(signsAt(sketches, 1).includes("neighbours: heading over running text -4")).toBe(expected);
  });

  const sentences = (count: number): string => "The boats came in. ".repeat(count).trim();

  it.each<[Match["form"], string, string[]]>([
    ["begins", sentences(3), ["shape: several sentences -3"]],
    ["ends", sentences(3), ["shape: several sentences -3"]],
    ["holds", sentences(3), ["shape: several sentences -3"]],
    ["whole", sentences(3), []],
    ["made", sentences(3), []],
    ["begins", sentences(2), []],
    ["ends", sentences(2), []],
    ["holds", sentences(2), ["shape: sentences around the words -3"]],
    ["holds", sentences(1), []],
    ["holds", "“The boats came in", ["shape: sentences around the words -3"]],
    ["holds", '"The boats came in', ["shape: sentences around the words -3"]],
    ["holds", "The “boats” came in", []],
    ["begins", "“The boats came in", []],
  ])("that words stand in sentences: %s, %s", (form, text, expected) => {
    expect(signsAt([one, text, two], 1, { form })).toEqual(expected);
  });

  it.each<[Partial<Match>, string, boolean]>([
    [{ form: "begins", rest: 15 }, one, true],
    [{ form: "begins", rest: 14 }, one, false],
    [{ form: "holds", rest: 15 }, one, true],
    [{ form: "whole", rest: 15 }, one, false],
    [{ form: "begins", rest: 15 }, "Valley", false],
  ])("that a sentence only begins so: %j", (known, text, expected) => {
    expect(signsAt([three, text, two], 1, known).includes("shape: sentence that only begins so -2")).toBe(expected);
  });

  const speaks = "words: the text speaks of it -3";
  const about = "The bridge was painted in May. Then the bridge was closed, and nobody went to see the bridge.";
  it.each<[Sketch[], Partial<Match>, boolean]>([
    [[about, "Bridge", two], { trust: "likely" }, true],
    [[about, "Bridge", two], { trust: "weak" }, true],
    [[about, "Bridge", two], { trust: "sure" }, false],
    [[about, "Bridge", two], { trust: "likely", form: "made" }, false],
    [[one, "Bridge", two], { trust: "likely" }, false],
    [[about, "Bridge", two, "Bridge", three, "Bridge"], { trust: "likely" }, false],
    [[about, "Bridge", two, "Bridge", three], { trust: "likely" }, true],
  ])("that the text speaks of it: %j %j", (sketches, known, expected) => {
    expect(signsAt(sketches, 1, known).includes(speaks)).toBe(expected);
  });

  const amid = "neighbours: items of another kind -3";
  const item = (text: string): Sketch => ({ kind: "item", text });
  it.each<[string, Sketch[], Partial<Match>, boolean]>([
    ["between items", [one, item("eggs"), item("Share"), item("flour"), two], { trust: "likely" }, true],
    ["under one", [one, item("eggs"), item("Share"), two], { trust: "likely" }, true],
    ["over one", [one, two, item("Share"), item("flour")], { trust: "weak" }, true],
    ["surely", [one, item("eggs"), item("Share"), item("flour"), two], { trust: "sure" }, false],
    ["as no item", [one, item("eggs"), "Share", item("flour"), two], { trust: "likely" }, false],
    ["between paragraphs", [one, "Valley", item("Share"), "Valley", two], { trust: "likely" }, false],
    ["beside a known one", [one, item("eggs"), item("Share"), item("Facebook"), two], { trust: "likely" }, false],
  ])("that it stands among items of another kind: %s", (_, sketches, known, expected) => {
    expect(signsAt(sketches, 2, known).includes(amid)).toBe(expected);
  });

  const on = "neighbours: the sentence goes on in the next line -4";
  const line = (text: string): Sketch => ({ text, spaced: false });
  it.each<[string, Sketch[], boolean]>([
    ["the next line begins small", [one, "The boats came", line("and nobody saw"), two], true],
    ["it begins small itself", [one, "The boats came", { text: "and nobody saw", spaced: false }, two], true],
    ["the next line begins with a capital", [one, "The boats came", line("Nobody saw"), two], false],
    ["the next line stands apart", [one, "The boats came", "and nobody saw", two], false],
    ["it ends as a sentence", [one, "The boats came.", line("and nobody saw"), two], false],
    ["it is an item", [one, { kind: "item", text: "The boats came" }, line("and nobody saw"), two], false],
    ["the next line is known", [one, "The boats came", line("share this article"), two], false],
    ["lines are long", [one, "The boats came", line(`and nobody saw ${"them ".repeat(12)}`.trim()), two], false],
  ])("that its sentence goes on: %s", (name, sketches, expected) => {
    const at = name.startsWith("it begins") ? 2 : 1;
    expect(signsAt(sketches, at).includes(on)).toBe(expected);
    expect(signsAt(sketches, at, {}, "html")).toEqual([]);
  });

  it.each<[string, Sketch[], boolean]>([
    ["the line before is open", [one, "The boats came", line("and nobody saw."), two], false],
    ["the line before ends as a sentence", [one, "The boats came.", line("and nobody saw"), two], false],
    ["the line before is known", [one, "Share this article", line("and nobody saw"), two], false],
    ["it stands apart", [one, "The boats came", "and nobody saw", two], false],
    ["it begins with a capital", [one, "The boats came", line("Nobody saw"), two], false],
  ])("not that a sentence ends in it: %s", (_, sketches, expected) => {
    expect(signsAt(sketches, 2).includes(on)).toBe(expected);
  });
});

describe("in a shattered text", () => {
  const shards: Sketch[] = Array.from({ length: 9 }, () => ["Use the", "fetch call"]).flat();
  const says = "shape: lines that break within sentences -4";
  const on = "neighbours: the sentence goes on in the next line -4";

  it("a label is a word of the text unless it is sure", () => {
    const lines = [one, ...shards, "Orle", "Share", "Orle", two];
    expect(signsAt(lines, 20, { trust: "likely" })).toEqual([says]);
    expect(signsAt(lines, 20, { trust: "weak" })).toEqual([says]);
    expect(signsAt(lines, 20, { trust: "sure" })).toEqual([]);
    expect(signsAt([one, "Orle", "Share", "Orle", two], 2, { trust: "likely" })).toEqual([]);
  });

  it("a sentence goes on over blank lines and in long lines", () => {
    const long = "and the text of this line is as long as a line of ordinary text, if not longer than that";
    expect(signsAt([one, ...shards, "Orle", "Share", long, two], 20)).toEqual([on]);
    expect(signsAt([one, ...shards, "Orle", "share", "Orle", two], 20)).toEqual([on]);
    expect(signsAt([one, "Orle", "share", "Orle", two], 2)).toEqual([]);
  });

  it("nothing of it is lost", () => {
    const text = [
      one,
      ...Array.from({ length: 9 }, (_, at) => [`Number ${at} of the`, "fetch()", "calls, as the"]).flat(),
      "request",
      "object is called (see",
      "setting headers",
      "for more information):",
      'const response = await fetch("https://example.org/post", {',
      "See also:",
      "Development Server",
      "and",
      "Command Line Interface",
      "for more information):",
      "const second = await fetch(request, again);",
      two,
    ];
    for (const profile of ["precise", "balanced"] as const) {
      const { markdown } = clean(text.join("\n"), { from: "text", profile });
      for (const word of ["headers", "information", "response", "Development Server", "second"])
        expect(markdown).toContain(word);
    }
  });
});

describe("labels in a sentence", () => {
  const says = "shape: a sentence -4";
  it.each(["read-more", "related-heading", "navigation", "player"] as const)(
    "of the topic %s are a sentence",
    (topic) => {
      const text = "Read more. Watch now.";
      expect(signsAt([one, text, two], 1, { topic, form: "made" })).toContain(says);
      expect(signsAt([one, text, two], 1, { topic, form: "whole" })).not.toContain(says);
      expect(signsAt([one, "Read more Watch now", two], 1, { topic, form: "made" })).not.toContain(says);
      expect(signsAt([one, text, two], 1, { topic: "share", form: "made" })).not.toContain(says);
    },
  );
});

describe("the rank of a section", () => {
  const heading = (depth: number): Sketch => ({ kind: "heading", text: "Valley", depth });
  const isSection = (sketches: readonly Sketch[], at: number): boolean => {
    const reading = readingOf(sketches);
    return isSectionRank(reading, reading.spots[at]!);
  };

  it.each<[string, Sketch[], boolean]>([
    ["is that of another heading over text", [heading(2), "a", heading(2), one], true],
    ["is no other rank", [heading(2), "a", heading(3), one], false],
    ["is not its own", [heading(2), one], false],
    ["is none where no text follows", [heading(2), "a", heading(2), "b"], false],
    ["is none of a paragraph", ["Valley", "a", { kind: "heading", text: "Valley" }, one], false],
    ["is none of another paragraph", [heading(0), "a", "Valley", one], false],
    ["looks over what has no text", [heading(2), "a", heading(2), { kind: "image", text: "" }, one], true],
    ["is none at the end", [heading(2), "a", heading(2)], false],
  ])("%s", (_, sketches, expected) => {
    expect(isSection(sketches, 0)).toBe(expected);
  });
});

describe("verse", () => {
  const line = (text: string, spaced = false): Sketch => ({ text, spaced });
  const verse = (sketches: readonly Sketch[], at: number): boolean => {
    const reading = readingOf(sketches);
    return isVerse(reading, reading.spots[at]!);
  };

  it("is lines that stand together and are short", () => {
    const stanza = [line("a", true), line("b"), line("c"), line("d", true)];
    expect([0, 1, 2, 3].map((at) => verse(stanza, at))).toEqual([true, true, true, false]);
    expect(verse(["a", "b", "c"], 1)).toBe(false);
    expect(verse([line("a")], 0)).toBe(false);
  });

  it.each([60, 61])("has lines of up to 60 columns: %i", (columns) => {
    const long = "b".repeat(columns);
    for (const stanza of [
      [line("a", true), line("b"), line(long)],
      [line(long, true), line("b"), line("c")],
      [line("a", true), line(long), line("c")],
    ]) {
      expect(verse(stanza, 1)).toBe(columns === 60);
    }
  });

  it("consists of plain lines", () => {
    const item = { kind: "item" as const, text: "b", spaced: false };
    expect(verse([line("a", true), line("b"), item], 1)).toBe(false);
    expect(verse([{ ...item, spaced: true }, line("b")], 1)).toBe(false);
  });

  it("is looked at for sixty lines on either side", () => {
    const many = (count: number): Sketch[] => Array.from({ length: count }, () => line("b"));
    const long = line("b".repeat(61));
    expect(verse([long, ...many(60), line("x"), ...many(3)], 61)).toBe(true);
    expect(verse([long, ...many(59), line("x"), ...many(3)], 60)).toBe(false);
    expect(verse([line("a", true), line("x"), ...many(60), long], 1)).toBe(true);
    expect(verse([line("a", true), line("x"), ...many(59), long], 1)).toBe(false);
  });
});

describe("what stands above", () => {
  it.each<[Sketch[], boolean]>([
    [["These are the boats:", "a"], true],
    [["これが船です：", "a"], true],
    [["These are the boats.", "a"], false],
    [["Share this article:", "a"], false],
    [["These are the boats:", { kind: "image", text: "" }, "a"], true],
    [["a"], false],
  ])("announces it: %j %s", (sketches, expected) => {
    const reading = readingOf(sketches);
    expect(isAnnounced(reading, reading.spots.at(-1)!)).toBe(expected);
  });
});

it("knows sentences and articles", () => {
  expect([isSentence(spotOf("The boats came in.")), isSentence(spotOf("The boats"))]).toEqual([true, false]);
  expect([[one], [one, "x"], [one, two], [one, two, three]].map((all) => holdsArticle(readingOf(all)))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
