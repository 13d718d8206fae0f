import { DeckleError } from "../errors.js";
import { bytesOf, choosePool } from "./choose-pool.js";
import { aheadOf, inOrder } from "./in-order.js";
import type { Signed } from "./dedupe/duplicates.js";
import { type Entry, hashOf, type Header, JournalWriter } from "./journal.js";
import type { Job } from "./job.js";
import { type FileSystem, GrowingFile, WriteError } from "./output/files.js";
import { openOutput, type Target } from "./output/open.js";
import type { Dropped, Output } from "./output/output.js";
import { inlinePool } from "./pool.js";
import { taskId } from "./prepare.js";
import { takeUp } from "./resume.js";
import { belongs, type Shard } from "./shard.js";
import { type Inputs, readSource } from "./source/source.js";
import { addEntry, addTime, emptySummary, type Summary } from "./summary.js";
import type { Failure, Outcome, SourceItem } from "./task.js";
import { workerPool, type WorkerPoolSettings } from "./worker-pool.js";

/** A run over many documents. */
export interface Run {
  inputs: Inputs;
  job: Job;
  target: Target;
  header: Header;
  pool: WorkerPoolSettings;
  /** File for the records of failures. */
  errors?: string | undefined;
  /** File that holds what is done; where `resume` is set, a run is taken up from it. */
  state?: { file: string; resume: boolean } | undefined;
  shard?: Shard | undefined;
  onFailure?: ((failure: Failure) => void) | undefined;
  onProgress?: ((summary: Summary) => void) | undefined;
  /** Replaced in tests. */
  fileSystem?: FileSystem | undefined;
}

interface Indexed {
  index: number;
  item: SourceItem;
}

/**
 * Takes all documents of the inputs through deckle.
 *
 * @throws {DeckleError} `usage` where a run cannot be taken up, `input` where nothing more can be written; what was done
 *   until then is written
 */
export async function runCorpus(run: Run): Promise<Summary> {
  const start = performance.now();
  const summary = emptySummary();
  const before = takeUp(run);
  for (const entry of before.entries) addEntry(summary, entry);
  summary.resumed = before.entries.length;
  if (before.complete) return finishAgain(run, before.entries, summary);

  const last = before.entries.at(-1);
  const output = openOutput(run, before.entries);
  const errors = run.errors === undefined ? undefined : new GrowingFile(run.errors, last?.errors ?? 0, run.fileSystem);
  const journal = run.state && new JournalWriter(run.state.file, run.header, before.resumed, run.fileSystem);
  // A share alone does not know which of its documents stay: that is found where the shares are merged.
  const isDeduped = run.job.dedupe !== undefined && !run.shard;
  const signed = isDeduped ? before.entries.map(signatureOf) : [];
  const flush = (): void => {
    output.flush();
    errors?.flush();
    journal?.flush();
  };
  // However the process ends, what is done gets written.
  process.once("exit", flush);

  const read = { documents: 0 };
  const { pool, items } = await choosePool(
    select(run, before.entries, read),
    { inline: () => inlinePool(run.job), workers: () => workerPool(run.job, run.pool) },
    run.job.options.limits,
  );
  const work = async ({ index, item }: Indexed): Promise<{ index: number; hash: string; outcome: Outcome }> => ({
    index,
    hash: journal ? hashOf(item) : "",
    outcome: item.kind === "failure" ? { failure: item.failure } : await pool.run(item),
  });
  try {
    for await (const { index, hash, outcome } of inOrder(
      items,
      work,
      ({ item }) => bytesOf(item),
      aheadOf(run.pool.jobs),
    )) {
      const { entry, commit, failure } = await write(output, outcome, index === before.redo);
      if (failure) {
        errors?.add(`${JSON.stringify(failure)}\n`);
        run.onFailure?.(failure);
      }
      const whole: Entry = { index, ...entry, hash, output: output.offset, errors: errors?.offset ?? 0 };
      journal?.add(whole);
      if (commit) {
        // The journal is ahead of what can be seen: the last document of an interrupted run is done once more.
        journal?.flush();
        commit();
      } else if (output.full) flush();
      addEntry(summary, whole);
      if (!outcome.failure) addTime(summary, outcome.id, outcome.milliseconds);
      if (isDeduped) signed.push(signatureOf(whole));
      summary.seconds = (performance.now() - start) / 1000;
      run.onProgress?.(summary);
    }
    flush();
    journal?.end(read.documents);
    await output.finish(await duplicates(run, signed, summary));
    errors?.close();
  } finally {
    process.off("exit", flush);
    await pool.close();
    flushQuietly(flush);
  }
  summary.seconds = (performance.now() - start) / 1000;
  return summary;
}

