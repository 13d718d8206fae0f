import { createHash } from "node:crypto";
import { appendFileSync, existsSync, statSync } from "node:fs";
import { once } from "node:events";
import type { Form, Job } from "../corpus/job.js";
import { type Header, manifestOf } from "../corpus/journal.js";
import type { Target } from "../corpus/output/open.js";
import { extensions } from "../corpus/output/extensions.js";
import type { Run } from "../corpus/run.js";
import { parseShard } from "../corpus/shard.js";
import { sizeOf } from "../corpus/source/size.js";
import { failed, formatSummary, type Summary } from "../corpus/summary.js";
import { DeckleError } from "../errors.js";
import { version } from "../version.js";
import { type BatchFlags, defaultJobs, fieldsOf, holdsMany } from "./batch-flags.js";
import { type ConfigFlags, configuredWith, type Configured } from "./config-flags.js";
import { exitCodes } from "./exit.js";
import { writeWhole } from "./io.js";
import { processStreams, standardOutput, type Streams } from "./messages.js";
import { type CleaningFlags, toOptions } from "./options.js";
import { progressLine } from "./progress.js";

/** All flags that a run over many documents heeds. */
export interface AllBatchFlags extends CleaningFlags, ConfigFlags, BatchFlags {
  output?: string;
  inPlace?: boolean;
  to?: Form;
  report?: string;
  diff?: boolean;
  quiet?: boolean;
}

/** Cleans many documents; gives the exit code. */
export async function runBatch(files: readonly string[], flags: AllBatchFlags, streams: Streams): Promise<number> {
  const configured = await configuredWith(flags, toOptions(flags));
  if (!configured) return exitCodes.done;
  const form = formOf(files, flags);
  refuseContradictions(files, flags, form);
  const run = planRun(files, flags, form, configured, streams);
  if (run.target.kind === "file" && flags.onExists === "skip" && existsSync(run.target.path)) {
    streams.err(`${run.target.path}  skipped: it exists\n`);
    return exitCodes.done;
  }
  const isWatched = !flags.quiet && streams === processStreams && process.stderr.isTTY;
  const progress = isWatched ? progressLine(flags.filesFrom === undefined ? sizeOf(files) : undefined) : undefined;
  const { runCorpus } = await import("../corpus/run.js");
  let summary: Summary;
  try {
    summary = await runCorpus({
      ...run,
      inputs: { ...run.inputs, onRead: progress?.onRead },
      onProgress: progress?.show,
      onFailure: ({ source, message, kind }) => {
        if (flags.errors !== undefined) return;
        progress?.clear();
        streams.err(`${source}  error  ${message}  ${kind}\n`);
      },
    });
  } finally {
    progress?.clear();
  }
  if (flags.stats !== undefined) writeWhole(flags.stats, `${JSON.stringify(summary, null, 2)}\n`);
  if (!flags.quiet) streams.err(formatSummary(summary));
  if (summary.documents === 0 && !files.some((file) => file === "-" || /json/i.test(file)) && !run.shard) {
    throw new DeckleError("input", `no documents found in ${files.map((file) => `\`${file}\``).join(", ")}`);
  }
  return exitOfBatch(summary);
}

/** The exit code of a run that came to its end. */
export function exitOfBatch(summary: Summary): number {
  return failed(summary) > 0 ? exitCodes.findings : exitCodes.done;
}

/** What is written: as asked for; else what the output's name says; else records where records come in. */
function formOf(files: readonly string[], { to, output, ...flags }: AllBatchFlags): Form {
  if (to !== undefined) return to;
  if (output !== undefined) return /\.(?:ndjson|jsonl)$/i.test(output) ? "ndjson" : "markdown";
  const records = flags.input !== undefined && flags.input !== "document";
  return records || files.every(isRecords) ? "ndjson" : "markdown";
}

function isRecords(file: string): boolean {
  return file === "-" || (holdsMany(file) && /\.(?:ndjson|jsonl|warc|wacz|parquet)(?:\.\w+)?$/i.test(file));
}

function refuseContradictions(files: readonly string[], flags: AllBatchFlags, form: Form): void {
  const one = form === "ndjson" || form === "combined";
  const refused = (["inPlace", "report", "diff"] as const).find((name) => flags[name]);
  const problem = [
    [
      refused !== undefined,
      `\`--${refused === "inPlace" ? "in-place" : refused}\` is for single files: give \`-o <folder>\`, or \`--to ndjson --ledger\` for the removals`,
    ],
    [flags.output === undefined && !one, "many documents need a place each: add `-o <folder>`, or `--to ndjson`"],
    [flags.nul && flags.filesFrom === undefined, "`-0` is about `--files-from`: give that too"],
    [flags.filesFrom === "-" && files.includes("-"), "standard input cannot hold both the names and a document"],
    [
      flags.resume !== undefined && flags.output === undefined,
      "`--resume` needs `-o`: what is written to standard output cannot be taken up",
    ],
    [
      flags.dedupe !== undefined && flags.output === undefined,
      "`--dedupe` needs `-o`: which documents stay is known at the end",
    ],
    [
      flags.dedupe !== undefined && flags.onExists === "skip",
      "`--dedupe` and `--on-exists skip` contradict each other: what is skipped cannot be compared",
    ],
    [flags.ledger && form !== "ndjson", "`--ledger` is about records: add `--to ndjson`"],
  ].find(([holds]) => holds === true);
  if (problem) throw new DeckleError("usage", String(problem[1]));
}

