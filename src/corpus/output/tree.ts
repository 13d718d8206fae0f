import { existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DeckleError } from "../../errors.js";
import { pathOfId } from "../source/names.js";
import { writeError } from "./files.js";
import type { OnExists, Output } from "./output.js";
import { Places } from "./places.js";

/** Errors of a single name; all others would meet the next document too. */
const ofOneName = new Set(["ENAMETOOLONG", "EISDIR", "ENOTDIR", "EEXIST", "EINVAL", "EILSEQ", "ENOTEMPTY"]);

/** What an interrupted run has written to a folder. */
export interface TreeDone {
  entries: Iterable<{ id: string; place?: string | undefined }>;
  /** The sum of the files' bytes. */
  bytes: number;
}

/**
 * A folder with a file for each result, named as its document. A file is written under a temporary name and renamed.
 * Its offset is the sum of the files' bytes.
 */
export function treeOutput(folder: string, extension: string, onExists: OnExists, done: TreeDone): Output {
  mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder);
  const insideFolders = new Set<string>();
  const places = new Places(extension);
  for (const { id, place } of done.entries) places.take(id, place);
  let offset = done.bytes;

  const makeFolder = (target: string): void => {
    const parent = path.dirname(target);
    if (insideFolders.has(parent)) return;
    // A link inside of the output folder must not lead a result out of it: look before and after making folders.
    let nearest = parent;
    while (!existsSync(nearest)) nearest = path.dirname(nearest);
    refuseOutside(nearest);
    mkdirSync(parent, { recursive: true });
    refuseOutside(parent);
    insideFolders.add(parent);
  };
  const refuseOutside = (at: string): void => {
    const real = realpathSync(at);
    if (real !== root && !real.startsWith(root + path.sep)) {
      throw new DeckleError("input", `\`${at}\` is a link that leads out of the output folder`);
    }
  };

  return {
    get offset() {
      return offset;
    },
    full: false,
    write({ id, text }, redo) {
      const { name, own } = places.find(id);
      const target = path.join(root, name);
      const temporary = `${target}.deckle.tmp`;
      try {
        makeFolder(target);
        const there = lstatSync(target, { throwIfNoEntry: false });
        if (there?.isDirectory()) throw new DeckleError("input", `\`${target}\` is a folder`);
        if (there && !redo && onExists !== "overwrite") {
          if (onExists === "skip") return Promise.resolve("skipped" as const);
          throw new DeckleError("input", `\`${target}\` exists; allow it with \`--on-exists overwrite\` or \`skip\``);
        }
        rmSync(temporary, { force: true });
        const bytes = Buffer.from(text, "utf8");
        writeFileSync(temporary, bytes, { flag: "wx" });
        offset += bytes.length;
      } catch (error) {
        throw asProblem(target, temporary, error);
      }
      const commit = (): void => {
        try {
          renameSync(temporary, target);
        } catch (error) {
          throw asProblem(target, temporary, error);
        }
      };
      return Promise.resolve({ place: own ? undefined : name, commit });
    },
    flush() {},
    finish(dropped) {
      for (const { id, place } of dropped) rmSync(path.join(root, place ?? pathOfId(id, extension)), { force: true });
      return Promise.resolve();
    },
  };
}

function asProblem(target: string, temporary: string, error: unknown): DeckleError {
  if (error instanceof DeckleError) return error;
  rmSync(temporary, { force: true });
  const { code = "" } = error as NodeJS.ErrnoException;
  const problem = writeError(target, error);
  return ofOneName.has(code) ? new DeckleError("input", problem.message, { cause: error }) : problem;
}
