import { describe, expect, it } from "vitest";
import { squeeze, squeezedLength } from "../../src/ledger/ledger.js";

describe("squeezedLength", () => {
  it("is the length of the squeezed text for every character", () => {
    for (let code = 0; code < 0x10000; code += 1) {
      const text = `a ${String.fromCharCode(code)} b`;
      if (squeezedLength(text) !== squeeze(text).length) {
        expect(squeezedLength(text), `U+${code.toString(16)}`).toBe(squeeze(text).length);
      }
    }
    expect(squeezedLength("\u{1F600} \u00ADé")).toBe(3);
  });
});
