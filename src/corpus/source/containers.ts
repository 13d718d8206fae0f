import { DeckleError } from "../../errors.js";
import { streamLines } from "../../input/ndjson.js";
import { readProblem } from "../../input/problems.js";
import { defaultLimits } from "../../limits.js";
import type { SourceItem } from "../task.js";
import { readBytes } from "./bytes.js";
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
  try {
    yield* readers[container](file, name, inputs);
  } catch (error) {
    const { kind, message } = error instanceof DeckleError ? error : readProblem(error);
    yield {
      kind: "failure",
      failure: { id: name, source: name, kind, message: `${message}; nothing after it was read` },
    };
  }
}

type Reader = (file: string | Buffer, name: string, inputs: Inputs) => AsyncGenerator<SourceItem>;

const readers: Readonly<Record<Container, Reader>> = {
  ndjson: readLines,
  warc: readLines,
  wacz: readLines,
  parquet: readLines,
};

async function* readLines(file: string | Buffer, name: string, { options }: Inputs): AsyncGenerator<SourceItem> {
  // A document's escapes and other fields come on top of its own bytes.
  const limit = 2 * (options.limits?.bytes ?? defaultLimits.bytes) + 1_000_000;
  for await (const { number, bytes, length } of streamLines(readBytes(file), limit)) {
    const source = `${name}:${number}`;
    if (bytes) yield { kind: "line", source, bytes };
    else {
      const message = `the line has ${length} bytes, more than ${limit}; raise the limit with \`--limit bytes=…\``;
      yield { kind: "failure", failure: { id: source, source, kind: "limit", message } };
    }
  }
}
