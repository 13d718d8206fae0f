import type { Command } from "commander";
import { createCleaner } from "../cleaner.js";
import { DeckleError } from "../errors.js";
import { addConfigFlags, type ConfigFlags, configured } from "./config-flags.js";
import { exitCodeOf } from "./exit.js";
import { readInput, stdinName } from "./io.js";
import { formatError, type Streams } from "./messages.js";
import { addCleaningFlags, type CleaningFlags, toOptions } from "./options.js";

/** Adds `deckle explain`: every decision about one document, where and why. */
export function addExplain(program: Command, streams: Streams, setExit: (code: number) => void): void {
  const command = program
    .command("explain")
    .description(
      "show every decision about one document: what was kept as the article and why, what was removed and where",
    )
    .argument("<file>", "the document; `-` for standard input");
  addConfigFlags(addCleaningFlags(command))
    .addHelpText("after", "\nExamples:\n  $ deckle explain page.html\n  $ deckle explain notes.txt --profile complete")
    .action(async (file: string, flags: CleaningFlags & ConfigFlags) => {
      const options = await configured(flags, toOptions(flags));
      if (!options) return;
      const { explain } = await import("../report/explain.js");
      const path = file === "-" ? undefined : file;
      const name = path ?? stdinName;
      try {
        streams.out(
          explain(name, createCleaner(options).clean(await readInput(file, options), { path, positions: true })),
        );
      } catch (error) {
        if (!(error instanceof DeckleError) || error.kind === "usage" || error.kind === "config") throw error;
        streams.err(formatError(name, error));
        setExit(exitCodeOf([error], 1));
      }
    });
}
