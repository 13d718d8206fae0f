import { type Cleaner, createCleaner } from "../cleaner.js";
import { findConfig } from "../config/find.js";
import type { Options } from "../settings.js";
import type { Job } from "./job.js";

/** The cleaner of a job. */
export async function cleanerFor({ options, config }: Job): Promise<Cleaner> {
  return createCleaner(await withOwnRules(options, config));
}

/** Options with the user's own rules, which come from the configuration file, as compiled ones cannot be sent. */
export async function withOwnRules(options: Options, config: string | undefined): Promise<Options> {
  const rules = config === undefined ? undefined : (await findConfig(config))?.options.rules;
  return { ...options, ...(rules && { rules }) };
}
