import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { run } from "../../src/cli/main.js";

/** Input that is broken, what becomes of it, and the file name that it comes under. */
export interface Damaged {
  name: string;
  file: string;
  bytes: Uint8Array;
  /** Flags besides the file's name. */
  flags?: readonly string[];
  /** Exit code of the command line. */
  exit: number;
  /** What standard output holds. */
  out?: string;
  /** What standard output must not hold. */
  not?: string;
  /** What standard error says. */
  says?: string;
}

const prose =
  "The ferry left Marrow Sound in the autumn, with nine passengers and a crate of hens, and nobody saw it come back.";
const page = `<!doctype html><title>Ferry</title><article><h1>Ferry</h1><p>${prose}</p><p>Brücke – ${prose}</p></article>`;
/** More of what is not ASCII, by which a page is known as UTF-8. */
const german = "Die Fähre fährt – so heißt es – über die Förde: größer, schöner und früher als je zuvor.";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? utf8(part) : Uint8Array.from(part))));
const utf16 = (text: string, isBig = false): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
    isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
  );
const cut = (whole: Uint8Array, end: number): Uint8Array => whole.subarray(0, whole.length + end);
const spoiled = (whole: Uint8Array, at: number): Uint8Array => {
  const copy = Uint8Array.from(whole);
  copy.fill(0xff, at, at + 6);
  return copy;
};
/** Russian in windows-1251. */
const cyrillic = Array.from(
  "Мост через реку снова открыт для проезда, сообщила администрация города в среду утром.",
  (one) => (one.charCodeAt(0) < 128 ? one.charCodeAt(0) : one.charCodeAt(0) - 0x350),
);
const record = (html: string, more = 0): string => {
  const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`;
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http\r\nContent-Length: ${utf8(body).length + more}\r\n\r\n${body}\r\n\r\n`;
};
const zstdOfNothing = [0x28, 0xb5, 0x2f, 0xfd, 0x24, 0x40, 0x01];

