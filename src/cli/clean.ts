import { statSync } from "node:fs";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { type Command, Option } from "commander";
import type { CleanResult } from "../clean.js";
import { createCleaner } from "../cleaner.js";
import { DeckleError } from "../errors.js";
import type { Options } from "../settings.js";
import { exitCodeOf } from "./exit.js";
import { readInput, stdinName, writeWhole } from "./io.js";
import { formatError, formatMessage, processStreams, type Streams } from "./messages.js";
import { addBatchFlags, type BatchFlags, givenBatchFlag, holdsMany } from "./batch-flags.js";
import { addCleaningFlags, type CleaningFlags, toOptions } from "./options.js";
import { addConfigFlags, type ConfigFlags, configured } from "./config-flags.js";

type Target = "markdown" | "text" | "html" | "json";

interface CleanFlags extends CleaningFlags, ConfigFlags, BatchFlags {
  output?: string;
  inPlace?: boolean;
  /** `ndjson` and `combined` are for many documents. Default `markdown`. */
  to?: Target | "ndjson" | "combined";
  report?: string;
  diff?: boolean;
  quiet?: boolean;
}

const extensions: Readonly<Record<Target, string>> = { markdown: ".md", text: ".txt", html: ".html", json: ".json" };

/** Examples of the default command, for its help. */
export const examples = `
Examples:
  $ deckle page.html > article.md
  $ curl -s "$U" | deckle --url "$U" --front-matter > article.md
  $ deckle notes.txt --diff
  $ deckle saved/*.html -o articles/
  $ deckle page.html --report removed.json --to json`;

/** Adds the default command: cleans documents. */
export function addClean(program: Command, streams: Streams, setExit: (code: number) => void): Command {
  const command = program
    .command("clean", { isDefault: true })
    .description("clean documents: HTML, plain text or Markdown in, Markdown out (the default command)")
    .argument("[file...]", "the documents; standard input where none is given, or for `-`");
  addCleaningFlags(command)
    .option("-o, --output <path>", "write there: a file, or a folder for several documents")
    .option("--in-place", "write each document over its file (text and Markdown)")
    .addOption(
      new Option("--to <form>", "what to write (default: markdown)").choices([
        "markdown",
        "text",
        "html",
        "json",
        "ndjson",
        "combined",
      ]),
    )
    .option("--report <file>", "write the ledger of removals as JSON")
    .option("--diff", "print the difference to the input instead of the result")
    .option("--quiet", "no warnings");
  addConfigFlags(addBatchFlags(command))
    .addHelpText("after", examples)
    .action(async (files: string[], flags: CleanFlags) => {
      // As of other commands, `-` is standard output.
      if (flags.output === "-") delete flags.output;
      const named = files.length > 0 || flags.filesFrom !== undefined ? files : ["-"];
      if (!isBatch(named, flags)) return setExit(await runClean(named, flags, streams));
      const { runBatch } = await import("./batch.js");
      setExit(await runBatch(named, flags, streams));
    });
  return command;
}

/** Whether there are, or may be, so many documents that they are worth a run with workers and records of failures. */
function isBatch(files: readonly string[], flags: CleanFlags): boolean {
  if (givenBatchFlag(flags) !== undefined || flags.to === "ndjson" || flags.to === "combined") return true;
  if (flags.to === undefined && /\.(?:ndjson|jsonl)$/i.test(flags.output ?? "")) return true;
  const eachOnItsOwn = flags.inPlace || flags.diff || flags.report !== undefined;
  return files.some(holdsMany) || (files.length > 1 && flags.output !== undefined && !eachOnItsOwn);
}

