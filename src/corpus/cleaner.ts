import { type Cleaner, createCleaner } from "../cleaner.js";
import { findConfig } from "../config/find.js";
import type { Job } from "./job.js";

/** The cleaner of a job; the user's own rules come from the configuration, as compiled ones cannot be sent. */
export async function cleanerFor({ options, config }: Job): Promise<Cleaner> {
  const own = config === undefined ? undefined : (await findConfig(config))?.options.rules;
  return createCleaner({ ...options, ...(own && { rules: own }) });
}
