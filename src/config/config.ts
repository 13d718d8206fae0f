import type { Override, Preset, RuleSettings } from "../check/settings.js";
import type { RuleDefinitions } from "../residue/own/definition.js";
import type { Options } from "../settings.js";

/** What a configuration file says, as it stands there. */
export interface ConfigFile extends Omit<Options, "rules"> {
  $schema?: string;
  /** Other configurations that this one builds on: files, or names of packages. */
  extends?: string | readonly string[];
  preset?: Preset;
  rules?: RuleSettings;
  customRules?: RuleDefinitions;
  overrides?: readonly Override[];
  check?: CheckConfig;
}

/** What holds for `deckle check` alone. */
export interface CheckConfig {
  failOn?: "error" | "warning" | "info" | "never";
  maxWarnings?: number;
  /** Path of the baseline, relative to the configuration. */
  baseline?: string;
}

/** A configuration with all that it builds on. */
export interface Config extends Omit<ConfigFile, "$schema" | "extends"> {
  rules: RuleSettings;
  customRules: RuleDefinitions;
  overrides: readonly Override[];
  check: CheckConfig;
}

/** Puts a configuration on top of another: what the upper one says holds. */
export function merge(lower: Config, upper: ConfigFile): Config {
  const merged: Config & ConfigFile = {
    ...lower,
    ...upper,
    ...((lower.limits ?? upper.limits) && { limits: { ...lower.limits, ...upper.limits } }),
    rules: { ...lower.rules, ...upper.rules },
    customRules: { ...lower.customRules, ...upper.customRules },
    overrides: [...lower.overrides, ...(upper.overrides ?? [])],
    check: { ...lower.check, ...upper.check },
  };
  delete merged.$schema;
  delete merged.extends;
  return merged;
}

/** The configuration that says nothing. */
export const emptyConfig: Config = { rules: {}, customRules: {}, overrides: [], check: {} };
