import type { Command } from "commander";
import { plural } from "../report/plural.js";
import { exitCodes } from "./exit.js";
import { writeWhole } from "./io.js";
import type { Streams } from "./messages.js";

const examples = `
The parts are files, or folders with a file for each document. Where the shards ran with \`--dedupe\`, the duplicates of
the whole are left out.

Example:
  $ for i in 1 2 3; do deckle pages.ndjson --shard $i/3 -o part-$i.ndjson; done
  $ deckle merge part-1.ndjson part-2.ndjson part-3.ndjson -o articles.ndjson`;

/** Adds `deckle merge`: joins the results of shards. */
export function addMerge(program: Command, streams: Streams, setExit: (code: number) => void): void {
  program
    .command("merge")
    .description("check the results of all shards of a run and join them in the order of the input")
    .argument("<part...>", "results of `--shard`, each with its manifest beside it")
    .requiredOption("-o, --output <path>", "write there: a file, or a folder for parts that are folders")
    .option("--stats <file>", "write the summary of all shards as JSON")
    .addHelpText("after", examples)
    .action(async (paths: string[], { output, stats }: { output: string; stats?: string }) => {
      const { mergeParts } = await import("../corpus/merge/merge.js");
      const { parts, summary, refused } = await mergeParts(paths, output);
      const { documents, duplicates } = summary;
      if (stats !== undefined) writeWhole(stats, `${JSON.stringify(summary, null, 2)}\n`);
      for (const { id, message } of refused) streams.err(`${id}  error  ${message}  output\n`);
      const left = duplicates.length > 0 ? `, ${plural(duplicates.length, "duplicate")} left out` : "";
      streams.err(`${plural(documents, "document")} of ${plural(parts, "shard")} written to ${output}${left}\n`);
      if (refused.length > 0) setExit(exitCodes.findings);
    });
}
