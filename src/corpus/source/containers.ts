import { DeckleError } from "../../errors.js";
import { inflate } from "../../input/compression.js";
import { streamLines } from "../../input/ndjson.js";
import { readProblem } from "../../input/problems.js";
import { readMember, warcMembers } from "../../input/wacz.js";
import { readWarc } from "../../input/warc.js";
import { defaultLimits } from "../../limits.js";
import type { SourceItem } from "../task.js";
import { readBytes } from "./bytes.js";
import { seekable } from "./seekable.js";
import type { Inputs } from "./source.js";

/** A file that holds many documents. */
export type Container = "ndjson" | "warc" | "wacz" | "parquet";

/** The container that a file's name tells; undefined for a document. */
export function containerOf(name: string): Container | undefined {
  const extension = /\.(ndjson|jsonl|warc|wacz|parquet)(?:\.(?:gz|br|zst))?$/i.exec(name)?.[1]?.toLowerCase();
  return extension === "jsonl" ? "ndjson" : (extension as Container | undefined);
}

/** The documents of a container. Where it is damaged, a failure stands in the place of what is lost. */
export async function* readContainer(
  container: Container,
  file: string | Buffer,
  id: string,
  inputs: Inputs,
): AsyncGenerator<SourceItem> {
  const name = file === "-" ? "<stdin>" : id;
  yield* guarded(name, readers[container](file, name, inputs));
}

/** Documents, and a failure in the place of those that an error keeps from being read. */
async function* guarded(name: string, items: AsyncIterable<SourceItem>): AsyncGenerator<SourceItem> {
  let isBegun = false;
  try {
    for await (const item of items) {
      isBegun = true;
      yield item;
    }
  } catch (error) {
    const { kind, message } = error instanceof DeckleError ? error : readProblem(error);
    const rest = isBegun ? "; nothing after it was read" : "";
    yield { kind: "failure", failure: { id: name, source: name, kind, message: message + rest } };
  }
}

type Reader = (file: string | Buffer, name: string, inputs: Inputs) => AsyncGenerator<SourceItem>;

const readers: Readonly<Record<Container, Reader>> = {
  ndjson: readLines,
  warc: (file, name, inputs) => readArchive(readBytes(file, inputs.onRead), name, inputs),
  wacz: readPacked,
  parquet: readTable,
};

async function* readArchive(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  { options }: Inputs,
): AsyncGenerator<SourceItem> {
  // A response's head, and chunks, come on top of the document.
  const limit = 2 * (options.limits?.bytes ?? defaultLimits.bytes) + 1_000_000;
  for await (const found of readWarc(chunks, limit)) {
    const source = `${name}:${found.record}`;
    if (found.kind === "damage") {
      yield { kind: "failure", failure: { id: source, source, kind: "input", message: found.message } };
      continue;
    }
    const { url, date, type, response } = found;
    const { body: bytes, ...coding } = response;
    const from = type === "text/plain" ? "text" : type === "text/markdown" ? "markdown" : undefined;
    const address = URL.canParse(url) ? url : undefined;
    yield { kind: "response", id: url || source, source, url: address, date, from, bytes, ...coding };
  }
}

async function* readPacked(given: string | Buffer, name: string, inputs: Inputs): AsyncGenerator<SourceItem> {
  const { file, close } = await seekable(given, "PK", inputs.onRead);
  try {
    for (const member of await warcMembers(file)) {
      const inside = `${name}/${member.name}`;
      // What is wrong with one member does not keep the others from being read.
      yield* guarded(inside, readArchive(inflate(readMember(file, member), member.name), inside, inputs));
    }
  } finally {
    close();
  }
}

async function* readTable(given: string | Buffer, name: string, { onRead }: Inputs): AsyncGenerator<SourceItem> {
  const { readRows } = await import("../../input/parquet.js");
  const { file, close } = await seekable(given, "PAR1", onRead);
  let number = 0;
  try {
    for await (const row of readRows(file)) {
      number += 1;
      yield { kind: "row", source: `${name}:${number}`, row };
    }
  } finally {
    close();
  }
}

async function* readLines(
  file: string | Buffer,
  name: string,
  { options, onRead }: Inputs,
): AsyncGenerator<SourceItem> {
  // A document's escapes and other fields come on top of its own bytes.
  const limit = 2 * (options.limits?.bytes ?? defaultLimits.bytes) + 1_000_000;
  for await (const { number, bytes, length } of streamLines(readBytes(file, onRead), limit)) {
    const source = `${name}:${number}`;
    if (bytes) yield { kind: "line", source, bytes, place: { file, number } };
    else {
      const message = `the line has ${length} bytes, more than ${limit}; raise the limit with \`--limit bytes=…\``;
      yield { kind: "failure", failure: { id: source, source, kind: "limit", message } };
    }
  }
}
