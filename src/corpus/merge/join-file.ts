import { closeSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { copy, partialName } from "../output/file.js";
import { writeError } from "../output/files.js";
import type { Joiner } from "./merge.js";

/** Joins files by their ranges of bytes. */
export function joinFile(output: string): Joiner {
  const temporary = partialName(output);
  const to = attempt(output, () => {
    mkdirSync(path.dirname(output), { recursive: true });
    return openSync(temporary, "w");
  });
  const open = new Map<string, number>();
  const fdOf = (path: string): number => {
    const fd = open.get(path) ?? openSync(path, "r");
    open.set(path, fd);
    return fd;
  };
  return {
    check() {
      // The length of a whole part is held to its manifest where that ends.
    },
    add({ part, entry, start }) {
      attempt(output, () => copy(fdOf(part.path), to, start, entry.output));
      return undefined;
    },
    finish: () => attempt(output, () => renameSync(temporary, output)),
    close() {
      for (const fd of [to, ...open.values()]) closeSync(fd);
      rmSync(temporary, { force: true });
    },
  };
}

function attempt<Value>(path: string, write: () => Value): Value {
  try {
    return write();
  } catch (error) {
    throw writeError(path, error);
  }
}
