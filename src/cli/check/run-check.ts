import { existsSync } from "node:fs";
import path from "node:path";
import { applyBaseline, pruneBaseline, readBaseline, toBaseline, writeBaseline } from "../../check/baseline.js";
import { Cache } from "../../check/cache.js";
import { changedFiles } from "../../check/changed.js";
import { exitOfCheck } from "../../check/exit.js";
import { findDocuments } from "../../check/files.js";
import type { DocumentResult } from "../../check/result.js";
import { toResult } from "../../check/run.js";
import { checkFile, type Session } from "../../check/session.js";
import { version } from "../../version.js";
import type { CheckFlags } from "../check.js";
import { configuredWith } from "../config-flags.js";
import { exitCodes } from "../exit.js";
import { readInput, writeWhole } from "../io.js";
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
  const report = planReports(flags, streams);
  const files = await filesOf(paths, flags);
  const cache = flags.cache ? new Cache(flags.cacheLocation, [version, force.salt]) : undefined;
  const baseline = force.baseline !== undefined && !flags.updateBaseline ? readBaseline(force.baseline) : new Map();
  const diffs: string[] = [];
  const { unifiedTextDiff } = flags.fixDryRun ? await import("../../report/diff.js") : { unifiedTextDiff: undefined };
  const session: Session = {
    read: readInput,
    settingsFor: force.settingsFor,
    cache,
    // Pruning and updating need all findings; they are taken off after that.
    baseline: flags.pruneBaseline ? new Map() : baseline,
    ...((flags.fix || flags.fixDryRun) && {
      onFixed: (file: string, before: string, after: string) => {
        if (unifiedTextDiff) diffs.push(unifiedTextDiff(file, before, after));
        else if (file === "<stdin>") diffs.push(after);
        else writeWhole(file, after);
      },
    }),
  };
  let documents = files.flatMap((file) => checkFile(file, session));
  if (cache) writeWhole(flags.cacheLocation, cache.write());
  if (flags.updateBaseline) return updateBaseline(documents, force.baseline ?? defaultBaseline, streams);
  if (flags.pruneBaseline) {
    const { baseline: left, pruned } = pruneBaseline(baseline, documents, existsSync);
    writeWhole(force.baseline ?? defaultBaseline, writeBaseline(left));
    streams.err(`${pruned} findings taken out of the baseline\n`);
    documents = applyBaseline(documents, left);
  }
  for (const diff of diffs) streams.out(diff);
  if (diffs.length === 0 || flags.outputFile) report(toResult(documents));
  return exitOfCheck(documents, force);
}

/** Where the baseline stands when nothing says otherwise. */
const defaultBaseline = ".deckle-baseline.json";

async function filesOf(paths: readonly string[], { changed }: CheckFlags): Promise<string[]> {
  if (changed === undefined) return findDocuments(paths.length > 0 ? paths : ["-"]);
  const names = changedFiles(changed === true ? "HEAD" : changed);
  return (await findDocuments(paths.length > 0 ? paths : ["."])).filter((file) =>
    names.has(path.posix.normalize(file)),
  );
}

function updateBaseline(documents: readonly DocumentResult[], file: string, streams: Streams): number {
  const before = existsSync(file) ? readBaseline(file) : new Map();
  writeWhole(file, writeBaseline(toBaseline(documents, before)));
  const count = documents.reduce((sum, { findings }) => sum + findings.length, 0);
  streams.err(
    `${count} findings of ${documents.length} documents written to ${file}; use it with \`--baseline ${file}\`\n`,
  );
  return exitCodes.done;
}
