import { describe, expect, it } from "vitest";
import type { BlockKind } from "../../../src/residue/block.js";
import { countSentences, isHeadline, isLabelLike, isRunningText } from "../../../src/residue/shape.js";
import { documentOf, type Sketch, wordsOf } from "./blocks.js";

const isHead = (text: string, kind: BlockKind = "paragraph"): boolean => isHeadline({ kind, text });
const runs = (sketch: Sketch): boolean => isRunningText(documentOf([sketch]).blocks[0]!);
const wide = (columns: number, end = ""): string => "b".repeat(columns - end.length) + end;

describe("a headline", () => {
  it("has 18 to 190 columns", () => {
    expect([17, 18, 190, 191].map((columns) => isHead(wide(columns)))).toEqual([false, true, true, false]);
  });

  it.each<[BlockKind, boolean]>([
    ["paragraph", true],
    ["heading", true],
    ["item", true],
    ["caption", true],
    ["code", false],
    ["table", false],
    ["quote", false],
  ])("is a %s: %s", (kind, expected) => {
    expect(isHead("The boats of the north", kind)).toBe(expected);
  });

  it.each([
    ["The boats of the north.", false],
    ["The boats of the north?", true],
    ["The boats of the north!", true],
    ["The boats of the north…", true],
    ["The boats of the north...", true],
    ["“The boats of the north?”", true],
    ["“The boats of the north...”»", true],
    ["The boats? of the north.", false],
    ["The ... boats of the north.", false],
    ["北の船について、港の人々が話した？", true],
    ["北の船について、港の人々が話した。", false],
  ])("ends as one: %s %s", (text, expected) => {
    expect(isHead(text)).toBe(expected);
  });
});

describe("a label", () => {
  it.each([
    ["Valley", true],
    [wide(40), true],
    [wide(41), false],
    ["Valley.", false],
  ])("%s: %s", (text, expected) => {
    expect(isLabelLike(text)).toBe(expected);
  });

  it("may be bounded otherwise", () => {
    expect([isLabelLike("Valley", 6), isLabelLike("Valley", 5)]).toEqual([true, false]);
  });
});

describe("running text", () => {
  it.each<[BlockKind, boolean]>([
    ["paragraph", true],
    ["item", true],
    ["quote", true],
    ["definition", true],
    ["heading", false],
    ["caption", false],
    ["table", false],
    ["code", false],
    ["other", false],
  ])("is a %s: %s", (kind, expected) => {
    expect(runs({ kind, text: wide(100, ".") })).toBe(expected);
    expect(runs({ kind, text: wide(300) })).toBe(expected);
  });

  it("is no row of links", () => {
    expect(runs({ text: wide(300, "."), linkShare: 0.8 })).toBe(true);
    expect(runs({ text: wide(300, "."), linkShare: 0.81 })).toBe(false);
  });

  it("is a long text whatever its end", () => {
    expect([219, 220].map((columns) => runs(wide(columns)))).toEqual([false, true]);
  });

  it("is shorter in scripts that write no full stops", () => {
    const thai = (length: number): string => "ก".repeat(length);
    expect([119, 120].map((length) => runs(thai(length)))).toEqual([false, true]);
    expect(["ລ", "ខ"].map((letter) => runs(letter.repeat(120)))).toEqual([true, true]);
    expect(runs(wide(120))).toBe(false);
  });

  it("is a sentence from 40 columns on", () => {
    expect([39, 40].map((columns) => runs(wide(columns, ".")))).toEqual([false, true]);
  });

  it.each(["?", "!", "…", "...", "؟", "?”", "!»)"])("is no question or cry under 100 columns: %s", (end) => {
    expect(runs(wide(60, end))).toBe(false);
    expect(runs(wide(99, end))).toBe(false);
    expect(runs(wide(100, end))).toBe(true);
  });

  it("is no short question in scripts with wide characters", () => {
    expect(["？", "！"].map((end) => runs(`${"船".repeat(40)}${end}`))).toEqual([false, false]);
    expect(runs(`${"船".repeat(40)}。`)).toBe(true);
  });

  it("is one where another sentence stands before the question", () => {
    expect(runs("The boats came in on Monday. Who had counted them before?")).toBe(true);
    expect(runs("The boats? They came in on Monday, and nobody was glad.")).toBe(true);
  });

  it("may lack its full stop from 140 columns on where one stands within it", () => {
    const text = (columns: number): string => `The boats came in. ${wordsOf(400).slice(0, columns - 20)}b`;
    expect(text(139)).toHaveLength(139);
    expect([text(139), text(140)].map(runs)).toEqual([false, true]);
    expect(runs(wordsOf(200).slice(0, 150) + "b")).toBe(false);
  });
});

describe("sentences", () => {
  it.each([
    ["", 1],
    ["The boats", 1],
    ["The boats came in.", 1],
    ["The boats came in. Nobody counted them.", 2],
    ["The boats came in! “Nobody counted them.”", 2],
    ["“The boats came in.” Nobody counted them?", 2],
    ["The boats came in? (Nobody counted them.)", 2],
    ["The boats came in.)» Nobody", 1],
    ["At 5 p.m. the boats came in.", 1],
    ["The U.S.boats", 1],
    ["船が来た。誰も数えなかった。", 2],
    ["船が来た！誰も数えなかった？港で。", 3],
    ["नाव आई। किसी ने नहीं गिना।", 2],
    ["کشتی‌ها آمدند؟ کسی نشمرد۔ پایان", 3],
  ])("of %j are %i", (text, expected) => {
    expect(countSentences(text)).toBe(expected);
  });
});
