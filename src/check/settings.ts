import ignore from "ignore";
import { rules as residueRules } from "../residue/rules/index.js";
import type { Options, Settings } from "../settings.js";
import { resolveSettings } from "../settings.js";
import type { Severity } from "./finding.js";

/** How much is reported: `recommended` what is surely wrong, `strict` also what a person should look at. */
export type Preset = "recommended" | "strict";

/** What a configuration says of a rule; `on` leaves it its own severity. */
export type RuleSetting = "off" | "on" | Severity;

/** Rules and what is to be done with them, by id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Other rules for some files. */
export interface Override {
  /** Patterns as in `.gitignore`, relative to the folder of the configuration. */
  files: readonly string[];
  rules: RuleSettings;
}

/** Options of a check; all may be left out. */
export interface CheckOptions {
  /** How documents are read and what counts as residue. */
  cleaning?: Options;
  /** Give all that `deckle` would take out as well. Default false. */
  details?: boolean;
  /** Default `recommended`. */
  preset?: Preset;
  rules?: RuleSettings;
  /** The last one that fits a file and names a rule decides. */
  overrides?: readonly Override[];
}

/** What holds for one document. */
export interface CheckSettings {
  /** Names the overrides that hold: the same for documents with the same settings. */
  key: string;
  preset: Preset;
  rules: RuleSettings;
  /** Findings less certain than this are not reported. */
  bar: number;
  details: boolean;
  cleaning: Settings;
}

/** How certain a finding must be, by preset. */
export const bars: Readonly<Record<Preset, number>> = { recommended: 0.75, strict: 0.4 };

/**
 * Makes what gives the settings for each file: files under the same overrides share them.
 *
 * @throws {DeckleError} of kind `usage` for a rule that does not exist
 */
export function createCheckSettings(options: CheckOptions = {}): (file: string) => CheckSettings {
  const { rules = {}, overrides = [] } = options;
  const matchers = overrides.map(({ files }) => ignore().add([...files]));
  const known = new Map<string, CheckSettings>();
  return (file) => {
    const fits = matchers.map((matcher) => ignore.isPathValid(file) && matcher.ignores(file));
    const key = fits.map(Number).join("");
    let settings = known.get(key);
    if (!settings) {
      const own = overrides.filter((_, index) => fits[index]).map((override) => override.rules);
      settings = settingsWith(key, options, Object.assign({}, rules, ...own) as RuleSettings);
      known.set(key, settings);
    }
    return settings;
  };
}

function settingsWith(key: string, options: CheckOptions, rules: RuleSettings): CheckSettings {
  const { preset = "recommended", details = false, cleaning = {} } = options;
  const ids = [...residueRules, ...(cleaning.rules ?? [])].map(({ id }) => id);
  const residue = ids.filter((id) => rules[id] !== undefined);
  const resolved = resolveSettings({
    ...cleaning,
    positions: true,
    enable: [...(cleaning.enable ?? []), ...residue.filter((id) => rules[id] !== "off")],
    disable: [...(cleaning.disable ?? []), ...residue.filter((id) => rules[id] === "off")],
  });
  return { key, preset, rules, bar: bars[preset], details, cleaning: resolved };
}
