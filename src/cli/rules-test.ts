import type { Command } from "commander";
import { DeckleError } from "../errors.js";
import { addConfigFlags, type ConfigFlags, configuredWith } from "./config-flags.js";
import { exitCodes } from "./exit.js";
import type { Streams } from "./messages.js";

/** Adds `deckle rules test`: runs the examples of the configuration's own rules. */
export function addRulesTest(rules: Command, streams: Streams, setExit: (code: number) => void): void {
  const command = rules.command("test").description("run the examples of your own rules");
  addConfigFlags(command).action(async (flags: ConfigFlags) => {
    const configured = await configuredWith(flags, {});
    if (!configured) return;
    const own = configured.options.rules ?? [];
    if (own.length === 0) {
      throw new DeckleError("usage", "no rules of your own: the configuration has no `customRules`");
    }
    const { testExamples } = await import("../check/own-examples.js");
    const results = own.map(testExamples);
    for (const { id, examples, problems } of results) {
      const sign = problems.length > 0 ? "✖" : examples === 0 ? "–" : "✓";
      streams.out(
        `${sign} ${id}  ${examples === 0 ? "no examples" : `${examples} ${examples === 1 ? "example" : "examples"}`}\n`,
      );
      for (const { kind, number, message } of problems) streams.out(`    examples.${kind} ${number}: ${message}\n`);
    }
    if (results.some(({ problems }) => problems.length > 0)) setExit(exitCodes.findings);
  });
}
