import { describe, expect, it } from "vitest";
import { Xxh64 } from "../../src/input/xxh64.js";
import { inflateZstd, ZstdInflater } from "../../src/input/zstd.js";

const text = Buffer.from("The ferry left in the autumn. ".repeat(8));
/** `text` as the command `zstd` writes it, with a checksum. */
const frame = Buffer.from("KLUv/QRoLQEA8FRoZSBmZXJyeSBsZWZ0IGluIHRoZSBhdXR1bW4uIAEAPgOlnM6d82E=", "base64");
/** A frame that is to be passed over, with three bytes in it. */
const passedOver = Buffer.from([0x55, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);

describe("Xxh64", () => {
  it.each([
    ["", "ef46db3751d8e999"],
    ["a", "d24ec4f1a98c6e5b"],
    ["abc", "44bc2cf5ad770999"],
    ["The quick brown fox jumps over the lazy dog, and on and on it goes", "3699df227ad77a8"],
  ])("of %j is %s, in pieces of any size", (given, expected) => {
    const bytes = Buffer.from(given);
    for (const step of [1, 7, 32, 100]) {
      const hash = new Xxh64();
      for (let at = 0; at < bytes.length; at += step) hash.update(bytes.subarray(at, at + step));
      expect(hash.digest().toString(16)).toBe(expected);
    }
  });
});

describe("inflateZstd", () => {
  it("reads frames one after the other, and passes over those that are to be", () => {
    expect(Buffer.from(inflateZstd(Buffer.concat([frame, passedOver, frame]), 1e6))).toEqual(
      Buffer.concat([text, text]),
    );
  });

  it("tells that a byte was changed, which only the checksum shows", () => {
    const changed = Buffer.from(frame);
    changed[changed.indexOf("ferry")] = 0x46;
    expect(() => inflateZstd(changed, 1e6)).toThrow("what comes out has not the checksum that it had");
    const claimed = Buffer.from(frame);
    claimed[claimed.length - 1]! ^= 1;
    expect(() => inflateZstd(claimed, 1e6)).toThrow("checksum");
  });

  it("tells where data ends too early, even within the checksum", () => {
    for (let end = 1; end < frame.length; end += 1) expect(() => inflateZstd(frame.subarray(0, end), 1e6)).toThrow();
  });

  it("ends where more comes out than may", () => {
    expect(() => inflateZstd(frame, text.length - 1)).toThrow(RangeError);
  });
});

describe("ZstdInflater", () => {
  it.each([1, 5, 1000])("takes bytes in pieces of %i", (step) => {
    const out: Uint8Array[] = [];
    const inflater = new ZstdInflater((piece) => out.push(piece));
    const whole = Buffer.concat([passedOver, frame, frame]);
    for (let at = 0; at < whole.length; at += step) inflater.feed(whole.subarray(at, at + step));
    inflater.end();
    expect(Buffer.concat(out)).toEqual(Buffer.concat([text, text]));
  });
});
