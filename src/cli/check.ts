import { existsSync } from "node:fs";
import path from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { applyBaseline, pruneBaseline, readBaseline, toBaseline, writeBaseline } from "../check/baseline.js";
import { Cache } from "../check/cache.js";
import { changedFiles } from "../check/changed.js";
import { exitOfCheck, type FailOn } from "../check/exit.js";
import { findDocuments } from "../check/files.js";
import { type DocumentResult } from "../check/result.js";
import { toResult } from "../check/run.js";
import { checkFile, type Session } from "../check/session.js";
import type { Preset } from "../check/settings.js";
import { version } from "../version.js";
import { inForce } from "./check/in-force.js";
import { planReports } from "./check/reports.js";
import { addConfigFlags, type ConfigFlags, configuredWith } from "./config-flags.js";
import { exitCodes } from "./exit.js";
import { readInput, writeWhole } from "./io.js";
import type { Streams } from "./messages.js";
import { addCleaningFlags, type CleaningFlags, toOptions } from "./options.js";

/** The flags of `deckle check`, as commander gives them. */
export interface CheckFlags extends CleaningFlags, ConfigFlags {
  format?: string[];
  outputFile?: string[];
  preset?: Preset;
  maxWarnings?: number;
  failOn?: FailOn;
  baseline?: string;
  updateBaseline?: boolean;
  pruneBaseline?: boolean;
  fix?: boolean;
  fixDryRun?: boolean;
  cache?: boolean;
  cacheLocation: string;
  changed?: string | true;
  color?: boolean;
}

const examples = `
Examples:
  $ deckle check corpus/
  $ deckle check "articles/**/*.md" --fix
  $ deckle check corpus/ --format stylish --format sarif --output-file sarif=deckle.sarif
  $ deckle check corpus/ --update-baseline      let pass what is there today
  $ deckle check corpus/ --baseline .deckle-baseline.json
  $ deckle check --changed origin/main          what this branch changes
  $ deckle check corpus/ --format html --output-file report.html

Formats: stylish, compact, json, sarif, junit, github, gitlab, tap, html.
Exit codes: 0 nothing found · 1 findings · 2 usage or configuration · 4 a limit was hit · 66 the input cannot be read`;

/** Adds `deckle check`: reports residue and what scraping broke, changes nothing. */
export function addCheck(program: Command, streams: Streams, setExit: (code: number) => void): void {
  const severity = new Option("--fail-on <severity>", "fail from this severity on (default: warning)");
  const preset = new Option("--preset <name>", "how much is reported (default: recommended)");
  const command = program
    .command("check")
    .description("lint documents: report residue and what scraping broke, change nothing")
    .argument("[path...]", "files, folders and patterns; standard input where none is given, or for `-`")
    .option("-f, --format <name>", "format of the report (repeatable; default: stylish)", collect)
    .option("--output-file <[format=]file>", "write the report there (repeatable, one for each format)", collect)
    .addOption(preset.choices(["recommended", "strict"]))
    .addOption(severity.choices(["error", "warning", "info", "never"]))
    .option("--max-warnings <count>", "fail when there are more warnings", toCount)
    .option("--fix", "repair what is safe: take out residue, mend characters")
    .option("--fix-dry-run", "show what `--fix` would change, as a diff")
    .option("--baseline <file>", "let pass the findings that it names")
    .option("--update-baseline", "write what is found to the baseline")
    .option("--prune-baseline", "take out of the baseline what is no longer found")
    .option("--cache", "check again only what has changed since the last run")
    .option("--cache-location <file>", "where the cache stands", ".deckle-cache")
    .option("--changed [ref]", "only files that differ from a commit (default: HEAD)")
    .option("--color", "colours, also where the output is no terminal")
    .option("--no-color", "no colours");
  addConfigFlags(addCleaningFlags(command))
    .addHelpText("after", examples)
    .action(async (paths: string[], flags: CheckFlags) => {
      setExit(await runCheck(paths, flags, streams));
    });
}

const collect = (value: string, all: string[] = []): string[] => [...all, ...value.split(",")];

function toCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("expected a number.");
  return Number(value);
}

async function runCheck(paths: readonly string[], flags: CheckFlags, streams: Streams): Promise<number> {
  const { enable: _, disable: __, ...cleaning } = flags;
  const configured = await configuredWith(flags, toOptions(cleaning));
  if (!configured) return exitCodes.done;
  const force = inForce(flags, configured);
  const report = planReports(flags, streams);
  const files = await filesOf(paths, flags);
  const cache = flags.cache ? new Cache(flags.cacheLocation, [version, force.salt]) : undefined;
  const baseline = force.baseline !== undefined && !flags.updateBaseline ? readBaseline(force.baseline) : new Map();
  const diffs: string[] = [];
  const { unifiedTextDiff } = flags.fixDryRun ? await import("../report/diff.js") : { unifiedTextDiff: undefined };
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