/** Cleans the documents one after the other; gives the exit code. */
async function runClean(files: readonly string[], flags: CleanFlags, streams: Streams): Promise<number> {
  refuseContradictions(files, flags);
  const options = await configured(flags, toOptions(flags));
  if (options === undefined) return 0;
  const cleaner = createCleaner(options);
  const errors: DeckleError[] = [];
  const reports: unknown[] = [];
  let bytes = 0;
  for (const file of files) {
    const name = file === "-" ? stdinName : file;
    try {
      const input = await readInput(file, options, flags.inPlace);
      bytes += input.length;
      tuneFor(bytes, streams);
      const result = cleaner.clean(input, {
        path: file === "-" ? undefined : file,
        positions: flags.report !== undefined || flags.to === "json",
      });
      if (!flags.quiet) {
        for (const message of result.messages) streams.err(`${formatMessage(name, message)}\n`);
      }
      await writeResult(file, input, result, flags, files.length, streams, options);
      if (flags.report !== undefined) {
        const { ledgerReport } = await import("../report/ledger.js");
        reports.push(ledgerReport(name, result));
      }
    } catch (error) {
      if (!(error instanceof DeckleError)) throw error;
      if (error.kind === "usage" || error.kind === "config") throw error;
      streams.err(formatError(name, error));
      errors.push(error);
    }
  }
  if (flags.report !== undefined && reports.length > 0) {
    writeWhole(flags.report, `${JSON.stringify({ version: 1, documents: reports }, null, 2)}\n`);
  }
  return exitCodeOf(errors, files.length);
}

/** Bytes from which on a run is long enough to gain from what V8's optimizing compiler takes of the processor. */
const worthOptimizing = 400_000;

/** A page of 50 KB is cleaned before optimized code is of use, and compiling it takes a sixth of the run. */
function tuneFor(bytes: number, streams: Streams): void {
  // The flag is of the whole process, so it is left alone where this is not the process's only work.
  if (streams === processStreams) setFlagsFromString(bytes < worthOptimizing ? "--no-opt" : "--opt");
}

function toOf({ to = "markdown" }: CleanFlags): Target {
  return to as Target;
}

function refuseContradictions(files: readonly string[], flags: CleanFlags): void {
  const several = files.length > 1;
  const problem = [
    [
      flags.inPlace && flags.output !== undefined,
      "`--in-place` and `--output` contradict each other: give one of them",
    ],
    [flags.inPlace && flags.diff, "`--in-place` and `--diff` contradict each other: give one of them"],
    [flags.diff && toOf(flags) !== "markdown", "`--diff` compares Markdown: leave `--to` out"],
    [flags.inPlace && files.includes("-"), "`--in-place` needs a file, and standard input is none: use `--output`"],
    [flags.inPlace && toOf(flags) !== "markdown", "`--in-place` writes Markdown: leave `--to` out, or use `--output`"],
    [
      several && !flags.inPlace && flags.output === undefined && !flags.diff,
      `${files.length} documents need a place each: add \`-o <folder>\` or \`--in-place\``,
    ],
    [
      flags.inPlace && files.some((file) => /\.x?html?$/i.test(file)),
      "`--in-place` would write Markdown into an HTML file: use `-o <folder>`",
    ],
  ].find(([holds]) => holds === true);
  if (problem) throw new DeckleError("usage", String(problem[1]));
}

async function writeResult(
  file: string,
  input: Uint8Array,
  result: CleanResult,
  flags: CleanFlags,
  count: number,
  streams: Streams,
  options: Options,
): Promise<void> {
  if (flags.diff) {
    const { unifiedDiff } = await import("../report/diff.js");
    streams.out(unifiedDiff(file, input, result, options.encoding));
    return;
  }
  const content = await render(result, toOf(flags));
  const target = targetOf(file, flags, count);
  if (target === undefined) streams.out(content);
  else writeWhole(target, content);
}

async function render(result: CleanResult, to: Target): Promise<string> {
  if (to === "markdown") return result.markdown;
  if (to === "json") {
    const { markdown, metadata, removals, messages, format } = result;
    return `${JSON.stringify({ markdown, format, metadata, removals, messages }, null, 2)}\n`;
  }
  const { toHtml, toText } = await import("../report/render.js");
  return to === "html" ? toHtml(result.markdown) : toText(result.markdown);
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Where a document's result goes; undefined for standard output. */
function targetOf(file: string, flags: CleanFlags, count: number): string | undefined {
  const { inPlace, output } = flags;
  if (inPlace) return file;
  if (output === undefined) return undefined;
  if (count === 1 && !/[/\\]$/.test(output) && !isFolder(output)) return output;
  const { dir, name } = path.parse(file === "-" ? "stdin" : file);
  // The tree is mirrored below the folder; a path that leads out of it does not lead out here.
  const inside = path.normalize(`/${path.isAbsolute(dir) ? path.relative(process.cwd(), dir) : dir}`);
  return path.join(output, inside, name + extensions[toOf(flags)]);
}
