import { createReadStream } from "node:fs";
import { inflate } from "../../input/compression.js";
import { readProblem } from "../../input/problems.js";

/** Large enough that reading costs nothing, small enough that memory stays flat. */
const chunkSize = 262_144;

/** The bytes of a file, or of standard input for `-`, decompressed. */
export function readBytes(path: string | Buffer): AsyncIterable<Uint8Array> {
  return inflate(readRaw(path), path.toString());
}

async function* readRaw(path: string | Buffer): AsyncGenerator<Uint8Array> {
  const stream = path === "-" ? process.stdin : createReadStream(path, { highWaterMark: chunkSize });
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw readProblem(error);
  }
}
