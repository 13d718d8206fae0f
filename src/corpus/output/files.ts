import * as fs from "node:fs";
import { DeckleError } from "../../errors.js";

/** The calls that write; replaced in tests by ones that fail. */
export type FileSystem = Pick<typeof fs, "writeSync" | "openSync" | "renameSync" | "fsyncSync">;

/** Gathers small writes: a call for each document would cost as much as cleaning a small one. */
const bufferSize = 262_144;

/**
 * A file that grows: what was added is either all there or not at all, as a torn end is cut off when a write fails.
 */
export class GrowingFile {
  readonly path: string;
  /** Bytes added, written or not. */
  offset: number;
  readonly #fd: number;
  readonly #fs: FileSystem;
  #waiting: Buffer[] = [];
  #size = 0;

  /**
   * @param keep bytes of what stands there already to go on from; 0 begins anew
   * @throws {DeckleError} of kind `input` where it cannot be written
   */
  constructor(path: string, keep = 0, fileSystem: FileSystem = fs) {
    this.path = path;
    this.#fs = fileSystem;
    this.offset = keep;
    this.#fd = attempt(path, () => fileSystem.openSync(path, keep > 0 ? "r+" : "w"));
    if (keep > 0) fs.ftruncateSync(this.#fd, keep);
  }

  add(text: string): void {
    const bytes = Buffer.from(text, "utf8");
    this.#waiting.push(bytes);
    this.#size += bytes.length;
    this.offset += bytes.length;
  }

  get full(): boolean {
    return this.#size >= bufferSize;
  }

  /** Writes what waits, synchronously: it also has to work while the process ends. */
  flush(): void {
    if (this.#size === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    const start = this.offset - this.#size;
    attempt(this.path, () => {
      try {
        for (let at = 0; at < bytes.length;) {
          at += this.#fs.writeSync(this.#fd, bytes, at, bytes.length - at, start + at);
        }
      } catch (error) {
        fs.ftruncateSync(this.#fd, start);
        this.offset = start;
        throw error;
      } finally {
        this.#waiting = [];
        this.#size = 0;
      }
    });
  }

  /** Writes what waits, also through a power cut. */
  sync(): void {
    this.flush();
    attempt(this.path, () => this.#fs.fsyncSync(this.#fd));
  }

  close(): void {
    this.flush();
    fs.closeSync(this.#fd);
  }
}

/** An error that ends the run: nothing more can be written. */
export class WriteError extends DeckleError {}

function attempt<Value>(path: string, write: () => Value): Value {
  try {
    return write();
  } catch (error) {
    throw writeError(path, error);
  }
}

const problems: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the quota is used up",
  EROFS: "the file system is read-only",
  EACCES: "not allowed",
  ENOENT: "its folder does not exist",
};

/** What kept a file from being written, in words. */
export function writeError(path: string, error: unknown): WriteError {
  const { code = "unknown error" } = error as NodeJS.ErrnoException;
  return new WriteError("input", `\`${path}\` cannot be written: ${problems[code] ?? code}`, { cause: error });
}
