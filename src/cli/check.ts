import { type Command, InvalidArgumentError, Option } from "commander";
import type { FailOn } from "../check/exit.js";
import type { Preset } from "../check/settings.js";
import { addSourceFlags, type SourceFlags } from "./batch-flags.js";
import { addConfigFlags, type ConfigFlags } from "./config-flags.js";
import type { Streams } from "./messages.js";
import { addCleaningFlags, type CleaningFlags } from "./options.js";

/** The flags of `deckle check`, as commander gives them. */
export interface CheckFlags extends CleaningFlags, ConfigFlags, SourceFlags {
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

Let one finding pass with a comment before it: <!-- deckle-disable-next-line <rule> -- why -->. \`deckle rules\` lists the rules.
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
  addSourceFlags(addConfigFlags(addCleaningFlags(command)).optionsGroup("Which documents:"))
    .addHelpText("after", examples)
    .action(async (paths: string[], flags: CheckFlags) => {
      const { runCheck } = await import("./check/run-check.js");
      setExit(await runCheck(paths, flags, streams));
    });
}

const collect = (value: string, all: string[] = []): string[] => [...all, ...value.split(",")];

function toCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("expected a number.");
  return Number(value);
}
