import { compact } from "./compact.js";
import { json } from "./json.js";
import type { Reporter } from "./reporter.js";
import { stylish } from "./stylish.js";

/** The formats of a check's report, as `--help` lists them. */
export const reporters: readonly Reporter[] = [stylish, compact, json];