/** Damaged input of every kind that scraping brings, with its stated outcome. */
export const damaged: readonly Damaged[] = [
  {
    name: "gzip that ends too early",
    file: "a.html.gz",
    bytes: cut(gzipSync(page), -20),
    exit: 66,
    says: "the gzip data ends too early",
  },
  {
    name: "gzip with spoiled bytes",
    file: "a.html.gz",
    bytes: spoiled(gzipSync(page), 60),
    exit: 66,
    says: "damaged gzip data",
  },
  {
    name: "gzip of which more than the limit comes out",
    file: "a.html.gz",
    bytes: gzipSync(page + " ".repeat(50_000)),
    flags: ["--limit", "bytes=20000"],
    exit: 4,
    says: "--limit bytes=",
  },
  {
    name: "gzip of two members",
    file: "a.html.gz",
    bytes: bytes(gzipSync(page.slice(0, 200)), gzipSync(page.slice(200))),
    exit: 0,
    out: "Brücke",
  },
  { name: "a name of gzip with a page in it", file: "a.html.gz", bytes: utf8(page), exit: 0, out: "# Ferry" },
  {
    name: "brotli that ends too early",
    file: "a.html.br",
    bytes: cut(brotliCompressSync(page), -20),
    exit: 66,
    says: "the brotli data ends too early",
  },
  {
    name: "zstd that ends too early",
    file: "a.html.zst",
    bytes: Uint8Array.from(zstdOfNothing),
    exit: 66,
    says: "the zstd data ends too early",
  },
  { name: "nothing", file: "a.html", bytes: new Uint8Array(), exit: 66, says: "the input is empty" },
  { name: "white space alone", file: "a.txt", bytes: utf8(" \n\t\n"), exit: 0 },
  {
    name: "a PDF under another name",
    file: "a.html",
    bytes: bytes("%PDF-1.7\n", [0xe2, 0xe3]),
    exit: 66,
    says: "looks like a PDF",
  },
  {
    name: "an image",
    file: "a.html",
    bytes: bytes([0x89], "PNG\r\n", [0x1a, 0x0a, 0, 0, 0, 0x0d]),
    exit: 66,
    says: "looks like a PNG image",
  },
  {
    name: "noise",
    file: "a.txt",
    bytes: Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251),
    exit: 66,
    says: "looks like binary data",
  },
  {
    name: "a character cut off at the end",
    file: "a.html",
    bytes: cut(utf8(`${page}<p>ü`), -1),
    exit: 0,
    out: "Brücke",
    not: "\uFFFD",
  },
  {
    name: "half a character amid text",
    file: "a.html",
    bytes: bytes("<meta charset=utf-8>", page, "<p>", german, [0xe2, 0x80], " x"),
    flags: ["--no-extract"],
    exit: 0,
    out: "\uFFFD",
    says: "1 characters do not decode as utf-8",
  },
  {
    name: "an overlong form of a slash",
    file: "a.html",
    bytes: bytes("<meta charset=utf-8>", page, "<p>", german, [0xc0, 0xaf], "x"),
    flags: ["--no-extract"],
    exit: 0,
    out: "\uFFFD",
    says: "do not decode as utf-8",
  },
  {
    name: "half a pair in UTF-8",
    file: "a.html",
    bytes: bytes("<meta charset=utf-8>", page, "<p>", german, [0xed, 0xa0, 0xbd], "x"),
    flags: ["--no-extract"],
    exit: 0,
    out: "\uFFFD",
    says: "do not decode as utf-8",
  },
  {
    name: "UTF-16 with half a unit at its end",
    file: "a.html",
    bytes: bytes([0xff, 0xfe], utf16(page), [0x3c]),
    exit: 0,
    out: "Brücke",
  },
  {
    name: "UTF-16 with half a pair",
    file: "a.html",
    bytes: bytes([0xff, 0xfe], utf16(page.replace("Brücke", "Br\uD83Dcke"))),
    exit: 0,
    out: "Br\uFFFDcke",
    says: "do not decode as utf-16le",
  },
  {
    name: "UTF-16 without a mark",
    file: "a.html",
    bytes: Uint8Array.from(utf16(page, true)),
    exit: 0,
    out: "Brücke",
    says: "has no byte order mark; read as utf-16be",
  },
  {
    name: "UTF-16 that declares itself UTF-8",
    file: "a.html",
    bytes: bytes([0xff, 0xfe], utf16(`<meta charset=utf-8>${page}`)),
    exit: 0,
    out: "Brücke",
  },
  {
    name: "the mark of UTF-8 over another declaration",
    file: "a.html",
    bytes: bytes([0xef, 0xbb, 0xbf], "<meta charset=windows-1251>", page),
    exit: 0,
    out: "Brücke",
  },
  {
    name: "UTF-8 that declares itself something else",
    file: "a.html",
    bytes: utf8(`<meta charset=windows-1252>${page}`),
    exit: 0,
    out: "Brücke",
    says: "declared as windows-1252, but is valid utf-8",
  },
  {
    name: "windows-1251 that declares itself UTF-8",
    file: "a.html",
    bytes: bytes("<meta charset=utf-8><article><h1>X</h1><p>", cyrillic, "<p>", cyrillic, "</article>"),
    exit: 0,
    out: "Мост через реку",
    says: "declared as utf-8, but is not; read as windows-1251",
  },
  {
    name: "windows-1251 that declares nothing",
    file: "a.txt",
    bytes: bytes(cyrillic, "\n\n", cyrillic),
    exit: 0,
    out: "Мост через реку",
  },
  {
    name: "a declaration that does not exist",
    file: "a.html",
    bytes: utf8(`<meta charset=klingon>${page}`),
    exit: 0,
    out: "Brücke",
  },
  {
    name: "pieces in windows-1252 within UTF-8",
    file: "a.html",
    bytes: bytes(
      page.replace("</article>", ""),
      "<p>",
      prose,
      " D",
      [0xfc],
      "nen, ",
      [0x93],
      "so",
      [0x94],
      "</article>",
    ),
    exit: 0,
    out: "Dünen, “so”",
    says: "pieces in windows-1252",
  },
  {
    name: "UTF-8 that was decoded wrongly before",
    file: "a.txt",
    bytes: utf8(`${prose}\n\nThe mayorâ€™s cafÃ© is open.\n\n${prose}\n`),
    exit: 0,
    out: "mayor’s café",
  },
  {
    name: "NUL in a text and in tags",
    file: "a.html",
    bytes: utf8(page.replace("nine", "n\0ine").replace("<p>Br", "<p\0>Br")),
    exit: 0,
    out: "nine passengers",
  },
  {
    name: "NUL before a text",
    file: "a.txt",
    bytes: utf8(`\0\nFerry\n\n${prose}\n\n${prose}\n`),
    exit: 0,
    out: "# Ferry",
  },
  {
    name: "halves of pairs in JSON",
    file: "a.ndjson",
    bytes: utf8(`{"id":"1","html":"<p>${prose} \\ud83d x</p><p>${prose}"}\n`),
    exit: 0,
    out: "\uFFFD x",
    not: "\\ud83d",
  },
  {
    name: "a line of NDJSON that is no JSON",
    file: "a.ndjson",
    bytes: utf8(`{"id":"1","html":"<p>${prose}</p><p>${prose}"}\n{"id":"2","html":\n{"id":"3","text":"${prose}"}\n`),
    exit: 1,
    out: '"id":"3"',
    says: "a.ndjson:2",
  },
  {
    name: "a line of NDJSON without a document",
    file: "a.ndjson",
    bytes: utf8(`{"id":"1"}\n{"id":"2","text":"${prose}"}\n`),
    exit: 1,
    out: '"id":"2"',
    says: "a.ndjson:1",
  },
  {
    name: "a WARC that ends within a record",
    file: "a.warc",
    bytes: cut(utf8(record(page) + record(page)), -60),
    flags: ["--to", "ndjson"],
    exit: 1,
    out: "Brücke",
    says: "a.warc:2  error  the archive ends within the record",
  },
  {
    name: "a WARC with a wrong length",
    file: "a.warc",
    bytes: utf8(record(page, 9) + record(page)),
    flags: ["--to", "ndjson"],
    exit: 1,
    out: "Brücke",
    says: "a.warc:1  error  the record is not as long as it says",
  },
  {
    name: "a WARC of gzip that ends too early",
    file: "a.warc.gz",
    bytes: cut(bytes(gzipSync(record(page)), gzipSync(record(page))), -30),
    flags: ["--to", "ndjson"],
    exit: 1,
    out: "Brücke",
    says: "the gzip data ends too early",
  },
  {
    name: "a WACZ that is no ZIP",
    file: "a.wacz",
    bytes: utf8(page),
    flags: ["--to", "ndjson"],
    exit: 1,
    says: "is no ZIP file, or its end is missing",
  },
  {
    name: "a Parquet file that is none",
    file: "a.parquet",
    bytes: bytes("PAR1", page, "PAR1"),
    flags: ["--to", "ndjson"],
    exit: 1,
    says: "damaged Parquet",
  },
  {
    name: "a page cut within a tag",
    file: "a.html",
    bytes: utf8(page.slice(0, page.indexOf("</article>")) + "<a href='x"),
    exit: 0,
    out: "Brücke",
  },
  {
    name: "a page cut within a comment",
    file: "a.html",
    bytes: utf8(page.replace("<p>Br", "<!-- <p>Br")),
    exit: 0,
    out: "nine passengers",
  },
  {
    name: "a page cut within a script",
    file: "a.html",
    bytes: utf8(page.replace("<p>Br", "<script>if (a) { <p>Br")),
    exit: 0,
    out: "nine passengers",
    not: "if (a)",
  },
  {
    name: "an encoding that browsers refuse",
    file: "a.html",
    bytes: utf8(`<meta charset=iso-2022-kr>${page}`),
    exit: 0,
    out: "Brücke",
    says: "declared as replacement, but is valid utf-8",
  },
  {
    name: "UTF-32",
    file: "a.txt",
    bytes: bytes(
      [0xff, 0xfe, 0, 0],
      utf16(prose).flatMap((byte, at) => (at % 2 === 1 ? [byte, 0, 0] : [byte])),
    ),
    exit: 0,
    out: prose,
  },
];

