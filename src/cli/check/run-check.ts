import { existsSync } from "node:fs";
import path from "node:path";
import { isDynamicPattern } from "tinyglobby";
import { applyBaseline, pruneBaseline, readBaseline, toBaseline, writeBaseline } from "../../check/baseline.js";
import { Cache } from "../../check/cache.js";
import { changedFiles } from "../../check/changed.js";
import { exitOfCheck } from "../../check/exit.js";
import type { DocumentResult } from "../../check/result.js";
import { toResult } from "../../check/run.js";
import type { CheckJob } from "../../check/job.js";
import { checkAll, type Session } from "../../check/session.js";
import { writeRepairs, type WrittenRepairs } from "../../check/write-repairs.js";
import type { Inputs } from "../../corpus/source/source.js";
import { DeckleError } from "../../errors.js";
import { plural } from "../../report/plural.js";
import { version } from "../../version.js";
import { defaultJobs } from "../batch-flags.js";
import type { CheckFlags } from "../check.js";
import { configuredWith } from "../config-flags.js";
import { exitCodes } from "../exit.js";
import { requirePipe, writeWhole } from "../io.js";
import type { Streams } from "../messages.js";
import { toOptions } from "../options.js";
import { inForce } from "./in-force.js";
import { planReports } from "./reports.js";

/** Checks the documents that the flags name, writes what they ask for, and gives the exit code. */
export async function runCheck(paths: readonly string[], flags: CheckFlags, streams: Streams): Promise<number> {
  const { enable: _, disable: __, ...cleaning } = flags;
  const configured = await configuredWith(flags, toOptions(cleaning));
  if (!configured) return exitCodes.done;
  const force = inForce(flags, configured);
  const inputs = inputsOf(paths, flags, force.job);
  // What is repaired of standard input, and differences, are the result; the report stands beside it.
  const isResult = flags.fixDryRun || (flags.fix && inputs.paths.includes("-"));
  const report = planReports(flags, isResult ? { ...streams, out: streams.err } : streams);
  const cache = flags.cache ? new Cache(flags.cacheLocation, [version, force.salt]) : undefined;
  const baselineFile = force.baseline ?? (flags.pruneBaseline ? defaultBaseline : undefined);
  const baseline = baselineFile !== undefined && !flags.updateBaseline ? readBaseline(baselineFile) : new Map();
  const repairs = await planRepairs(flags, streams);
  const session: Session = {
    inputs,
    job: force.job,
    jobs: flags.jobs ?? defaultJobs,
    cache,
    // Pruning and updating need all findings; they are taken off after that.
    baseline: flags.pruneBaseline ? new Map() : baseline,
    repairs,
  };
  let documents: DocumentResult[];
  try {
    documents = await checkAll(session);
    repairs?.finish();
  } finally {
    repairs?.abandon();
  }
  if (documents.length === 0 && flags.changed === undefined && flags.filesFrom === undefined) {
    throw new DeckleError("input", `no documents found in ${inputs.paths.map((one) => `\`${one}\``).join(", ")}`);
  }
  if (cache) writeWhole(flags.cacheLocation, cache.write());
  if (flags.updateBaseline) return updateBaseline(documents, force.baseline ?? defaultBaseline, streams);
  if (flags.pruneBaseline) {
    const { baseline: left, pruned } = pruneBaseline(baseline, documents, existsSync);
    writeWhole(baselineFile!, writeBaseline(left));
    streams.err(`${plural(pruned, "finding")} taken out of ${baselineFile}\n`);
    documents = applyBaseline(documents, left);
  }
  report(toResult(documents));
  return exitOfCheck(documents, force);
}

/** What becomes of repaired documents, where the flags ask for repairs: they are written, or shown as differences. */
async function planRepairs(flags: CheckFlags, streams: Streams): Promise<WrittenRepairs | undefined> {
  if (!flags.fix && !flags.fixDryRun) return undefined;
  const told = new Set<string>();
  const refuse = (name: string, reason: string): void => {
    // What is true of a file of records is said once.
    const file = name.replace(/#\d+$/, "");
    if (told.size === told.add(`${file}\0${reason}`).size) return;
    streams.err(`${file}  warning  not repaired: ${reason}  fix\n`);
  };
  if (!flags.fixDryRun) return writeRepairs({ write: writeWhole, print: streams.out, refuse });
  const { unifiedTextDiff } = await import("../../report/diff.js");
  return {
    refuse,
    take: (_, name, { before, after }) => streams.out(unifiedTextDiff(name, before, after)),
    finish() {},
    abandon() {},
  };
}

/** Where the baseline stands when nothing says otherwise. */
const defaultBaseline = ".deckle-baseline.json";

/** Which documents are checked: each once, under the name that it is found by from here. */
function inputsOf(paths: readonly string[], flags: CheckFlags, { options }: CheckJob): Inputs {
  const { changed, filesFrom, nul, input } = flags;
  const names = changed === undefined ? undefined : changedFiles(changed === true ? "HEAD" : changed);
  const without = filesFrom !== undefined ? [] : names ? ["."] : ["-"];
  const given = paths.length > 0 ? paths : without;
  if (given.includes("-")) requirePipe();
  for (const one of given) {
    // A wrong name is no document that cannot be read: nothing of the check would be as it was meant.
    if (one === "-" || existsSync(one) || isDynamicPattern(one)) continue;
    throw new DeckleError("input", `\`${one}\`: no such file or folder`);
  }
  const seen = new Set<string>();
  return {
    paths: given,
    filesFrom,
    nul,
    container: input === "document" ? undefined : input,
    options: options.cleaning ?? {},
    idOf: (file) => path.relative(process.cwd(), path.resolve(file)).split(path.sep).join("/"),
    only: (file) => (names?.has(path.posix.normalize(file)) ?? true) && seen.size < seen.add(file).size,
  };
}

function updateBaseline(documents: readonly DocumentResult[], file: string, streams: Streams): number {
  const before = existsSync(file) ? readBaseline(file) : new Map();
  writeWhole(file, writeBaseline(toBaseline(documents, before)));
  const count = documents.reduce((sum, { findings }) => sum + findings.length, 0);
  streams.err(
    `${plural(count, "finding")} of ${plural(documents.length, "document")} written to ${file}; use it with \`--baseline ${file}\`\n`,
  );
  return exitCodes.done;
}
