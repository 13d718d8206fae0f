import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { TextDecoder } from "@exodus/bytes/encoding.js";
import { describe, expect, it } from "vitest";
import { encode } from "../../src/input/encode.js";
import { withField } from "../../src/input/json-field.js";
import { deckle, deckleProcess, folderOf } from "../support/command-line.js";

const first = "The new bridge over the Orle opened on Monday morning, two years later than planned.";
const last = "Traffic was light in the first hours, the harbour office said, but it grew towards noon.";
const ad = "- Advertisement -";

/** A file before and after `--fix`, and what was said of it. */
async function fixed(name: string, content: Uint8Array, ...flags: string[]) {
  const folder = folderOf({ [name]: content });
  const file = path.join(folder, name);
  const { code, err, out } = await deckle("check", file, "--fix", ...flags);
  expect(readdirSync(folder)).toEqual([name]);
  return { bytes: readFileSync(file), code, err, out, folder };
}

describe("--fix of files in other encodings", () => {
  it.each([
    ["windows-1252", "Caf\u00E9 “Zur Brücke” – 20 €", "iso-8859-1"],
    ["iso-8859-2", "Łódź i Kraków, na żywo", "iso-8859-2"],
    ["windows-1251", "Мост открыли в понедельник", "windows-1251"],
    ["koi8-r", "Мост открыли в понедельник", "koi8-r"],
    ["shift_jis", "新しい橋が月曜日の朝に開通した。", "shift_jis"],
    ["euc-jp", "新しい橋が月曜日の朝に開通した。", "euc-jp"],
    ["gbk", "新桥于周一早上开通。", "gb2312"],
    ["big5", "新橋於週一早上開通。", "big5"],
    ["euc-kr", "새 다리가 월요일 아침에 개통되었다.", "euc-kr"],
  ])("keeps %s, byte for byte but for what goes", async (encoding, sentence, label) => {
    const page = (...lines: string[]): Uint8Array =>
      encode(
        `<html><head><meta charset="${label}"></head><body><article><h1>Orle</h1><p>${first}</p>${lines.join("")}<p>${sentence}</p><p>${last}</p></article></body></html>\r\n`,
        encoding,
      ) as Uint8Array;
    expect(new TextDecoder(encoding).decode(page())).toContain(sentence);
    const { bytes, code, err } = await fixed("a.html", page(`<p>${ad}</p>`));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(bytes.equals(page())).toBe(true);
  });

  it.each(["utf-16le", "utf-16be"])("keeps %s with its mark", async (encoding) => {
    const text = (...lines: string[]): Buffer =>
      Buffer.from(encode(`\uFEFF${[first, ...lines, last].join("\r\n\r\n")}\r\n`, encoding) as Uint8Array);
    const { bytes, code } = await fixed("a.txt", text(ad));
    expect(code).toBe(0);
    expect(bytes.equals(text())).toBe(true);
  });

  it("refuses what cannot be written back exactly, and says why", async () => {
    const mixed = Buffer.concat([
      Buffer.from(`${first}\n\n${ad}\n\nCaf\u00E9 und Br\u00FCcke, Stra\u00DFe und T\u00FCr. `),
      Buffer.from("It\u0092s here.\n", "latin1"),
      Buffer.from(`\n${last}\n`),
    ]);
    const packed = gzipSync(`${first}\n\n${ad}\n\n${last}\n`);
    for (const [name, content, reason] of [
      ["a.txt", mixed, /a\.txt {2}warning {2}not repaired: its bytes are not all utf-8.* {2}fix\n$/],
      [
        "a.txt.gz",
        packed,
        /a\.txt\.gz {2}warning {2}not repaired: it is compressed \(gzip\); unpack it first {2}fix\n$/,
      ],
    ] as const) {
      const { bytes, code, err } = await fixed(name, content);
      expect(bytes.equals(content)).toBe(true);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(reason) });
    }
  });
});

