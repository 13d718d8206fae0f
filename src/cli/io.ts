import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { DeckleError } from "../errors.js";
import { compressionOf } from "../input/compression-signs.js";
import { readProblem } from "../input/problems.js";
import { defaultLimits, tooLarge } from "../limits.js";
import type { Options } from "../settings.js";

/** Name of standard input in messages. */
export const stdinName = "<stdin>";

/**
 * Reads a file, or standard input for `-`, no further than its limit, and decompresses it.
 *
 * @param isWrittenOver whether the result is to take its place, which compressed input refuses
 * @throws {DeckleError} `input` where it cannot be read, is a folder, is empty or damaged, `limit` where it is too large
 */
export async function readInput(
  file: string,
  { limits, onLimit }: Options,
  isWrittenOver = false,
): Promise<Uint8Array> {
  const most = limits?.bytes ?? defaultLimits.bytes;
  const bytes =
    file === "-" ? readStdin(most) : readFile(file, onLimit === "truncate" ? Number.POSITIVE_INFINITY : most);
  if (bytes.length === 0) throw new DeckleError("input", "the input is empty, expected HTML, plain text or Markdown");
  if (compressionOf(bytes, file) === undefined) return bytes;
  if (isWrittenOver) {
    throw new DeckleError("input", "is compressed, and `--in-place` would write plain text over it: use `--output`");
  }
  const { inflateSync } = await import("../input/compression.js");
  return inflateSync(bytes, file, most);
}

function readFile(file: string, most: number): Uint8Array {
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) {
      throw new DeckleError("input", `is a folder, expected a file; clean folders with \`deckle -o <folder> ${file}\``);
    }
    if (stats.size > most) throw tooLarge(stats.size, most);
    return readFileSync(file);
  } catch (error) {
    throw readProblem(error, file);
  }
}

/**
 * Refuses to wait for what a person might type.
 *
 * @throws {DeckleError} of kind `usage` where standard input is a terminal
 */
export function requirePipe(): void {
  if (!process.stdin.isTTY) return;
  throw new DeckleError("usage", "no input: name a file, or pipe a document in; `deckle --help` shows how");
}

/** All of standard input, or somewhat more than `most` bytes of it: what is too large need not be read to its end. */
function readStdin(most: number): Uint8Array {
  requirePipe();
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= most;) {
    const chunk = Buffer.allocUnsafe(65_536);
    const length = readChunk(chunk);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    size += length;
  }
  return Buffer.concat(chunks);
}

/** Milliseconds to wait where a pipe has nothing yet, or its reader has not read yet. */
const pause = 5;

/** Reads what is there; a pipe that another process made non-blocking says `EAGAIN` until its writer has written. */
function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A closed pipe reads as empty.
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw readProblem(error);
      wait();
    }
  }
}

function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
}

/**
 * Writes to a pipe or file that the process was given, and returns when all is written.
 *
 * @throws {NodeJS.ErrnoException} `EPIPE` where nobody reads any more
 */
export function writeToDescriptor(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      wait();
    }
  }
}

/**
 * Writes a file whole or not at all: to a temporary name beside it, then renamed. Folders are made as needed, a link is
 * followed, and the permissions of what stood there stay. What is no file, such as `/dev/null` or a named pipe, is
 * written to: a rename would put a file in its place.
 *
 * @throws {DeckleError} of kind `input` where it cannot be written; what stood there before is untouched
 */
export function writeWhole(file: string | Buffer, content: string | Uint8Array): void {
  try {
    const before = statSync(file, { throwIfNoEntry: false });
    if (before && !before.isFile()) writeFileSync(file, content);
    else replace(before ? realpathSync.native(file, "buffer") : Buffer.from(file), content, before?.mode);
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    throw new DeckleError("input", `\`${file.toString()}\` cannot be written: ${writeProblems[code] ?? code}`, {
      cause: error,
    });
  }
}

const writeProblems: Readonly<Record<string, string>> = {
  EACCES: "not allowed to write there",
  EPERM: "not allowed to write there",
  EROFS: "not allowed to write there",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is not a folder",
  EEXIST: "a part of its path is not a folder",
  ENOSPC: "no space is left",
};

/** @param file in bytes: not all names are UTF-8 */
function replace(file: Buffer, content: string | Uint8Array, mode: number | undefined): void {
  // Not from `node:crypto`, which takes 4 ms to load; a name that is taken by chance makes `wx` fail.
  const temporary = Buffer.concat([file, Buffer.from(`.${Math.random().toString(36).slice(2, 10)}.tmp`)]);
  try {
    // A new file has a name that somebody gave as text.
    if (mode === undefined) mkdirSync(path.dirname(file.toString()), { recursive: true });
    writeFileSync(temporary, content, { flag: "wx" });
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
