import { TextDecoder as Decoder } from "@exodus/bytes/encoding.js";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/input/decode.js";
import { DeckleError } from "../../src/index.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Bytes of a text in a single-byte encoding, by looking each character up in the decoder's own table. */
function encodeAs(label: string, text: string): Uint8Array {
  const table = new Decoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => table.indexOf(character));
}

describe("decode", () => {
  it.each(["hz-gb-2312", "iso-2022-kr", "iso-2022-cn"])("reads what is declared as %s as something else", (label) => {
    const { text, doubt } = decode(Buffer.from(`<meta charset=${label}><p>~{The ferry~}</p>`, "latin1"));
    expect(text).toContain("The ferry");
    expect(doubt).toMatch(/can hide tags; read as utf-8/);
  });

  it("follows the byte order mark, also of UTF-16", () => {
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("Brücke")])).text).toBe("Brücke");
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x42, 0, 0xfc, 0])).text).toBe("Bü");
    expect(decode(Uint8Array.from([0xfe, 0xff, 0, 0x42, 0, 0xfc])).text).toBe("Bü");
  });

  it.each([
    ["Latin", "<p>The mill is sold, and nobody knows to whom.</p>"],
    ["Cyrillic", "<p>Мост через реку снова открыт, сообщила администрация города 3 мая.</p>"],
    ["Japanese", "<!doctype html><html><body><p>橋はまた開いた。</p></body></html>"],
  ])("finds UTF-16 that has no mark: %s", (_, page) => {
    const little = Uint8Array.from(page.split("").flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]));
    const big = Uint8Array.from(page.split("").flatMap((one) => [one.charCodeAt(0) >> 8, one.charCodeAt(0) & 0xff]));
    expect(decode(little)).toMatchObject({ text: page, encoding: "utf-16le" });
    expect(decode(big)).toMatchObject({ text: page, encoding: "utf-16be" });
  });

  // Bytes as these encodings' own tables have them.
  it.each([
    ["shift_jis", [0x8b, 0xb4, 0x82, 0xcd, 0x8a, 0x4a, 0x82, 0xa2, 0x82, 0xbd], "橋は開いた"],
    ["euc-jp", [0xb6, 0xb6, 0xa4, 0xcf, 0xb3, 0xab, 0xa4, 0xa4, 0xa4, 0xbf], "橋は開いた"],
    ["iso-2022-jp", [0x1b, 0x24, 0x42, 0x36, 0x36, 0x24, 0x4f, 0x1b, 0x28, 0x42], "橋は"],
    ["gb2312", [0xc7, 0xc5, 0xbf, 0xaa, 0xc1, 0xcb], "桥开了"],
    ["gb18030", [0xc7, 0xc5, 0xbf, 0xaa, 0xc1, 0xcb], "桥开了"],
    ["big5", [0xbe, 0xf4, 0xb6, 0x7d, 0xa4, 0x46], "橋開了"],
    ["euc-kr", [0xb4, 0xd9, 0xb8, 0xae, 0xb0, 0xa1], "다리가"],
    ["ks_c_5601-1987", [0xb4, 0xd9, 0xb8, 0xae, 0xb0, 0xa1], "다리가"],
    ["x-sjis", [0x8b, 0xb4], "橋"],
    ["cp1251", [0xcc, 0xee, 0xf1, 0xf2], "Мост"],
    ["iso-8859-5", [0xbc, 0xde, 0xe1, 0xe2], "Мост"],
    ["ibm866", [0x8c, 0xae, 0xe1, 0xe2], "Мост"],
    ["koi8-u", [0xed, 0xcf, 0xd3, 0xd4], "Мост"],
    ["latin1", [0x93, 0xfc, 0x94], "“ü”"],
    ["windows-874", [0xca, 0xd0], "สะ"],
  ])("reads what is declared as %s", (label, bytes, text) => {
    const input = Uint8Array.from([...utf8(`<meta charset=${label}><p>`), ...bytes]);
    expect(decode(input).text).toBe(`<meta charset=${label}><p>${text}`);
  });

  it("keeps a stray NUL and lone surrogates from being an error", () => {
    expect(decode(utf8("The mill\0 is sold, and nobody knows to whom it went.")).text).toContain("mill");
    expect(decode("The mill \uD800 is sold").text).toContain("is sold");
  });

  it("follows the declaration of the page", () => {
    const page = '<meta charset="iso-8859-1"><p>“Brücke” – 5 €';
    expect(decode(encodeAs("windows-1252", page))).toMatchObject({ text: page, encoding: "windows-1252" });
    const russian = '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>Мост открыт';
    expect(decode(encodeAs("koi8-r", russian)).text).toBe(russian);
  });

  it("reads valid UTF-8 as such, whatever an old declaration says, and says so", () => {
    const { text, doubt } = decode(utf8('<meta charset="windows-1251"><p>Мост открыт'));
    expect(text).toContain("Мост открыт");
    expect(doubt).toMatch(/declared as windows-1251/);
  });

  it("guesses where a page declares UTF-8 and is something else", () => {
    const page = '<meta charset="utf-8"><p>Мост через реку снова открыт для проезда, сообщила администрация города.';
    const { text, doubt } = decode(encodeAs("windows-1251", page));
    expect(text).toBe(page);
    expect(doubt).toMatch(/declared as utf-8, but is not/);
  });

  it("keeps a page in UTF-8 that holds a few bytes of another encoding", () => {
    const bytes = Uint8Array.from([...utf8("<meta charset=utf-8><p>“Brücke” – größer als früher, schön"), 0x81, 0x20]);
    const { text, encoding, doubt } = decode(bytes);
    expect(text).toContain("“Brücke” – größer als früher, schön\uFFFD");
    expect(encoding).toBe("utf-8");
    expect(doubt).toMatch(/1 characters? do(?:es)? not decode/);
  });

  it.each(["<meta charset=utf-8>", ""])(
    "reads pieces in windows-1252 within UTF-8, and says where: %j",
    (declaration) => {
      const bytes = Uint8Array.from([
        ...utf8(`${declaration}<p>“Brücke” – größer\n`),
        ...encodeAs("windows-1252", "<p>Die Fähre, sagt er – “na ja” – ist’s für 5 € wert, Ährenfeld und Öl…\n"),
        ...utf8("<p>schön"),
      ]);
      expect(decode(bytes)).toEqual({
        text: `${declaration}<p>“Brücke” – größer\n<p>Die Fähre, sagt er – “na ja” – ist’s für 5 € wert, Ährenfeld und Öl…\n<p>schön`,
        encoding: "utf-8",
        doubt: "is utf-8 with 11 pieces in windows-1252, read as such (lines 2)",
      });
    },
  );

  it.each([
    ["a character cut in two", [0xe2, 0x80]],
    ["an overlong form", [0xc0, 0xaf]],
    ["a lone surrogate", [0xed, 0xa0, 0x80]],
    ["bytes that windows-1252 lacks", [0x81]],
    ["a word of another script", [0xcc, 0xee, 0xf1, 0xf2]],
    ["a sign where a letter should be", [0x61, 0xb3, 0x62]],
  ])("does not guess what is not certain in UTF-8: %s", (_, piece) => {
    const bytes = Uint8Array.from([
      ...utf8("<meta charset=utf-8>“Brücke” – größer als früher "),
      ...piece,
      ...utf8(" schön"),
    ]);
    const { text, doubt } = decode(bytes);
    expect(text).toMatch(/^<meta charset=utf-8>“Brücke” – größer als früher a?\uFFFD+b? schön$/);
    expect(doubt).toMatch(/do not decode as utf-8/);
  });

  it("does not take a character cut off at the end for another encoding", () => {
    expect(decode(utf8("<meta charset=utf-8>Brücke").subarray(0, -1)).encoding).toBe("utf-8");
    expect(decode(utf8("Die Brücke ist grü").subarray(0, -1)).encoding).toBe("utf-8");
  });

  it("takes the label that the user gives, and refuses one that does not exist", () => {
    expect(decode(latin("Br\u00FCcke"), "latin1").text).toBe("Brücke");
    expect(() => decode(latin("x"), "utf-9")).toThrow(/unexpected encoding `utf-9`/);
  });

  it.each([
    ["%PDF-1.7\n", "a PDF"],
    ["PK\u0003\u0004rest", "ZIP"],
    ["\u0000\u0001\u0002\u0003\u0004\u0005abc", "binary"],
  ])("refuses what is no text: %j", (start, name) => {
    expect(() => decode(latin(start))).toThrow(DeckleError);
    expect(() => decode(latin(start))).toThrow(name);
  });
});
