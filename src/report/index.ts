import { compact } from "./compact.js";
import { github } from "./github.js";
import { gitlab } from "./gitlab.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import type { Reporter } from "./reporter.js";
import { sarif } from "./sarif.js";
import { stylish } from "./stylish.js";
import { tap } from "./tap.js";

/** The formats of a check's report, as `--help` lists them. */
export const reporters: readonly Reporter[] = [stylish, compact, json, sarif, junit, github, gitlab, tap, html];
