import path from "node:path";
import { withOwnRules } from "../corpus/cleaner.js";
import type { Fields } from "../corpus/job.js";
import { type CheckOptions, type CheckSettings, createCheckSettings } from "./settings.js";

/** What every worker needs to know of a check; plain data, so that it can be sent to one. */
export interface CheckJob {
  /** Without the user's own rules, which the worker reads from `config` itself. */
  options: CheckOptions;
  /** The configuration file in force; overrides are relative to its folder. */
  config: string | undefined;
  fields: Fields;
}

/** The settings for each document of a job, by the name of its file. */
export async function settingsOf({ options, config }: CheckJob): Promise<(file: string) => CheckSettings> {
  const cleaning = await withOwnRules(options.cleaning ?? {}, config);
  const settingsFor = createCheckSettings({ ...options, cleaning });
  const folder = config === undefined ? process.cwd() : path.dirname(config);
  return (file) => settingsFor(path.relative(folder, file).split(path.sep).join("/"));
}
