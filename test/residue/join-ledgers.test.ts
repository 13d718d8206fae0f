import { describe, expect, it } from "vitest";
import { joinLedgers } from "../../src/residue/join-ledgers.js";
import { type Removal, squeeze } from "../../src/ledger/ledger.js";

const why = { ruleId: "rule", stage: "residue" as const, reason: "residue" };
const at = (text: string, start: number, replacement?: string): Removal => ({
  ...why,
  text,
  at: { start, end: start + squeeze(text).length },
  ...(replacement !== undefined && { replacement }),
});
const visible = "One two three four";
const verbatim = (removals: Removal[]) => ({ removals, visible, isVerbatim: true, shown: (line: string) => line });
const written = (removals: Removal[], text = visible) => ({
  removals,
  visible: text,
  isVerbatim: false,
  shown: (line: string) => line.replace(/[*\\#]/g, ""),
});

describe("the ledger of two readings", () => {
  it("tells what the second took in terms of the first one's input", () => {
    expect(joinLedgers(verbatim([at("two", 3)]), [at("three", 3)])).toEqual([at("two", 3), at("three", 6)]);
  });

  it("parts what the second took around what had gone before", () => {
    expect(joinLedgers(verbatim([at("two", 3)]), [at("Onethree", 0)])).toEqual([
      at("One", 0),
      at("two", 3),
      at("three", 6),
    ]);
  });

  it("takes out of what the first had written what the second took of it", () => {
    expect(joinLedgers(verbatim([at("two", 3, "2nd")]), [at("d", 5), at("three", 6)])).toEqual([
      at("two", 3, "2n"),
      at("three", 6),
    ]);
    expect(joinLedgers(verbatim([at("two", 3, "2nd")]), [at("2nd", 3)])).toEqual([at("two", 3)]);
  });

  it("says what the second wrote instead", () => {
    expect(joinLedgers(verbatim([]), [at("four", 11, "4")])).toEqual([at("four", 11, "4")]);
  });

  it("finds a line of Markdown by its letters, with the marks around them, the last one first", () => {
    expect(joinLedgers(written([]), [at("**two**", 5), at("# four", 20)])).toEqual([at("two", 3), at("four", 11)]);
    expect(joinLedgers(written([], "a. b. a."), [at("a.", 9)])).toEqual([at("a.", 4)]);
    expect(joinLedgers(written([], "> a b"), [at("\\>", 0)])).toEqual([at(">", 0)]);
  });

  it("finds an item without the number that the list gave it", () => {
    expect(joinLedgers(written([]), [at("7. four", 20)])).toEqual([at("four", 11)]);
  });

  it("finds letters beyond the first plane", () => {
    expect(joinLedgers(written([], "x 𠮷野 y"), [at("𠮷野", 1)])).toEqual([at("𠮷野", 1)]);
  });

  it("has an entry without text for what the first reading wrote of its own", () => {
    expect(joinLedgers(written([at("two", 3)]), [at("Video", 3)])).toEqual([
      at("two", 3),
      { ...why, text: "", at: { start: 15, end: 15 } },
    ]);
  });
});
