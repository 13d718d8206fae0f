import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { deckle } from "../support/command-line.js";
import { record, response, zip, zstdFrame } from "./archive-files.js";
import { type Codec, parquetFile } from "./parquet-file.js";
import { filesIn, pageOf, readLines, recordsOf, treeOf } from "./support.js";

/** Ids and failures of a run over one file. */
async function runOn(name: string, content: Buffer): Promise<{ ids: string[]; errors: string[] }> {
  const folder = treeOf({ [name]: content });
  const [input, out, errors] = [name, "out.ndjson", "errors.ndjson"].map((one) => path.join(folder, one)) as [
    string,
    string,
    string,
  ];
  await deckle(input, "-o", out, "--errors", errors);
  const last = (value: unknown): string => String(value).split("/").pop()!;
  return {
    ids: readLines(out).map(({ id }) => last(id)),
    errors: readLines(errors).map(({ source, message }) => `${last(source)} ${String(message)}`),
  };
}

const records = Buffer.from(recordsOf(3));
const ids = ["mill-0", "mill-1", "mill-2"];

describe("compressed input", () => {
  const half = records.indexOf("\n") + 1;
  it.each([
    ["in.ndjson.gz", gzipSync(records)],
    ["in.ndjson.gz", Buffer.concat([gzipSync(records.subarray(0, half)), gzipSync(records.subarray(half))])],
    ["in.ndjson.br", brotliCompressSync(records)],
    ["in.ndjson.zst", zstdFrame(records)],
    ["in.ndjson.zst", Buffer.concat([zstdFrame(records.subarray(0, half)), zstdFrame(records.subarray(half))])],
  ])("is read: %s", async (name, content) => {
    expect(await runOn(name, content)).toEqual({ ids, errors: [] });
  });

  it.each([
    ["in.ndjson.gz", gzipSync(records, { level: 0 })],
    ["in.ndjson.br", brotliCompressSync(records)],
    ["in.ndjson.zst", zstdFrame(records)],
  ])("gives what comes before the place where it was cut, and says so: %s", async (name, content) => {
    for (const share of [0.2, 0.5, 0.95]) {
      const found = await runOn(name, content.subarray(0, Math.floor(content.length * share)));
      expect(found.ids).toEqual(ids.slice(0, found.ids.length));
      expect(found.errors.join("\n")).toMatch(/ends too early|damaged/);
    }
  });

  it("gives what comes before damaged gzip data", async () => {
    const damaged = gzipSync(records).fill(0xff, 20, 60);
    const found = await runOn("in.ndjson.gz", Buffer.concat([gzipSync(recordsOf(60), { level: 0 }), damaged]));
    expect(found.ids.length).toBeGreaterThan(20);
    expect(found.errors.at(-1)).toMatch(/damaged gzip data/);
  });
});

