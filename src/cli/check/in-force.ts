import path from "node:path";
import type { FailWhen } from "../../check/exit.js";
import { describeRules } from "../../check/rule-info.js";
import type { CheckJob } from "../../check/job.js";
import type { RuleSetting } from "../../check/settings.js";
import { DeckleError } from "../../errors.js";
import { nearest } from "../../nearest.js";
import { fieldsOf } from "../batch-flags.js";
import type { CheckFlags } from "../check.js";
import type { Configured } from "../config-flags.js";

/** What holds for a run of `deckle check`: flags over the configuration. */
export interface InForce extends FailWhen {
  job: CheckJob;
  baseline: string | undefined;
  /** All that results depend on besides the documents, for the cache. */
  salt: unknown;
}

/** @throws {DeckleError} of kind `usage` for a rule that does not exist */
export function inForce(flags: CheckFlags, { options, found }: Configured): InForce {
  const config = found?.config;
  const folder = found ? path.dirname(found.file) : process.cwd();
  const fields = fieldsOf(flags);
  const rules = { ...config?.rules, ...rulesOf(flags, Object.keys(config?.customRules ?? {})) };
  const preset = flags.preset ?? config?.preset;
  // Rules are compiled: each worker makes its own from the configuration.
  const { enable: _, disable: __, rules: ___, ...cleaning } = options;
  // Only this report shows whole documents.
  const details = flags.format?.includes("html") ?? false;
  const overrides = config?.overrides ?? [];
  const job = {
    options: { details, cleaning, rules, overrides, ...(preset && { preset }) },
    config: found?.file,
    fields,
  };
  const check = config?.check ?? {};
  const maxWarnings = flags.maxWarnings ?? check.maxWarnings;
  return {
    job,
    baseline: flags.baseline ?? (check.baseline && path.resolve(folder, check.baseline)),
    // Who allows some warnings does not want the first to fail.
    failOn: flags.failOn ?? check.failOn ?? (maxWarnings === undefined ? "warning" : "error"),
    maxWarnings,
    salt: { ...job.options, fields, custom: config?.customRules },
  };
}

function rulesOf({ enable = [], disable = [] }: CheckFlags, own: readonly string[]): Record<string, RuleSetting> {
  const known = [...describeRules().map(({ id }) => id), ...own];
  const unknown = [...enable, ...disable].find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new DeckleError(
      "usage",
      `unknown rule \`${unknown}\`${nearest(unknown, known)} (\`deckle rules\` lists them)`,
    );
  }
  const both = enable.find((id) => disable.includes(id));
  if (both !== undefined) {
    throw new DeckleError(
      "usage",
      `\`${both}\` is both enabled and disabled: leave one of \`--enable\` and \`--disable\` out`,
    );
  }
  const on = enable.map((id) => [id, "on"] as const);
  const off = disable.map((id) => [id, "off"] as const);
  return Object.fromEntries([...on, ...off]);
}
