import { describe, expect, it } from "vitest";
import { detached } from "../../src/ledger/detached.js";

describe("detached", () => {
  it("copies a value of strings, lists and records, and all else as it is", () => {
    const value = {
      text: "The boats came in before noon.",
      list: ["short", "A longer piece of text."],
      n: 1,
      none: undefined,
    };
    expect(detached(value)).toStrictEqual(value);
    expect(detached(value).list).not.toBe(value.list);
  });
});
