import { DeckleError } from "../errors.js";
import { nearest } from "../nearest.js";
import type { Settings } from "../settings.js";
import type { Rule } from "./rule.js";

const order = { precise: 0, balanced: 1, complete: 2 };

/** Whether a rule runs in a profile without being enabled. */
export function isOn(rule: Rule, profile: Settings["profile"]): boolean {
  const from = rule.from ?? "precise";
  return from !== "off" && order[from] <= order[profile];
}

/** The rules that run with these settings. */
export function activeRules(
  rules: readonly Rule[],
  { profile, enable, disable }: Pick<Settings, "profile" | "enable" | "disable">,
): Rule[] {
  return rules.filter((rule) => (isOn(rule, profile) || enable.includes(rule.id)) && !disable.includes(rule.id));
}

/** @throws {DeckleError} of kind `usage` for an id that no rule has */
export function checkRuleIds(rules: readonly Rule[], ids: readonly string[]): void {
  const known = rules.map(({ id }) => id);
  for (const id of ids) {
    if (!known.includes(id)) {
      throw new DeckleError("usage", `unknown rule \`${id}\`${nearest(id, known)} (\`deckle rules\` lists them)`);
    }
  }
}