function planRun(
  files: readonly string[],
  flags: AllBatchFlags,
  form: Form,
  { options, found }: Configured,
  streams: Streams,
): Run {
  const { rules: _, ...plain } = options;
  const fields = fieldsOf(flags);
  const job: Job = {
    options: plain,
    config: found?.file,
    fields,
    form,
    ledger: flags.ledger ?? false,
    dedupe: flags.dedupe,
  };
  const target = targetOf(flags, form, streams);
  const namesField = [flags.htmlField, flags.textField, flags.markdownField, flags.idField, flags.urlField].some(
    Boolean,
  );
  const asked = flags.input ?? (form === "ndjson" || namesField ? "ndjson" : "document");
  const header: Header = {
    deckle: version,
    options: createHash("sha256")
      .update(JSON.stringify([plain, found?.config, fields, job.ledger, flags.onExists]))
      .digest("hex"),
    inputs: [...files, ...(flags.filesFrom === undefined ? [] : [`--files-from ${flags.filesFrom}`])],
    output: flags.output ?? "-",
    form,
    shard: flags.shard,
    dedupe: flags.dedupe,
  };
  const manifest = flags.shard !== undefined && target.kind !== "stream" ? manifestOf(target.path) : undefined;
  const state = flags.resume ?? manifest;
  return {
    inputs: {
      paths: files,
      filesFrom: flags.filesFrom,
      nul: flags.nul,
      container: asked === "document" ? undefined : asked,
      options: plain,
      output: target.kind === "tree" ? target.path : undefined,
    },
    job,
    target,
    header,
    pool: { jobs: flags.jobs ?? defaultJobs },
    errors: flags.errors,
    state: state === undefined ? undefined : { file: state, resume: flags.resume !== undefined },
    shard: flags.shard === undefined ? undefined : parseShard(flags.shard),
  };
}

function targetOf({ output, onExists = "overwrite" }: AllBatchFlags, form: Form, streams: Streams): Target {
  if (output === undefined) return { kind: "stream", write: writerOf(streams) };
  if (form === "ndjson" || form === "combined") {
    if (!isDevice(output)) return { kind: "file", path: output, onExists };
    return {
      kind: "stream",
      write: (text) => {
        appendFileSync(output, text);
        return undefined;
      },
    };
  }
  return { kind: "tree", path: output, extension: extensions[form]!, onExists };
}

/** Whether it is a device or pipe, such as `/dev/null`: it can be written to, and must not be replaced by a file. */
function isDevice(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** Writes to standard output, and waits where its reader is slower. */
function writerOf(streams: Streams): (text: string) => Promise<void> | undefined {
  return (text) => {
    if (streams !== processStreams) streams.out(text);
    else if (!standardOutput().write(text)) return once(standardOutput(), "drain").then(() => {});
    return undefined;
  };
}
