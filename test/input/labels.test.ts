import { TextDecoder as Decoder } from "@exodus/bytes/encoding.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/input/decode.js";
import { labels } from "./labels.js";

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const wide: ReadonlySet<string> = new Set(["utf-8", "utf-16be", "utf-16le", "iso-2022-jp", "x-user-defined"]);
const doubleByte: ReadonlySet<string> = new Set(["gbk", "gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"]);

/** The bytes of every character beyond ASCII that an encoding has in one byte or two, read from its decoder. */
function encoderOf(encoding: string): Map<string, number[]> {
  const decoder = new Decoder(encoding);
  const known = new Map<string, number[]>();
  const add = (...bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (!text.includes("\uFFFD") && Array.from(text).length === 1 && !known.has(text)) known.set(text, bytes);
  };
  for (let lead = 0x80; lead < 0x100; lead += 1) {
    add(lead);
    if (!doubleByte.has(encoding)) continue;
    for (let trail = 0x40; trail < 0xff; trail += 3) add(lead, trail);
  }
  return known;
}

describe("the labels of the Encoding Standard", () => {
  it.each(Object.entries(labels))("are all known: %s", (encoding, all) => {
    for (const label of all.split(" ")) {
      expect(decode(Uint8Array.of(0x61), label).encoding, label).toBe(encoding);
      expect(decode(Uint8Array.of(0x61), ` ${label.toUpperCase()}\n`).encoding, label).toBe(encoding);
    }
  });

  it.each(Object.entries(labels).filter(([encoding]) => !wide.has(encoding)))(
    "read what is written in them, named by the user or by the page: %s",
    (encoding, all) => {
      const encoder = encoderOf(encoding);
      expect(encoder.size).toBeGreaterThan(60);
      const text = fc.array(fc.constantFrom(...encoder.keys()), { minLength: 1, maxLength: 12 });
      const check = (label: string, characters: string[]): void => {
        const bytes = characters.flatMap((character) => encoder.get(character)!);
        expect(decode(Uint8Array.from(bytes), label).text).toBe(characters.join(""));
        const page = `<meta charset="${label}"><p>`;
        const read = decode(Uint8Array.from([...ascii(page), ...bytes, ...ascii(" x")]));
        // What is also valid UTF-8 is read as that, and said so.
        if (read.doubt === undefined) expect(read.text).toBe(`${page}${characters.join("")} x`);
        else expect(read.doubt).toMatch(/is valid utf-8/);
      };
      fc.assert(fc.property(fc.constantFrom(...all.split(" ")), text, check), { numRuns: 60 });
    },
  );

  it.each(["utf-16le", "utf-16be"])("read UTF-16 with a mark and without one: %s", (encoding) => {
    const little = encoding === "utf-16le";
    const bytesOf = (text: string): number[] =>
      Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((code) =>
        little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff],
      );
    const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((one) => !one.startsWith("\uFEFF"));
    fc.assert(
      fc.property(text, (one) => {
        expect(decode(Uint8Array.from(bytesOf(`\uFEFF${one}`))).text).toBe(one);
        expect(decode(Uint8Array.from(bytesOf(one)), encoding).text).toBe(one);
      }),
    );
  });
});
