import { existsSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { DeckleError } from "../errors.js";
import { nearest } from "../nearest.js";
import { version } from "../version.js";
import { addCheck } from "./check.js";
import { addClean, examples } from "./clean.js";
import { exitCodeOf, exitCodes } from "./exit.js";
import { addExplain } from "./explain.js";
import { formatError, processStreams, type Streams } from "./messages.js";
import { addMerge } from "./merge.js";
import { addRules } from "./rules.js";

/** Runs the command line and sets the process's exit code. */
export async function main(argv: readonly string[] = process.argv): Promise<void> {
  process.on("SIGINT", () => process.exit(exitCodes.interrupted));
  process.on("SIGTERM", () => process.exit(exitCodes.terminated));
  process.exitCode = await run(argv.slice(2), processStreams);
}

/** Runs the command line with the given arguments; gives the exit code. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  let exit: number = exitCodes.done;
  const program = makeProgram(args, streams, (code) => {
    exit = code;
  });
  try {
    refuseMisspelt(args[0]);
    await program.parseAsync(args, { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof DeckleError) {
      streams.err(formatError(undefined, error));
      return exitCodeOf([error], 1);
    }
    throw error;
  }
}

/** @throws {DeckleError} of kind `usage` where the first argument is no file, and nearly the name of a command */
function refuseMisspelt(name: string | undefined): void {
  if (name === undefined || !/^[a-z]+$/i.test(name) || commands.has(name) || existsSync(name)) return;
  const hint = nearest(name, [...commands]);
  if (hint !== "") throw new DeckleError("usage", `no command and no file is named \`${name}\`${hint}`);
}

/** All commands; the default one is `clean`. */
const commands: ReadonlySet<string> = new Set(["clean", "check", "explain", "merge", "rules", "help"]);

/** Whether the arguments ask for the default command and no help: then no other command need be known. */
function cleansOnly([first, ...others]: readonly string[]): boolean {
  return first !== undefined && !commands.has(first) && ![first, ...others].some((one) => /^--?h/.test(one));
}

const exitCodesHelp = `
Exit codes: 0 done · 1 findings, or some documents failed · 2 usage or configuration ·
  3 no article in the input · 4 a limit was hit · 66 the input cannot be read`;

function makeProgram(args: readonly string[], streams: Streams, setExit: (code: number) => void): Command {
  const program = new Command("deckle")
    .description(
      "Trim scraped articles (HTML, plain text, Markdown) to clean Markdown, and account for everything removed.",
    )
    .version(version, "-v, --version")
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.err })
    .showHelpAfterError("`deckle --help` shows the flags.");
  const clean = addClean(program, streams, setExit);
  if (cleansOnly(args)) return program;
  addCheck(program, streams, setExit);
  addExplain(program, streams, setExit);
  addMerge(program, streams, setExit);
  addRules(program, streams, setExit);
  for (const command of program.commands) {
    if (command !== clean) command.showHelpAfterError(`\`deckle ${command.name()} --help\` shows the flags.`);
  }
  // The default command is what most people look for.
  return program.addHelpText("after", () => `\n${clean.helpInformation()}${examples}\n${exitCodesHelp}`);
}