describe("--fix of records", () => {
  const record = (text: string, more = ""): string =>
    `{"id": 12345678901234567890,"text":${JSON.stringify(text)} , "text2":"${ad}"${more}}`;
  const lines = [
    record(`${first}\n\n${ad}\n\n${last}\n`),
    "",
    "{broken",
    record(`${first}\n\n${last}\n`, ',"x":1e400'),
    `{"text":"\\u0043af\\u00e9. ${first}\\n\\n${ad}\\n\\n${last}\\n"}`,
  ];
  const expected = [
    record(`${first}\n\n${last}\n`),
    ...lines.slice(1, 4),
    `{"text":"Caf\\u00e9. ${first}\\n\\n${last}\\n"}`,
  ];

  it.each([
    ["\n", true],
    ["\r\n", true],
    ["\n", false],
  ])("changes the text of those that can be repaired, and nothing else: line ends %j", async (end, closed) => {
    const join = (all: string[]): Buffer => Buffer.from(all.join(end) + (closed ? end : ""));
    const { bytes, code, out } = await fixed("in.ndjson", join(lines), "--format", "compact");
    expect(bytes.toString()).toBe(join(expected).toString());
    expect(code).toBe(1);
    expect(out).toMatch(/in\.ndjson#3:1:1 {2}error {2}the line is not JSON/);
  });

  it("shows the difference of each instead, by its name", async () => {
    const folder = folderOf({ "in.ndjson": lines.join("\n") });
    const { out } = await deckle("check", path.join(folder, "in.ndjson"), "--fix-dry-run");
    expect(out.match(/^--- .*$/gm)).toEqual([
      expect.stringMatching(/in\.ndjson#1/),
      expect.stringMatching(/in\.ndjson#5/),
    ]);
    expect(out).toContain(`-${ad}\n`);
    expect(readFileSync(path.join(folder, "in.ndjson"), "utf8")).toBe(lines.join("\n"));
  });

  it("keeps the file's mode, and writes several files", async () => {
    const folder = folderOf({ "a.ndjson": lines.join("\n"), "b.ndjson": lines.join("\n") });
    const mode = statSync(path.join(folder, "a.ndjson")).mode;
    await deckle("check", folder, "--fix");
    for (const name of ["a.ndjson", "b.ndjson"]) {
      expect(readFileSync(path.join(folder, name), "utf8")).toBe(expected.join("\n"));
      expect(statSync(path.join(folder, name)).mode).toBe(mode);
    }
  });

  it("refuses compressed records and those on standard input, once", async () => {
    const packed = gzipSync([lines[0], lines[0]].join("\n"));
    const { bytes, err } = await fixed("in.ndjson.gz", packed);
    expect(bytes.equals(packed)).toBe(true);
    expect(err).toMatch(
      /^\S*in\.ndjson\.gz {2}warning {2}not repaired: it is compressed \(gzip\); unpack it first {2}fix\n$/,
    );
    const piped = deckleProcess(["check", "--input", "ndjson", "--fix"], `${lines[0]}\n`);
    expect(piped.err).toMatch(/<stdin> {2}warning {2}not repaired: records on standard input are only read/);
  });
});

describe("--fix of standard input", () => {
  it("gives the document back, repaired or as it was; the report stands beside it", () => {
    const text = `${first}\n\n${last}\n`;
    for (const input of [`${first}\n\n${ad}\n\n${last}\n`, text]) {
      expect(deckleProcess(["check", "--fix"], input)).toEqual({
        code: 0,
        out: text,
        err: "✓ 1 document checked, nothing found\n",
      });
    }
    const left = `${first}\n\nNobody came on MondayThe mayor did.\n`;
    expect(deckleProcess(["check", "--fix"], left)).toMatchObject({
      code: 1,
      out: left,
      err: expect.stringMatching(/glued/),
    });
  });
});

describe("--fix of names that are no UTF-8", () => {
  it("writes the file itself", async () => {
    const folder = folderOf({});
    const nameOf = (ending: string): Buffer =>
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xe9]), Buffer.from(ending)]);
    const [before, after] = [`${first}\n\n${ad}\n\n${last}\n`, `${first}\n\n${last}\n`];
    writeFileSync(nameOf(".txt"), before);
    writeFileSync(nameOf(".ndjson"), JSON.stringify({ text: before }));
    expect((await deckle("check", folder, "--fix")).code).toBe(0);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readFileSync(nameOf(".txt"), "utf8")).toBe(after);
    expect(readFileSync(nameOf(".ndjson"), "utf8")).toBe(JSON.stringify({ text: after }));
  });
});

describe("withField", () => {
  it.each([
    ['{"a":"x"}', "a", "y", '{"a":"y"}'],
    [
      '{ "b" : {"a":"x","c":["}","a"]} , "a" : "x" , "d":-1.50E+2}',
      "a",
      "y",
      '{ "b" : {"a":"x","c":["}","a"]} , "a" : "y" , "d":-1.50E+2}',
    ],
    ['{"a":"x","a":"z"}', "a", "y", '{"a":"x","a":"y"}'],
    ['{"\\u0061":"\\"x\\\\"}', "a", 'q"', '{"\\u0061":"q\\""}'],
    ['{"a":null}', "a", "y", undefined],
    ["{}", "a", "y", undefined],
  ])("%s", (json, name, value, expected) => {
    expect(withField(json, name, value)).toBe(expected);
  });
});
