import type { Command } from "commander";
import type { Options } from "../settings.js";

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

/** The options in force: flags over the configuration file; undefined where they were only to be printed. */
export async function configured(flags: ConfigFlags, options: Options): Promise<Options | undefined> {
  const { findConfig } = await import("../config/find.js");
  const config = flags.config === false ? undefined : await findConfig(flags.config);
  const merged: Options = { ...config?.options, ...options };
  if (!flags.printConfig) return merged;
  process.stdout.write(`${JSON.stringify({ file: config?.file ?? null, options: merged }, null, 2)}\n`);
  return undefined;
}
