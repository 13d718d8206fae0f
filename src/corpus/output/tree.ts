import { existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DeckleError } from "../../errors.js";
import { isAddress, pathOfId } from "../source/names.js";
import { writeError } from "./files.js";
import type { OnExists, Output } from "./output.js";

/** Names that some file systems take for one: those that differ in case, or in how accents are encoded. */
const keyOf = (name: string): string => name.normalize("NFC").toLowerCase();

/** Errors of a single name; all others would meet the next document too. */
const ofOneName = new Set(["ENAMETOOLONG", "EISDIR", "ENOTDIR", "EEXIST", "EINVAL", "EILSEQ", "ENOTEMPTY"]);

/**
 * A folder with a file for each result, named as its document. A file is written under a temporary name and renamed.
 *
 * @param done what an interrupted run has written
 */
export function treeOutput(
  folder: string,
  extension: string,
  onExists: OnExists,
  done: Iterable<{ id: string; place?: string | undefined }>,
): Output {
  mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder);
  const taken = new Set<string>();
  const insideFolders = new Set<string>();
  const names = new Set<string>();
  const take = (name: string): void => {
    names.add(name);
    taken.add(keyOf(name));
  };
  for (const { id, place } of done) take(place ?? pathOfId(id, extension));

  const placeOf = (id: string): { name: string; own: boolean } => {
    const name = pathOfId(id, extension);
    let free = name;
    if (taken.has(keyOf(name))) {
      if (!isAddress(id) && names.has(name)) {
        throw new DeckleError("input", `\`${name}\` is already the result of another document of this run`);
      }
      // An archive may hold an address several times, and names may differ in what another file system does not tell apart.
      for (let number = 2; taken.has(keyOf(free)); number += 1) free = numbered(name, extension, number);
    }
    take(free);
    return { name: free, own: free === name };
  };
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
    offset: 0,
    full: false,
    write({ id, text }, redo) {
      const { name, own } = placeOf(id);
      const target = path.join(root, name);
      const temporary = `${target}.deckle.tmp`;
      try {
        makeFolder(target);
        if (!redo && onExists !== "overwrite" && lstatSync(target, { throwIfNoEntry: false })) {
          if (onExists === "skip") return Promise.resolve("skipped" as const);
          throw new DeckleError("input", `\`${target}\` exists; allow it with \`--on-exists overwrite\` or \`skip\``);
        }
        rmSync(temporary, { force: true });
        writeFileSync(temporary, text, { flag: "wx" });
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

function numbered(name: string, extension: string, number: number): string {
  return `${name.slice(0, name.length - extension.length)}-${number}${extension}`;
}

function asProblem(target: string, temporary: string, error: unknown): DeckleError {
  if (error instanceof DeckleError) return error;
  rmSync(temporary, { force: true });
  const { code = "" } = error as NodeJS.ErrnoException;
  const problem = writeError(target, error);
  return ofOneName.has(code) ? new DeckleError("input", problem.message, { cause: error }) : problem;
}
