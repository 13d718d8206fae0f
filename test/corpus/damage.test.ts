import { writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { defaultFields } from "../../src/corpus/job.js";
import { prepareTask } from "../../src/corpus/prepare.js";
import { readSource } from "../../src/corpus/source/source.js";
import { folderOf } from "../support/command-line.js";
import { record, zstdFrame } from "./archive-files.js";

/** What came out of an input: the documents that could be read, by id, and how many could not. */
interface Came {
  documents: [id: string, content: string][];
  failures: number;
}

/** Reads an input up to the documents, as a run does before it cleans them. */
async function read(file: string, content: Buffer): Promise<Came> {
  writeFileSync(file, content);
  const came: Came = { documents: [], failures: 0 };
  for await (const item of readSource({ paths: [file], options: {} })) {
    try {
      if (item.kind === "failure") throw new Error(item.failure.message);
      const { id, input } = prepareTask(item, { fields: defaultFields, options: {} });
      came.documents.push([id, typeof input === "string" ? input : Buffer.from(input).toString()]);
    } catch {
      came.failures += 1;
    }
  }
  return came;
}

const names = ["one", "two", "three"];
const bodyOf = (name: string): string => `<p>The ${name} boat came in late, with é and a crate of hens.</p>`;
const documents = names.map((name): [string, string] => [name, bodyOf(name)]);
const lines = names.map((name) => Buffer.from(`${JSON.stringify({ id: name, html: bodyOf(name) })}\n`));
const records = names.map((name) =>
  record("response", name, `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${bodyOf(name)}`, "application/http"),
);

/** All ways to damage the bytes from `from` to `to`: cut there, one byte changed, put in or taken out. */
function* damages(whole: Buffer, from: number, to: number): Generator<[how: string, bytes: Buffer]> {
  for (let at = from; at < to; at += 1) {
    const [before, after] = [whole.subarray(0, at), whole.subarray(at + 1)];
    for (const byte of [0x00, 0xff, 0x0a, 0x39]) {
      yield [`byte ${at} is ${byte}`, Buffer.concat([before, Buffer.from([byte]), after])];
    }
    yield [`byte ${at} is not there`, Buffer.concat([before, after])];
    yield [`a byte is put in at ${at}`, Buffer.concat([before, Buffer.from("x"), whole.subarray(at)])];
  }
}

describe.each([
  ["in.ndjson", lines],
  ["in.warc", records],
] as const)("damage of %s", (name, parts) => {
  const whole = Buffer.concat(parts);
  const start = parts[0]!.length;
  const end = start + parts[1]!.length;

  it("anywhere in a document leaves those around it whole", async () => {
    const file = path.join(folderOf({}), name);
    expect(await read(file, whole)).toEqual({ documents, failures: 0 });
    for (const [how, bytes] of damages(whole, start, end)) {
      const came = await read(file, bytes);
      const ids = came.documents.map(([id]) => id);
      expect(came.documents[0], how).toEqual(documents[0]);
      // A line end that is lost, or a length that reaches into what follows, may take the next one along.
      if (!ids.includes("three")) expect(came.failures, how).toBeGreaterThan(0);
      else expect(came.documents.at(-1), how).toEqual(documents[2]);
      expect(came.documents.length + came.failures, how).toBeGreaterThanOrEqual(2);
    }
  });

  it("takes along no other document than the next, and that only where the border between them is gone", async () => {
    const file = path.join(folderOf({}), name);
    for (const [how, bytes] of damages(whole, start, end - 4)) {
      const came = await read(file, bytes);
      expect(came.documents.at(-1), how).toEqual(documents[2]);
    }
  });

  it("by a cut at any place gives what is whole before it, and says so", async () => {
    const file = path.join(folderOf({}), name);
    const borders = [0, start, end, whole.length];
    for (let cut = 1; cut < whole.length; cut += 1) {
      const came = await read(file, whole.subarray(0, cut));
      const complete = borders.filter((border) => border > 0 && border <= cut + (name === "in.warc" ? 4 : 1)).length;
      expect(came.documents, `cut at ${cut}`).toEqual(documents.slice(0, complete));
      const isBorder = borders.some((border) => cut <= border && border - cut <= (name === "in.warc" ? 4 : 1));
      expect(came.failures, `cut at ${cut}`).toBe(isBorder || borders.includes(cut) ? 0 : 1);
    }
  });
});

describe.each([
  ["in.ndjson.gz", gzipSync],
  ["in.ndjson.br", brotliCompressSync],
  ["in.ndjson.zst", zstdFrame],
  ["in.warc.gz", gzipSync],
] as const)("damage of %s", (name, compress) => {
  const parts = name.includes("warc") ? records : lines;
  const whole = compress(Buffer.concat(parts));

  it("by a cut at any place gives a beginning of the documents, and says so", async () => {
    const file = path.join(folderOf({}), name);
    for (let cut = 1; cut < whole.length; cut += 1) {
      const came = await read(file, whole.subarray(0, cut));
      expect(came.documents, `cut at ${cut}`).toEqual(documents.slice(0, came.documents.length));
      expect(came.failures, `cut at ${cut}`).toBeGreaterThan(0);
    }
  });

  it("by a changed byte ends well, and what is given without a failure is what was there", async () => {
    const file = path.join(folderOf({}), name);
    for (let at = 0; at < whole.length; at += 1) {
      for (const flip of [0x01, 0xff]) {
        const bytes = Buffer.from(whole);
        bytes[at]! ^= flip;
        const came = await read(file, bytes);
        if (came.failures === 0 && hasChecksum(name)) expect(came.documents, `byte ${at}`).toEqual(documents);
      }
    }
  });
});

/** Brotli has none, and the frames of these tests leave theirs out. */
function hasChecksum(name: string): boolean {
  return name.endsWith(".gz");
}

describe("what stands after the end of compressed data", () => {
  it.each([
    ["in.ndjson.gz", gzipSync],
    ["in.ndjson.br", brotliCompressSync],
  ] as const)("is told, and nothing before it lost: %s", async (name, compress) => {
    const whole = compress(Buffer.concat(lines));
    const file = path.join(folderOf({}), name);
    for (const more of ["x", "rubbish that is longer than a head"]) {
      expect(await read(file, Buffer.concat([whole, Buffer.from(more)]))).toEqual({ documents, failures: 1 });
    }
    const padded = await read(file, Buffer.concat([whole, Buffer.alloc(512)]));
    expect(padded).toEqual({ documents, failures: name.endsWith(".gz") ? 0 : 1 });
  });
});

describe("members of gzip one after the other, as crawlers write them", () => {
  it("damaged in one of them give those before it", async () => {
    const members = records.map((part) => gzipSync(part));
    const whole = Buffer.concat(members);
    const file = path.join(folderOf({}), "in.warc.gz");
    expect(await read(file, whole)).toEqual({ documents, failures: 0 });
    const start = members[0]!.length;
    for (let at = start + 10; at < start + members[1]!.length - 8; at += 1) {
      const came = await read(file, Buffer.from(whole).fill(0xff, at, at + 4));
      expect(came.documents[0], `bytes from ${at}`).toEqual(documents[0]);
      expect(came.failures, `bytes from ${at}`).toBeGreaterThan(0);
    }
  });
});
