import { existsSync } from "node:fs";
import { DeckleError } from "../../errors.js";
import type { Entry } from "../journal.js";
import type { Run } from "../run.js";
import { fileOutput, finishFile, partialName } from "./file.js";
import type { Dropped, OnExists, Output } from "./output.js";
import { streamOutput } from "./stream.js";
import { treeOutput } from "./tree.js";

/** Where a run writes. */
export type Target =
  | { kind: "stream"; write: (text: string) => Promise<void> | undefined }
  | { kind: "file"; path: string; onExists: OnExists }
  | { kind: "tree"; path: string; extension: string; onExists: OnExists };

/**
 * Opens the output, after what an interrupted run has written.
 *
 * @throws {DeckleError} `usage` where its place is taken and must not be
 */
export function openOutput({ target, fileSystem }: Run, done: readonly Entry[]): Output {
  if (target.kind === "stream") return streamOutput(target.write);
  if (target.kind === "tree") {
    const entries = done.filter(({ counts }) => counts);
    return treeOutput(target.path, target.extension, target.onExists, { entries, bytes: done.at(-1)?.output ?? 0 });
  }
  if (target.onExists === "error" && existsSync(target.path)) {
    throw new DeckleError("usage", `\`${target.path}\` exists; allow it with \`--on-exists overwrite\``);
  }
  return fileOutput(target.path, done.at(-1)?.output ?? 0, fileSystem);
}

/** Finishes the output of a run whose documents are all written. */
export function finishTarget(target: Target, dropped: readonly Dropped[]): void {
  if (target.kind === "file" && existsSync(partialName(target.path))) finishFile(target.path, dropped);
  if (target.kind === "tree") {
    const nothing = { entries: [], bytes: 0 };
    void treeOutput(target.path, target.extension, target.onExists, nothing).finish(dropped);
  }
}
