import { describe, expect, it } from "vitest";
import type { BlockDocument } from "../../../src/residue/block.js";
import type { Match } from "../../../src/residue/lexicon/lexicon.js";
import { isWholly, matchOf, Reading, strength } from "../../../src/residue/reading.js";
import { documentOf, prose, readingOf, sentenceOf, type Sketch, spotOf } from "./blocks.js";

const [one, two, three] = prose;
const share = "Share this article";

const placesOf = (sketches: readonly Sketch[]): string =>
  readingOf(sketches)
    .spots.map(({ place }) => place[0])
    .join("");

describe("the place of a block", () => {
  it.each<[string, Sketch[], string]>([
    ["before, between and after the running text", ["a", one, "b", two, "c"], "hbbbt"],
    ["alone where there is none", ["a", "b"], "aa"],
    ["of one paragraph", ["a", one, "b"], "hbt"],
    [
      "of known sentences, which are no running text",
      [one, "Sign up for our newsletter and never miss a story of the valley.", "b"],
      "btt",
    ],
  ])("%s", (_, sketches, expected) => {
    expect(placesOf(sketches)).toBe(expected);
  });

  it("is told by the first and last running text", () => {
    expect(readingOf(["a", one, "b", two, "c"])).toMatchObject({ firstRunning: 1, lastRunning: 3 });
    expect(readingOf(["a"])).toMatchObject({ firstRunning: -1, lastRunning: -1 });
    expect(readingOf([])).toMatchObject({ firstRunning: -1, lastRunning: -1, spots: [] });
  });
});

describe("the end of the text", () => {
  const long = sentenceOf(800);
  const teaser = sentenceOf(80);
  const boxes = [share, "Leave a comment"];

  it("stands above teasers under two known lines of the boxes below an article", () => {
    expect(placesOf([long, ...boxes, teaser, "a"])).toBe("btttt");
    expect(placesOf([long, share, "a", "Leave a comment", "b", teaser])).toBe("bttttt");
  });

  it.each([
    "Facebook",
    "Follow us",
    "Tags",
    "Related Stories",
    "Was this article helpful?",
    "Donate",
    "About the author",
    "Next page",
    "Tags: boats",
  ])("is told by `%s`", (line) => {
    expect(placesOf([long, line, "Leave a comment", teaser])).toBe("bttt");
    expect(placesOf([long, line, "Valley", teaser])).toBe("bbbb");
  });

  it("stands above them where a line reserves the rights of the text, whatever stands around it", () => {
    expect(placesOf([long, "All rights reserved", "Valley", teaser])).toBe("bttt");
    expect(placesOf([long, "© 2024 Harbour Post", "Valley", teaser])).toBe("bbbb");
    expect(placesOf([long, "Our rights, as all rights reserved", "Valley", teaser])).toBe("bbbb");
  });

  it("stands under them where the lines are one, or none", () => {
    expect(placesOf([long, share, teaser, "a"])).toBe("bbbt");
    expect(placesOf([long, teaser, "a"])).toBe("bbt");
  });

  it.each([
    ["of another topic", ["Advertisement", "Loading…"]],
    ["of ordinary words", ["More", "Print"]],
    ["that only hold such words", ["We said it before: share this article", "You can leave a comment"]],
  ])("stands under them where the lines are %s", (_, lines) => {
    expect(placesOf([long, ...lines, teaser])).toBe("bbbb");
  });

  it("stands under text that is more than 15 % of all", () => {
    const share15 = [sentenceOf(90), sentenceOf(90)];
    // Blocks count with their spaces.
    const size = share15[0]!.length;
    const rest = (total: number): string => `${"b".repeat(total - size - 1)}.`;
    expect(placesOf([rest(Math.ceil(size / 0.15) + 1), ...boxes, share15[0]!])).toBe("bttt");
    expect(placesOf([rest(Math.floor(size / 0.15) - 1), ...boxes, share15[0]!])).toBe("bbbb");
  });

  it("stands above teasers that stand one by one, and above up to four long ones, of which each has its boxes", () => {
    const huge = sentenceOf(4000);
    const tail = (count: number, one = teaser): Sketch[] => Array.from({ length: count }, () => [...boxes, one]).flat();
    expect(readingOf([huge, ...tail(4)]).lastRunning).toBe(0);
    expect(readingOf([huge, ...tail(5)]).lastRunning).toBe(0);
    expect(readingOf([sentenceOf(16_000), ...tail(4, sentenceOf(330))]).lastRunning).toBe(0);
    expect(readingOf([sentenceOf(16_000), ...tail(5, sentenceOf(330))]).lastRunning).toBe(3);
    expect(readingOf([sentenceOf(16_000), ...tail(1, sentenceOf(330)), share, sentenceOf(330)]).lastRunning).toBe(5);
  });

  it("is not above the first text", () => {
    expect(placesOf([...boxes, teaser])).toBe("hhb");
    expect(placesOf([teaser])).toBe("b");
  });
});