/** The documents of this run that are not done yet. */
async function* select(run: Run, done: readonly Entry[], read: { documents: number }): AsyncGenerator<Indexed> {
  let own = 0;
  for await (const item of readSource(run.inputs)) {
    const index = read.documents;
    read.documents += 1;
    const id = (): string => (item.kind === "failure" ? item.failure.id : taskId(item, run.job.fields));
    if (run.shard && !belongs(id(), run.shard)) continue;
    const before = done[own];
    own += 1;
    if (!before) yield { index, item };
    else if (before.index !== index || before.hash !== hashOf(item)) throw changed(run, id());
  }
  if (own < done.length) throw changed(run, done[own]!.id);
}

function changed({ state }: Run, id: string): DeckleError {
  return new DeckleError(
    "usage",
    `the input is not what it was when the run began, from \`${id}\` on; remove \`${state!.file}\` to begin anew`,
  );
}

interface Written {
  entry: Pick<Entry, "id" | "counts" | "failed" | "skipped" | "signature" | "place">;
  commit?: () => void;
  failure?: Failure;
}

async function write(output: Output, outcome: Outcome, redo: boolean): Promise<Written> {
  if (outcome.failure) return failedBy(outcome.failure);
  const { id, source, counts, signature } = outcome;
  try {
    const placed = await output.write(outcome, redo);
    if (placed === "skipped") return { entry: { id, skipped: true } };
    return { entry: { id, counts, signature, place: placed?.place }, ...(placed && { commit: placed.commit }) };
  } catch (error) {
    if (!(error instanceof DeckleError) || error instanceof WriteError) throw error;
    return failedBy({ id, source, kind: "output", message: error.message });
  }
}

function failedBy(failure: Failure): Written {
  return { entry: { id: failure.id, failed: failure.kind }, failure };
}

/** What is kept of a document until its duplicates are looked for. */
type Kept = Signed & Pick<Entry, "place" | "output">;

function signatureOf({ id, signature = "", counts, place, output }: Entry): Kept {
  return { id, signature, words: counts?.words ?? 0, place, output };
}

/** The duplicates among the documents, as ranges of the output; adds them to the summary. */
async function duplicates({ job, shard }: Run, kept: readonly Kept[], summary: Summary): Promise<Dropped[]> {
  if (!job.dedupe || shard) return [];
  const { findDuplicates } = await import("./dedupe/duplicates.js");
  const signed = kept.flatMap((one, at) =>
    one.signature === "" ? [] : [{ ...one, start: kept[at - 1]?.output ?? 0, end: one.output }],
  );
  const found = findDuplicates(signed, job.dedupe);
  summary.duplicates = found.map(({ id, of, similarity }) => ({ id, of, similarity }));
  return found.map(({ document }) => document);
}

/** Ends a run that was interrupted after its last document. */
async function finishAgain(run: Run, entries: readonly Entry[], summary: Summary): Promise<Summary> {
  const { finishTarget } = await import("./output/open.js");
  finishTarget(run.target, await duplicates(run, entries.map(signatureOf), summary));
  return summary;
}

/** After an error the rest is written as far as it can be; that error is the one to be told. */
function flushQuietly(flush: () => void): void {
  try {
    flush();
  } catch {
    // Told already.
  }
}
