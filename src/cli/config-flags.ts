import type { Command } from "commander";
import type { FoundConfig } from "../config/find.js";
import type { Options } from "../settings.js";
import { standardOutput } from "./messages.js";

/** Flags about the configuration file. */
export interface ConfigFlags {
  config?: string | false;
  printConfig?: boolean;
}

/** Adds the flags about the configuration file. */
export function addConfigFlags(command: Command): Command {
  return command
    .option("--config <file>", "use this configuration file (default: the nearest one)")
    .option("--no-config", "use no configuration file")
    .option("--print-config", "print the options in force and stop");
}

/** The configuration and the options in force. */
export interface Configured {
  options: Options;
  found: FoundConfig | undefined;
}

/** The options in force: flags over the configuration file; undefined where they were only to be printed. */
export async function configured(flags: ConfigFlags, options: Options): Promise<Options | undefined> {
  return (await configuredWith(flags, options))?.options;
}

/** {@link configured} with the configuration that was found. */
export async function configuredWith(flags: ConfigFlags, options: Options): Promise<Configured | undefined> {
  const { findConfig } = await import("../config/find.js");
  const found = flags.config === false ? undefined : await findConfig(flags.config);
  const merged: Options = { ...found?.options, ...options };
  if (!flags.printConfig) return { options: merged, found };
  const { rules: _, ...printed } = merged;
  standardOutput().write(
    `${JSON.stringify({ file: found?.file ?? null, options: printed, ...checkPart(found) }, null, 2)}\n`,
  );
  return undefined;
}

/** What the configuration says of rules and checks, where it says anything. */
function checkPart(found: FoundConfig | undefined): object {
  if (!found) return {};
  const { preset, rules, customRules, overrides, check } = found.config;
  return { preset, rules, customRules, overrides, check };
}
