import type { Command } from "commander";
import { plural } from "../report/plural.js";
import type { Streams } from "./messages.js";

/** Adds `deckle merge`: joins the results of shards. */
export function addMerge(program: Command, streams: Streams): void {
  program
    .command("merge")
    .description("check the results of all shards of a run and join them in the order of the input")
    .argument("<part...>", "results of `--shard`, each with its manifest beside it")
    .requiredOption("-o, --output <file>", "write there")
    .addHelpText(
      "after",
      "\nExample:\n  $ for i in 1 2 3; do deckle pages.ndjson --shard $i/3 -o part-$i.ndjson; done\n  $ deckle merge part-*.ndjson -o articles.ndjson",
    )
    .action(async (files: string[], { output }: { output: string }) => {
      const { mergeParts } = await import("../corpus/merge.js");
      const { parts, documents } = await mergeParts(files, output);
      streams.err(`${plural(documents, "document")} of ${plural(parts, "shard")} written to ${output}\n`);
    });
}
