import path from "node:path";
import { DeckleError } from "../../errors.js";
import { findDuplicates, type Signed } from "../dedupe/duplicates.js";
import { manifestOf } from "../journal.js";
import { addEntry, emptySummary, type Summary } from "../summary.js";
import { joinFile } from "./join-file.js";
import { joinFolder } from "./join-folder.js";
import { entriesOf, openParts, type Part, type PartEntry } from "./parts.js";

/** What was joined. */
export interface Merged {
  parts: number;
  /** Of all parts; the duplicates of the whole among them. */
  summary: Summary;
  /** Documents that were left out, as another one has their place: what fails in a run without shards too. */
  refused: Refused[];
}

/** A document that has no place in the whole. */
export interface Refused {
  id: string;
  message: string;
}

/** One way to join the results of parts. */
export interface Joiner {
  /**
   * Makes sure that a result is there, and as long as it was.
   *
   * @throws {DeckleError} of kind `input` otherwise
   */
  check(document: PartEntry): void;
  /** Adds a result; a reason where that cannot be. */
  add(document: PartEntry): string | undefined;
  /** Gives the whole its name. */
  finish(): void;
  /** Closes what is open, and removes what is not finished. */
  close(): void;
}

/**
 * Joins the results of all shards of a run in the order of the input: the whole is that of a run without shards.
 * Nothing is written where a part, a document or a byte is missing or is there twice. Memory is flat, but for the
 * signatures of the documents where duplicates are to be left out.
 *
 * @throws {DeckleError} of kind `input` that says what is wrong with which part
 */
export async function mergeParts(paths: readonly string[], output: string): Promise<Merged> {
  const start = performance.now();
  // A pattern such as `part-*` finds the manifests too.
  const given = paths.filter((one) => !paths.some((other) => one === manifestOf(other)));
  if (given.some((one) => path.resolve(one) === path.resolve(output)))
    throw new DeckleError("usage", `\`${output}\` is one of the parts; name another place for the whole`);
  const parts = await openParts(given);
  const joiner = openJoiner(parts, output);
  const summary = emptySummary();
  const refused: Refused[] = [];
  try {
    const dropped = await checkAll(parts, joiner, summary);
    for await (const document of entriesOf(parts)) {
      const { index, counts, skipped, id } = document.entry;
      if ((!counts && !skipped) || dropped.has(index)) continue;
      const message = joiner.add(document);
      if (message !== undefined) refused.push({ id, message });
    }
    joiner.finish();
  } finally {
    joiner.close();
  }
  summary.seconds = (performance.now() - start) / 1000;
  return { parts: parts.length, summary, refused };
}

function openJoiner(parts: readonly Part[], output: string): Joiner {
  const [first] = parts as [Part];
  const other = parts.find(({ isFolder }) => isFolder !== first.isFolder);
  if (other) {
    const [folder, file] = first.isFolder ? [first, other] : [other, first];
    throw new DeckleError("input", `\`${folder.path}\` is a folder, \`${file.path}\` a file: they are not of one run`);
  }
  return first.isFolder ? joinFolder(output, first.header.form) : joinFile(output);
}

/** Holds all parts to their manifests and counts their documents; gives the positions of duplicates. */
async function checkAll(parts: readonly Part[], joiner: Joiner, summary: Summary): Promise<ReadonlySet<number>> {
  const { dedupe } = parts[0]!.header;
  const signed: (Signed & { index: number })[] = [];
  for await (const document of entriesOf(parts)) {
    const { index, id, signature, counts } = document.entry;
    joiner.check(document);
    addEntry(summary, document.entry);
    if (signature !== undefined) signed.push({ index, id, signature, words: counts?.words ?? 0 });
  }
  const found = dedupe === undefined ? [] : findDuplicates(signed, dedupe);
  summary.duplicates = found.map(({ id, of, similarity }) => ({ id, of, similarity }));
  return new Set(found.map(({ document }) => document.index));
}
