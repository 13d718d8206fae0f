import { statSync } from "node:fs";
import { DeckleError } from "../errors.js";
import { type Entry, type Header, readJournal, refuseOther } from "./journal.js";
import { partialName } from "./output/file.js";
import type { Run } from "./run.js";

/** What an interrupted run has done. */
export interface Before {
  entries: Entry[];
  /** Position of a document that may have been written, though that is not known for sure. */
  redo: number | undefined;
  /** Whether all documents are done. */
  complete: boolean;
  /** Bytes of the journal that hold; undefined where it begins anew. */
  resumed: { bytes: number } | undefined;
}

const nothing: Before = { entries: [], redo: undefined, complete: false, resumed: undefined };

/**
 * Finds what an interrupted run has done for sure.
 *
 * @throws {DeckleError} of kind `usage` where it was another run, or its results are gone
 */
export function takeUp({ state, header, target, errors }: Run): Before {
  const journal = state?.resume ? readJournal(state.file) : undefined;
  if (state && !state.resume) refuseOtherShard(state.file, header);
  if (!state || !journal) return nothing;
  refuseOther(state.file, journal.header, header);
  if (journal.end) return { entries: journal.entries, redo: undefined, complete: true, resumed: undefined };
  let count = journal.entries.length;
  let redo: number | undefined;
  if (target.kind === "tree") {
    const last = journal.entries[count - 1];
    // It stands in the journal before its file has its name.
    if (last?.counts) {
      count -= 1;
      redo = last.index;
    }
  } else if (target.kind === "file") {
    const partial = partialName(target.path);
    const size = sizeOf(partial);
    if (size === undefined && count > 0) {
      throw new DeckleError(
        "usage",
        `\`${partial}\` is gone, so \`${state.file}\` cannot be taken up; remove it to begin anew`,
      );
    }
    while (count > 0 && journal.entries[count - 1]!.output > size!) count -= 1;
  }
  if (errors !== undefined) {
    const size = sizeOf(errors) ?? 0;
    while (count > 0 && journal.entries[count - 1]!.errors > size) count -= 1;
  }
  const entries = journal.entries.slice(0, count);
  return { entries, redo, complete: false, resumed: { bytes: journal.offsets[count]! } };
}

/** Shards that wrote to one place would take each other's manifest for their own. */
function refuseOtherShard(file: string, { shard, output }: Header): void {
  const before = readJournal(file)?.header.shard;
  if (before === undefined || before === shard) return;
  throw new DeckleError(
    "usage",
    `\`${output}\` holds shard ${before} already: give each shard an output of its own, and join them with \`deckle merge\``,
  );
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