describe("WARC", () => {
  const info = record("warcinfo", "", "software: x\r\n", "application/warc-fields");
  const request = record(
    "request",
    "https://example.org/a",
    "GET / HTTP/1.1\r\n\r\n",
    "application/http; msgtype=request",
  );
  const image = record("resource", "https://example.org/i", "\r\n\r\nWARC/1.0 inside", "image/png");

  it("gives the pages, with address and date, and follows the charset of the head", async () => {
    const latin = Buffer.concat([
      Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-2\r\n\r\n"),
      Buffer.from(pageOf("W\u00B3a"), "latin1"),
    ]);
    const polish = record("response", "https://example.org/pl", latin, "application/http");
    const archive = Buffer.concat([info, request, response("a"), image, polish]);
    const folder = treeOf({ "in.warc": archive });
    const out = path.join(folder, "out.ndjson");
    await deckle(path.join(folder, "in.warc"), "-o", out);
    expect(readLines(out)).toMatchObject([
      {
        id: "https://example.org/a",
        url: "https://example.org/a",
        date: "2024-03-05T10:00:00Z",
        metadata: { title: "a" },
      },
      { id: "https://example.org/pl", metadata: { title: "W\u0142a" } },
    ]);
  });

  it("undoes chunks and codings, also where they are undone already", async () => {
    const page = Buffer.from(pageOf("x"));
    const chunked = Buffer.concat([Buffer.from(`${page.length.toString(16)}\r\n`), page, Buffer.from("\r\n0\r\n\r\n")]);
    const archive = Buffer.concat([
      response("chunked", "Transfer-Encoding: chunked\r\n", chunked),
      response("unchunked", "Transfer-Encoding: chunked\r\n", page),
      response("gzip", "Content-Encoding: gzip\r\n", gzipSync(page)),
      response("plain", "Content-Encoding: gzip\r\n", page),
      response("br", "Content-Encoding: br\r\n", brotliCompressSync(page)),
      response("zstd", "Content-Encoding: zstd\r\n", zstdFrame(page)),
    ]);
    const names = ["chunked", "unchunked", "gzip", "plain", "br", "zstd"];
    expect(await runOn("in.warc", archive)).toEqual({ ids: names, errors: [] });
    expect(await runOn("in.warc.gz", gzipSync(archive))).toEqual({ ids: names, errors: [] });
    for (const deflated of [false, true]) {
      const member = { "archive/x.warc.gz": gzipSync(archive) };
      expect(await runOn("in.wacz", zip(member, { deflated }))).toEqual({ ids: names, errors: [] });
    }
  });

  it.each([
    ["a length that is too long", response("b", "", undefined, 1_000_000), /2 the archive ends within the record/],
    ["a length that is too short", response("b", "", undefined, 50), /2 the record is not as long as it says/],
    ["a length that is none", response("b", "", undefined, "many"), /2 unexpected length `many`/],
    ["rubbish between records", Buffer.from("rubbish that is no record\r\n\r\n"), /2 no record begins/],
  ])("goes on after %s", async (_, damaged, message) => {
    const { ids: found, errors } = await runOn("in.warc", Buffer.concat([response("a"), damaged, response("c")]));
    expect(found).toEqual(["a", "c"]);
    expect(errors).toEqual([expect.stringMatching(message)]);
  });

  it("reports an archive that is cut, at every kind of place", async () => {
    const archive = Buffer.concat([response("a"), response("b")]);
    const second = response("a").length;
    for (const cut of [second + 3, second + 60, second + 300, archive.length - 5]) {
      const { ids: found, errors } = await runOn("in.warc", archive.subarray(0, cut));
      expect(found).toEqual(["a"]);
      expect(errors).toHaveLength(1);
    }
  });

  it("writes pages into a folder by their address", async () => {
    const folder = treeOf({ "in.warc": Buffer.concat([response("a/b.html?x=1"), response("../../up"), response("")]) });
    const out = path.join(folder, "out");
    await deckle(path.join(folder, "in.warc"), "-o", out);
    expect(readFileSync(path.join(out, "example.org/up.md"), "utf8")).toMatch(/^# /);
    expect(readFileSync(path.join(out, "example.org/a/b.html%3Fx=1.md"), "utf8")).toMatch(/^# /);
    expect(readFileSync(path.join(out, "example.org/index.md"), "utf8").length).toBeGreaterThan(0);
  });

  it("writes each capture of an address into a file of its own, and drops the right one of two", async () => {
    const captures = ["first", "second", "second"].map((name) => response("a.html", "", pageOf(name)));
    const folder = treeOf({ "in.warc": Buffer.concat(captures) });
    const titles = (name: string): string[] =>
      filesIn(path.join(folder, name)).map(
        (file) => `${file} ${readFileSync(path.join(folder, name, file), "utf8").split("\n")[0]}`,
      );
    await deckle(path.join(folder, "in.warc"), "-o", path.join(folder, "all"));
    expect(titles("all")).toEqual([
      "example.org/a-2.md # second",
      "example.org/a-3.md # second",
      "example.org/a.md # first",
    ]);
    await deckle(path.join(folder, "in.warc"), "-o", path.join(folder, "some"), "--dedupe", "exact");
    expect(titles("some")).toEqual(["example.org/a-2.md # second", "example.org/a.md # first"]);
  });
});

describe("WACZ", () => {
  const members = {
    "archive/a.warc": response("a"),
    "archive/b.warc.gz": gzipSync(response("b")),
    "archive/c.warc": response("c"),
    "indexes/index.cdx": Buffer.from("no archive"),
    "pages/pages.warc": response("outside"),
  };

  it.each([
    ["ZIP", {}],
    ["ZIP, deflated", { deflated: true }],
    ["ZIP64", { wide: true }],
    ["ZIP64, deflated, with a comment at the end", { wide: true, deflated: true, comment: "made by hand" }],
  ])("gives the pages of all archives in it: %s", async (_, options) => {
    expect(await runOn("in.wacz", zip(members, options))).toEqual({ ids: ["a", "b", "c"], errors: [] });
  });

  it("goes on with the other archives where one is damaged", async () => {
    const packed = zip(members, { deflated: true });
    const start = packed.indexOf("archive/b.warc.gz") + "archive/b.warc.gz".length;
    const found = await runOn(
      "in.wacz",
      Buffer.concat([packed.subarray(0, start), Buffer.alloc(40, 0xff), packed.subarray(start + 40)]),
    );
    expect(found.ids).toEqual(["a", "c"]);
    expect(found.errors).toEqual([expect.stringMatching(/^b\.warc\.gz damaged deflate data/)]);
  });

  it("says what is wrong with a file that is cut or none, at every kind of place", async () => {
    for (const wide of [false, true]) {
      const packed = zip(members, { wide });
      for (const cut of [0, 10, 300, packed.length - 30, packed.length - 1]) {
        const { ids: found, errors } = await runOn("in.wacz", packed.subarray(0, cut));
        expect(found).toEqual([]);
        expect(errors).toEqual([expect.stringMatching(/is no ZIP file, or its end is missing/)]);
      }
    }
    const list = zip(members, {});
    list.fill(0x20, list.indexOf("PK\u0001\u0002"), list.indexOf("PK\u0001\u0002") + 4);
    expect((await runOn("in.wacz", list)).errors).toEqual([
      expect.stringMatching(/its list of members cannot be read/),
    ]);
  });
});

describe("Parquet", () => {
  const rows = ["a", "b", "c"].map((id) => ({ id, html: pageOf(id), shelf: `s${id}` }));

  it.each(["UNCOMPRESSED", "GZIP", "BROTLI", "ZSTD"] as Codec[])(
    "gives its rows, group by group: %s",
    async (codec) => {
      const folder = treeOf({ "in.parquet": parquetFile([rows.slice(0, 2), rows.slice(2)], codec) });
      const out = path.join(folder, "out.ndjson");
      expect(await deckle(path.join(folder, "in.parquet"), "-o", out)).toMatchObject({ code: 0 });
      expect(readLines(out)).toMatchObject(
        rows.map(({ id, shelf }) => ({ id, shelf, markdown: expect.stringMatching(/^# /), metadata: { title: id } })),
      );
    },
  );

  it("takes columns of other names", async () => {
    const folder = treeOf({ "in.parquet": parquetFile([rows.map(({ html: page, id: key }) => ({ key, page }))]) });
    const out = path.join(folder, "out.ndjson");
    await deckle(path.join(folder, "in.parquet"), "-o", out, "--html-field", "page", "--id-field", "key");
    expect(readLines(out).map(({ key }) => key)).toEqual(["a", "b", "c"]);
  });

  it("gives what comes before a damaged row group, and says so; also of a file that is cut or none", async () => {
    const whole = parquetFile([rows.slice(0, 1), rows.slice(1)], "GZIP");
    const second = whole.indexOf(Buffer.from([0x1f, 0x8b]), whole.indexOf(Buffer.from([0x1f, 0x8b])) + 200);
    const damaged = Buffer.from(whole).fill(0xff, second, second + 60);
    const found = await runOn("in.parquet", damaged);
    expect(found.ids.length).toBeLessThanOrEqual(1);
    expect(found.errors).toEqual([expect.stringMatching(/damaged Parquet: /)]);
    for (const cut of [0, 4, 200, whole.length - 1]) {
      const { ids: none, errors } = await runOn("in.parquet", whole.subarray(0, cut));
      expect(none).toEqual([]);
      expect(errors).toEqual([expect.stringMatching(/damaged Parquet/)]);
    }
  });
});
