import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { type FileSystem, GrowingFile, writeError } from "./files.js";
import type { Dropped, Output } from "./output.js";

/** Name of a file that is not finished yet. */
export function partialName(file: string): string {
  return `${file}.partial`;
}

/** One file for all results. It has a name of its own until it is whole. */
export function fileOutput(file: string, keep = 0, fileSystem?: FileSystem): Output {
  mkdirSync(path.dirname(file), { recursive: true });
  const partial = new GrowingFile(partialName(file), keep, fileSystem);
  return {
    get offset() {
      return partial.offset;
    },
    get full() {
      return partial.full;
    },
    write({ text }) {
      partial.add(text);
      return undefined;
    },
    flush: () => partial.flush(),
    finish(dropped) {
      partial.sync();
      partial.close();
      finishFile(file, dropped);
      return Promise.resolve();
    },
  };
}

/** Gives a whole file its name, without the duplicates. Can be done again where it was interrupted. */
export function finishFile(file: string, dropped: readonly Dropped[]): void {
  const partial = partialName(file);
  try {
    if (dropped.length > 0) leaveOut(partial, file, dropped);
    else renameSync(partial, file);
  } catch (error) {
    throw writeError(file, error);
  }
  rmSync(partial, { force: true });
}

/** Writes a file anew under another name without some ranges, in flat memory. */
function leaveOut(partial: string, file: string, dropped: readonly Dropped[]): void {
  const temporary = `${file}.tmp`;
  const { size } = statSync(partial);
  const from = openSync(partial, "r");
  const to = openSync(temporary, "w");
  try {
    let at = 0;
    for (const { start, end } of [...dropped, { start: size, end: size }].toSorted((a, b) => a.start - b.start)) {
      copy(from, to, at, start);
      at = end;
    }
    fsyncSync(to);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(from);
    closeSync(to);
  }
}

/** Copies a range of bytes between open files. */
export function copy(from: number, to: number, start: number, end: number): void {
  const buffer = Buffer.alloc(262_144);
  for (let at = start; at < end;) {
    const read = readSync(from, buffer, 0, Math.min(buffer.length, end - at), at);
    if (read === 0) throw Object.assign(new Error("too short"), { code: "is shorter than it was" });
    for (let done = 0; done < read;) done += writeSync(to, buffer, done, read - done);
    at += read;
  }
}