describe("a reading", () => {
  it("knows how often the words of a block stand there as a block of their own", () => {
    const { spots } = readingOf([
      "Valley",
      "VALLEY!",
      "Orle",
      { kind: "image", text: "" },
      { kind: "image", text: "" },
    ]);
    expect(spots.map(({ repeats }) => repeats)).toEqual([2, 2, 1, 1, 1]);
    expect(spots.map(({ key }) => key)).toEqual(["valley", "valley", "orle", "", ""]);
    expect(spotOf("The  New-Bridge!").key).toBe("the new bridge");
  });

  it("looks up lines, but no code, no image and no long block", () => {
    const { known, spots } = readingOf([
      share,
      { kind: "code", text: share },
      { kind: "other", text: share },
      { kind: "image", text: "" },
      { kind: "heading", text: share },
      `${share} ${"x".repeat(400)}`,
    ]);
    expect(known.map(({ at }) => at)).toEqual([0, 4]);
    expect(spots.map(({ matches }) => matches.length > 0)).toEqual([true, false, false, false, true, false]);
    expect(spotOf("x".repeat(400)).key).toBe("x".repeat(400));
    expect(spotOf("x".repeat(401)).key).toBe("");
    const padded = `${share}${"!".repeat(400 - share.length)}`;
    expect(spotOf(padded).matches).not.toEqual([]);
    expect(spotOf(`${padded}!`).matches).toEqual([]);
  });

  it("takes no line for running text that the lexicon is sure of", () => {
    const sure = "Sign up for our newsletter and never miss a story of the valley.";
    expect(spotOf(sure).matches[0]).toMatchObject({ trust: "sure" });
    expect(spotOf(sure).running).toBe(false);
    expect(spotOf("Read more: the boats of the valley came in before the storm.").running).toBe(true);
  });

  it("keeps all that a block says of itself", () => {
    const block = {
      kind: "item" as const,
      text: "Valley",
      depth: 2,
      links: 1,
      linkShare: 0.5,
      urls: ["/a"],
      strong: true,
      images: 1,
      alts: ["b"],
      group: 3,
      spaced: false,
    };
    expect(spotOf(block)).toEqual({
      ...block,
      index: 0,
      at: 0,
      matches: [],
      running: false,
      place: "alone",
      repeats: 1,
      key: "valley",
    });
  });

  it("has the title, the format and the languages of its document", () => {
    const reading = readingOf([one], { title: "T", format: "html", languages: ["de"] });
    expect(reading).toMatchObject({ title: "T", format: "html", languages: ["de"] });
    expect(reading.lexicon.is("ad-marker", "Anzeige")).toBe(true);
    expect(readingOf([one]).lexicon.is("ad-marker", "Anzeige")).toBe(false);
  });

  it("is airy where blank lines stand before more than 6 of 10 blocks", () => {
    const some = (spaced: number): Sketch[] =>
      Array.from({ length: 10 }, (_, index) => ({ text: "a", spaced: index < spaced }));
    expect(readingOf(some(6)).airy).toBe(false);
    expect(readingOf(some(7)).airy).toBe(true);
  });

  it("finds the block before and after, or the next that has text", () => {
    const reading = readingOf(["a", { kind: "image", text: "" }, "b", { kind: "image", text: "" }, "c"]);
    const middle = reading.spots[2]!;
    expect([reading.before(middle)?.at, reading.after(middle)?.at]).toEqual([1, 3]);
    expect([reading.before(middle, true)?.at, reading.after(middle, true)?.at]).toEqual([0, 4]);
    expect([reading.before(reading.spots[0]!), reading.after(reading.spots[4]!)]).toEqual([undefined, undefined]);
    expect([reading.before(reading.spots[0]!, true), reading.after(reading.spots[4]!, true)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("knows which blocks the user's selectors name", () => {
    const reading = readingOf(["a", "b"], { selected: new Map([["mine", new Set([1])]]) });
    expect(reading.spots.map((spot) => reading.isSelected("mine", spot))).toEqual([false, true]);
    expect(reading.isSelected("other", reading.spots[1]!)).toBe(false);
    expect(readingOf(["a"]).isSelected("mine", spotOf("a"))).toBe(false);
  });

  it("counts how often words stand in the running text", () => {
    const reading = readingOf([one, two, "The bridge"]);
    expect(reading.mentions("bridge")).toBe(1);
    expect(reading.mentions("The")).toBe(4);
    expect(reading.mentions("- BRIDGE! -")).toBe(1);
    expect(reading.mentions("mill")).toBe(0);
    expect(reading.mentions("…")).toBe(0);
    expect(reading.mentions("")).toBe(0);
    expect(readingOf([`${"aaaa ".repeat(20)}.`]).mentions("aa")).toBe(40);
    expect(readingOf([one, two]).mentions("planned.\nTraffic")).toBe(1);
  });
});

describe("a shattered text", () => {
  // Every second line goes on with the sentence of the line before.
  const broken = (count: number, whole = 0): Sketch[] => [
    ...Array.from({ length: count }, () => ["Use the", "fetch call"]).flat(),
    ...Array.from({ length: whole }, () => "Valley"),
  ];

  it("is one of which more than a fifth of the lines, and eight, begin within a sentence", () => {
    expect(readingOf(broken(8)).shattered).toBe(true);
    expect(readingOf(broken(7)).shattered).toBe(false);
    expect(readingOf(broken(8, 23)).shattered).toBe(true);
    expect(readingOf(broken(8, 24)).shattered).toBe(false);
  });

  it.each([", which waits", ". Then it goes", "; and", ": so", ") and", "] and"])(
    "has lines that begin `%s`",
    (line) => {
      const lines = Array.from({ length: 9 }, () => ["Use the", line]).flat();
      expect(readingOf(lines).shattered).toBe(true);
      expect(readingOf(lines, { format: "markdown" }).shattered).toBe(true);
      expect(readingOf(lines, { format: "html" }).shattered).toBe(false);
    },
  );

  it("is none where sentences end with their lines, or lines are no paragraphs", () => {
    const lines = (first: string, second: Sketch): Sketch[] => Array.from({ length: 9 }, () => [first, second]).flat();
    expect(readingOf(lines("Use it.", "then wait")).shattered).toBe(false);
    expect(readingOf(lines("Use it", "Then wait")).shattered).toBe(false);
    expect(readingOf(lines("Use it", { kind: "item", text: "then wait" })).shattered).toBe(false);
  });
});

describe("a reading without what went", () => {
  const begin = (): { document: BlockDocument; first: Reading } => {
    const document = documentOf(["a", one, share, two, "b"]);
    return { document, first: new Reading(document) };
  };

  it("has the blocks that are left, in their new places", () => {
    const { document, first } = begin();
    const next = new Reading(document, new Set([0, 2]), first);
    expect(next.spots.map(({ index, at, place }) => [index, at, place])).toEqual([
      [1, 0, "between"],
      [3, 1, "between"],
      [4, 2, "tail"],
    ]);
    expect(next.lexicon).toBe(first.lexicon);
    expect(next).toMatchObject({ firstRunning: 0, lastRunning: 1, airy: true });
  });

  it("has the same spots where nothing of them changed, and new ones where something did", () => {
    const { document, first } = begin();
    const next = new Reading(document, new Set([4]), first);
    expect(next.spots.map((spot, at) => spot === first.spots[at])).toEqual([true, true, true, true]);
    const moved = new Reading(document, new Set([3]), first);
    expect(moved.spots.map((spot, at) => spot === first.spots[at])).toEqual([true, true, false, false]);
    expect(moved.spots[2]).toMatchObject({ index: 2, place: "tail" });
    const twice = documentOf(["Valley", "Valley"]);
    const before = new Reading(twice);
    expect(new Reading(twice, new Set([1]), before).spots[0]).toMatchObject({ repeats: 1 });
  });

  it("counts the words of the text that was there", () => {
    const { document, first } = begin();
    expect(new Reading(document, new Set([1]), first).mentions("bridge")).toBe(1);
  });
});

describe("the match of a spot", () => {
  const match = (topic: Match["topic"], trust: Match["trust"], form: Match["form"] = "whole", pieces = 1): Match =>
    ({ topic, trust, form, pieces, rest: 0, tag: "en" }) as Match;

  it("is the strongest among the topics, the first of equals", () => {
    const matches = [
      match("share", "weak"),
      match("tags", "sure"),
      match("share", "likely"),
      match("comments", "likely"),
    ];
    const spot = { ...spotOf("x"), matches };
    expect(matchOf(spot, ["share"])).toBe(matches[2]);
    expect(matchOf(spot, ["share", "comments"])).toBe(matches[2]);
    expect(matchOf(spot, ["comments", "tags"])).toBe(matches[1]);
    expect(matchOf(spot, ["follow"])).toBeUndefined();
    expect(matchOf(spot, [])).toBeUndefined();
  });

  it.each([
    ["whole", true],
    ["made", true],
    ["begins", false],
    ["ends", false],
    ["holds", false],
  ] as const)("of the form %s says all of it: %s", (form, expected) => {
    const spot = { ...spotOf("x"), matches: [match("comments", "sure"), match("tags", "sure", form)] };
    expect(isWholly(spot, ["share", "tags"])).toBe(expected);
    expect(isWholly(spot, ["share"])).toBe(false);
  });

  it.each([
    [match("tags", "sure"), 6],
    [match("tags", "likely"), 3],
    [match("tags", "weak"), 1],
    [match("tags", "weak", "made", 3), 3],
    [match("tags", "likely", "made", 2), 4],
    [match("tags", "likely", "made", 9), 6],
    [match("tags", "likely", "begins", 9), 3],
  ])("has its strength: %j", (one, expected) => {
    expect(strength(one)).toBe(expected);
  });
});

it("has three paragraphs to test with", () => {
  expect(readingOf([one, two, three]).spots.every(({ running }) => running)).toBe(true);
});
