import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { inflate } from "../../input/compression.js";
import { readProblem } from "../../input/problems.js";

/** Large enough that reading costs nothing, small enough that memory stays flat. */
const chunkSize = 262_144;

/**
 * The bytes of a file, or of standard input for `-`, decompressed.
 *
 * @param onRead told of the bytes as they are in the file, compressed or not
 */
export function readBytes(path: string | Buffer, onRead?: (bytes: number) => void): AsyncIterable<Uint8Array> {
  return inflate(readRaw(path, onRead), path.toString());
}

async function* readRaw(path: string | Buffer, onRead?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const stream = path === "-" ? process.stdin : createReadStream(path, { highWaterMark: chunkSize });
  try {
    for await (const chunk of stream) {
      onRead?.((chunk as Uint8Array).length);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw readProblem(error);
  }
}

/** The first bytes of a file, as many as signatures of compression have. */
export function headOf(file: string | Buffer): Buffer {
  const head = Buffer.alloc(4);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, head);
  } finally {
    closeSync(descriptor);
  }
  return head;
}
