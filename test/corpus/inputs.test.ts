import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { deckle, deckleProcess } from "../support/command-line.js";
import { response, zip, zstdFrame } from "./archive-files.js";
import { parquetFile } from "./parquet-file.js";
import { linesOf, pageOf, readLines, recordsOf, treeOf } from "./support.js";

const records = Buffer.from(recordsOf(2));
const archive = Buffer.concat([response("a"), response("b")]);
const packed = zip({ "archive/x.warc.gz": gzipSync(archive) }, {});
const table = parquetFile([["a", "b"].map((id) => ({ id, html: pageOf(id) }))]);
const last = ({ id }: Record<string, unknown>): string => String(id).split("/").pop()!;

describe("standard input", () => {
  it.each([
    ["ndjson", records, ["mill-0", "mill-1"]],
    ["ndjson", gzipSync(records), ["mill-0", "mill-1"]],
    ["ndjson", zstdFrame(records), ["mill-0", "mill-1"]],
    ["warc", archive, ["a", "b"]],
    ["warc", gzipSync(archive), ["a", "b"]],
    ["wacz", packed, ["a", "b"]],
    ["wacz", gzipSync(packed), ["a", "b"]],
    ["parquet", table, ["a", "b"]],
  ] as const)("may hold %s", (kind, content, ids) => {
    const { code, out } = deckleProcess(["--input", kind, "--to", "ndjson", "--quiet"], content);
    expect(code).toBe(0);
    expect(linesOf(out).map(last)).toEqual(ids);
  });

  it("may hold the names of the files", () => {
    const folder = treeOf({ "a b.html": pageOf("a"), "c\nd.html": pageOf("c") });
    const names = ["c\nd.html", "a b.html"].map((name) => `${path.join(folder, name)}\0`).join("");
    const { out } = deckleProcess(["--files-from", "-", "-0", "--to", "ndjson"], names);
    expect(linesOf(out)).toMatchObject([{ metadata: { title: "c" } }, { metadata: { title: "a" } }]);
  });
});

describe("files", () => {
  it.each([
    ["in.wacz.gz", gzipSync(packed), ["a", "b"]],
    ["in.wacz.zst", zstdFrame(packed), ["a", "b"]],
    ["in.parquet.br", brotliCompressSync(table), ["a", "b"]],
    ["in.warc.zst", zstdFrame(archive), ["a", "b"]],
    ["in.warc.br", brotliCompressSync(archive), ["a", "b"]],
  ])("may be compressed: %s", async (name, content, ids) => {
    const folder = treeOf({ [name]: content });
    const before = readdirSync(path.dirname(folder)).filter((one) => /^deckle-(?!test|bench)/.test(one));
    const out = path.join(folder, "out.ndjson");
    expect((await deckle(path.join(folder, name), "-o", out, "--quiet")).code).toBe(0);
    expect(readLines(out).map(last)).toEqual(ids);
    expect(readdirSync(path.dirname(folder)).filter((one) => /^deckle-(?!test|bench)/.test(one))).toEqual(before);
  });

  it("of documents may be compressed, in a folder", async () => {
    const folder = treeOf({
      "in/a.html.gz": gzipSync(pageOf("a")),
      "in/b.html.br": brotliCompressSync(pageOf("b")),
      "in/c.html.zst": zstdFrame(Buffer.from(pageOf("c"))),
    });
    await deckle(path.join(folder, "in"), "-o", path.join(folder, "out"), "--quiet");
    for (const name of ["a", "b", "c"]) {
      expect(readFileSync(path.join(folder, `out/${name}.md`), "utf8")).toMatch(new RegExp(`^# ${name}\n`));
    }
  });
});

describe("records", () => {
  it("hold their document, id and address in the fields that the flags name", () => {
    const lines = [
      {
        key: "t",
        link: "https://example.org/t",
        body: "The old mill\n\nIt stands there, by the river. - Advertisement -",
        id: 1,
      },
      { key: "m", md: "# The old mill\n\nIt *stands* there, by the river.", html: 7 },
    ];
    const flags = ["--text-field", "body", "--markdown-field", "md", "--id-field", "key", "--url-field", "link"];
    const { out } = deckleProcess([...flags, "--to", "ndjson"], lines.map((line) => JSON.stringify(line)).join("\n"));
    expect(linesOf(out)).toMatchObject([
      { key: "t", link: "https://example.org/t", id: 1, markdown: expect.stringMatching(/^The old mill\n/) },
      { key: "m", html: 7, markdown: expect.stringMatching(/\*stands\*/) },
    ]);
  });

  it("that are longer than is allowed are passed over, with a failure", async () => {
    const long = JSON.stringify({ id: "long", text: "x".repeat(1_200_000) });
    const folder = treeOf({ "in.ndjson": `${recordsOf(1)}${long}\n${recordsOf(1, "barn")}` });
    const [out, errors] = ["out.ndjson", "errors"].map((name) => path.join(folder, name)) as [string, string];
    const flags = ["--limit", "bytes=50000", "-o", out, "--errors", errors];
    expect((await deckle(path.join(folder, "in.ndjson"), ...flags)).code).toBe(1);
    expect(readLines(out).map(({ id }) => id)).toEqual(["mill-0", "barn-0"]);
    expect(readLines(errors)).toMatchObject([
      { kind: "limit", message: expect.stringMatching(/the line has \d+ bytes/) },
    ]);
  });
});

describe("a consumer that is slow", () => {
  it("slows the reader down: nothing is lost, and little is read ahead", async () => {
    const bin = path.join(import.meta.dirname, "../../bin/deckle.js");
    const child = spawn(process.execPath, [bin, "--to", "ndjson", "-j1", "--quiet"], { stdio: "pipe" });
    const filler = "word ".repeat(20_000);
    const count = 400;
    let taken = 0;
    const write = (): void => {
      for (; taken < count; taken += 1) {
        const line = `${JSON.stringify({ id: taken, text: `Title ${taken}\n\n${filler}` })}\n`;
        if (!child.stdin.write(line)) {
          taken += 1;
          child.stdin.once("drain", write);
          return;
        }
      }
      child.stdin.end();
    };
    write();
    let stalled = -1;
    while (stalled !== taken) {
      stalled = taken;
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
    // Pipes, what is read ahead, and what is done: a tenth of a megabyte each.
    expect(taken).toBeLessThan(count / 2);
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => (out += String(chunk)));
    await new Promise((resolve) => child.on("close", resolve));
    expect(linesOf(out).map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, id) => id));
  });
});