/** What became of a damaged input on the command line. */
export interface DamageOutcome {
  exit: number;
  out: string;
  err: string;
}

/** Runs a damaged input through the command line. */
export async function runDamaged({ file, bytes: content, flags = [] }: Damaged): Promise<DamageOutcome> {
  const folder = mkdtempSync(path.join(tmpdir(), "deckle-damaged-"));
  try {
    const name = path.join(folder, file);
    writeFileSync(name, content);
    let [out, err] = ["", ""];
    const exit = await run([name, ...flags], { out: (text) => (out += text), err: (text) => (err += text) });
    return { exit, out, err: err.replaceAll(`${folder}${path.sep}`, "") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where an outcome is not as stated; empty where it is. */
export function deviations({ exit, out, not, says }: Damaged, outcome: DamageOutcome): string[] {
  return [
    outcome.exit !== exit && `exit code ${outcome.exit} instead of ${exit}`,
    out !== undefined && !outcome.out.includes(out) && `no \`${out}\` in the output`,
    not !== undefined && outcome.out.includes(not) && `\`${not}\` in the output`,
    says !== undefined && !outcome.err.includes(says) && `no \`${says}\` in the messages`,
    /\p{Surrogate}/u.test(outcome.out) && "half of a character in the output",
  ].filter((one) => one !== false);
}
