import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { run } from "../../../src/cli/main.js";
import { page } from "./html.js";

const quoted = fc.constantFrom("a", "../a", "/a", "con", "\0", "ä", "https://example.org/x?y=/..", "");

/** Records as a crawl writes them, some with what no record should hold. */
const ndjson = fc
  .array(
    fc.oneof(
      fc.tuple(quoted, page).map(([id, html]) => JSON.stringify({ id, html })),
      fc.tuple(quoted, fc.string()).map(([id, text]) => JSON.stringify({ id, text })),
      fc.constantFrom("", "{", "[]", "null", '{"html": 3}', '{"id": {}}', '{"html": "<p>', "\uFEFF{}"),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => lines.join("\n"));

const warc = fc
  .array(
    fc.tuple(
      page,
      fc.constantFrom(0, 0, 0, 1, -1, 500),
      fc.constantFrom("text/html", "text/html; charset=x", "image/png"),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((records) =>
    records
      .map(([html, error, type], index) => {
        const body = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${html}`).toString("latin1");
        return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/${index}\r\nContent-Type: application/http\r\nContent-Length: ${body.length + error}\r\n\r\n${body}\r\n\r\n`;
      })
      .join(""),
  );

const cut = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(20),
  fc.constantFrom("", "\r\n", "\0", "WARC/1.1\r\n", '"', "}"),
);

/** NDJSON and WARC, one character for each byte, whole and damaged. */
export const container: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(ndjson, warc), fc.array(cut, { maxLength: 3 }))
  .map(([text, cuts]) =>
    cuts.reduce((all, [at, length, piece]) => {
      const start = Math.floor(at * all.length);
      return all.slice(0, start) + piece + all.slice(start + length);
    }, text),
  );

/** Runs a container: it ends by itself with a documented code, and each line that it writes is a record. */
export async function checkContainer(document: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "deckle-fuzz-"));
  try {
    const isWarc = document.includes("WARC/1.");
    const file = path.join(folder, isWarc ? "in.warc" : "in.ndjson");
    writeFileSync(file, Buffer.from(document, "latin1"));
    const runs = [];
    for (const jobs of ["1", "2"]) {
      let out = "";
      const code = await run([file, "--to", "ndjson", "-j", jobs], { out: (text) => (out += text), err: () => {} });
      assert([0, 1, 3, 4, 66].includes(code), `unexpected exit code ${code}`);
      for (const line of out.split("\n").filter(Boolean)) JSON.parse(line);
      runs.push({ code, out });
    }
    assert.deepEqual(runs[0], runs[1], "one worker and two differ");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
