import { type Command, InvalidArgumentError, Option } from "commander";
import { checkDocument } from "../check/check.js";
import { findDocuments } from "../check/files.js";
import { countFindings, type DocumentResult } from "../check/result.js";
import { toResult } from "../check/run.js";
import { createCheckSettings, type Preset } from "../check/settings.js";
import { DeckleError } from "../errors.js";
import { reporters } from "../report/index.js";
import { addConfigFlags, type ConfigFlags, configured } from "./config-flags.js";
import { exitCodes } from "./exit.js";
import { readInput, stdinName, writeWhole } from "./io.js";
import type { Streams } from "./messages.js";
import { addCleaningFlags, type CleaningFlags, toOptions } from "./options.js";

interface CheckFlags extends CleaningFlags, ConfigFlags {
  format?: string[];
  outputFile?: string[];
  preset?: Preset;
  maxWarnings?: number;
  failOn: FailOn;
  color?: boolean;
}

type FailOn = "error" | "warning" | "info" | "never";

/** Adds `deckle check`: reports residue and what scraping broke, changes nothing. */
export function addCheck(program: Command, streams: Streams, setExit: (code: number) => void): void {
  const command = program
    .command("check")
    .description("lint documents: report residue and what scraping broke, change nothing")
    .argument("[path...]", "files, folders and patterns; standard input where none is given, or for `-`")
    .option("-f, --format <name>", "format of the report (repeatable; default: stylish)", collect)
    .option("--output-file <[format=]file>", "write the report there (repeatable, one for each format)", collect)
    .addOption(
      new Option("--preset <name>", "how much is reported (default: recommended)").choices(["recommended", "strict"]),
    )
    .option("--max-warnings <count>", "fail when there are more warnings", toCount)
    .addOption(
      new Option("--fail-on <severity>", "fail from this severity on")
        .choices(["error", "warning", "info", "never"])
        .default("warning"),
    );
  addConfigFlags(addCleaningFlags(command)).action(async (paths: string[], flags: CheckFlags) => {
    setExit(await runCheck(paths.length > 0 ? paths : ["-"], flags, streams));
  });
}

const collect = (value: string, all: string[] = []): string[] => [...all, ...value.split(",")];

function toCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("expected a number.");
  return Number(value);
}

async function runCheck(paths: readonly string[], flags: CheckFlags, streams: Streams): Promise<number> {
  const cleaning = await configured(flags, toOptions(flags));
  if (!cleaning) return exitCodes.done;
  const settingsFor = createCheckSettings({ cleaning, ...(flags.preset && { preset: flags.preset }) });
  const documents = (await findDocuments(paths)).map((file) => checkFile(file, settingsFor));
  const result = toResult(documents);
  const names = flags.format ?? ["stylish"];
  for (const name of names) {
    const reporter = reporters.find((one) => one.name === name);
    if (!reporter) {
      throw new DeckleError(
        "usage",
        `unknown format \`${name}\`, expected one of ${reporters.map((one) => one.name).join(", ")}`,
      );
    }
    const report = reporter.write(result, { color: false, sourceOf: () => undefined });
    const target = flags.outputFile
      ?.find((one) => names.length === 1 || one.startsWith(`${name}=`))
      ?.replace(`${name}=`, "");
    if (target === undefined) streams.out(report);
    else writeWhole(target, report);
  }
  return exitOf(documents, flags);
}

function checkFile(file: string, settingsFor: ReturnType<typeof createCheckSettings>): DocumentResult {
  const name = file === "-" ? stdinName : file;
  try {
    const input = readInput(file);
    const settings = settingsFor(name);
    return checkDocument(input, name, { ...settings, cleaning: { ...settings.cleaning, path: name } });
  } catch (error) {
    if (!(error instanceof DeckleError) || error.kind === "usage" || error.kind === "config") throw error;
    const failure = { kind: "input" as const, message: error.message };
    return { file: name, format: undefined, lines: 0, findings: [], suppressed: 0, failure };
  }
}

function exitOf(documents: readonly DocumentResult[], { failOn, maxWarnings }: CheckFlags): number {
  const { error, warning, info } = countFindings(documents);
  const counted = {
    error,
    warning: error + (maxWarnings === undefined ? warning : 0),
    info: error + warning + info,
    never: 0,
  };
  const failures = documents.flatMap(({ failure }) => failure ?? []);
  if (failures.length > 0 && documents.length === 1)
    return failures[0]!.kind === "limit" ? exitCodes.limit : exitCodes.noInput;
  const tooMany = maxWarnings !== undefined && warning > maxWarnings;
  return counted[failOn] > 0 || tooMany || failures.length > 0 ? exitCodes.findings : exitCodes.done;
}
