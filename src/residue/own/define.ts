import { RE2JS } from "re2js";
import { DeckleError } from "../../errors.js";
import { languageTag } from "../lexicon/languages.js";
import { wordsOf } from "../lexicon/normalize.js";
import type { Spot } from "../reading.js";
import type { OwnRule } from "../rule.js";
import type { RuleDefinition, RuleDefinitions } from "./definition.js";

/** Points of a user's rule: over every bar, for the user has said what goes. The guard still stands over it. */
const weight = 20;

/**
 * Makes rules of their definitions.
 *
 * @throws {DeckleError} of kind `config` for a pattern that is none, or a rule that looks for nothing
 */
export function defineRules(definitions: RuleDefinitions): OwnRule[] {
  return Object.entries(definitions).map(([id, definition]) => defineRule(id, definition));
}

function defineRule(id: string, definition: RuleDefinition): OwnRule {
  const { text, pattern, selector, place, languages, severity = "error", message, examples } = definition;
  if (text === undefined && pattern === undefined && selector === undefined) {
    throw new DeckleError(
      "config",
      `the rule \`${id}\` looks for nothing, expected \`text\`, \`pattern\` or \`selector\``,
    );
  }
  const says = lineTest(id, definition);
  const places = place === undefined ? undefined : [place].flat();
  const tags = languages?.map((tag) => languageTag(tag) ?? tag.toLowerCase());
  const reason = message ?? "named by a rule of the configuration";
  return {
    id,
    family: "own",
    summary: message ?? `What the rule \`${id}\` of the configuration names`,
    why: "The configuration defines this rule.",
    ...(severity === "off" && { from: "off" }),
    ...(severity !== "off" && { severity }),
    ...(selector !== undefined && { selector }),
    examples: {
      remove: (examples?.remove ?? []).map((input) => ({ input })) as unknown as OwnRule["examples"]["remove"],
      keep: (examples?.keep ?? []).map((input) => ({ input })) as unknown as OwnRule["examples"]["keep"],
    },
    *find(reading) {
      if (tags && !reading.languages.some((tag) => tags.includes(tag))) return;
      for (const spot of reading.spots) {
        if (spot.kind === "code" || (places && !places.some((one) => one === spot.place))) continue;
        if (selector !== undefined && !reading.isSelected(id, spot)) continue;
        if (says && !says(spot)) continue;
        yield { from: spot.at, to: spot.at, reason, evidence: [{ sign: "rule of the configuration", weight }] };
      }
    },
  };
}

/** Whether a line is what a definition names; undefined where it names no words. */
function lineTest(id: string, { text, pattern }: RuleDefinition): ((spot: Spot) => boolean) | undefined {
  const phrases = [text ?? []].flat().map(phraseTest);
  const expression = pattern === undefined ? undefined : compilePattern(pattern, `the pattern of \`${id}\``);
  if (phrases.length === 0 && !expression) return undefined;
  return (spot) => {
    if (spot.text === "") return false;
    const words = phrases.length > 0 ? wordsOf(spot.text).words.join(" ") : "";
    return phrases.some((phrase) => phrase(words)) || (expression?.matcher(spot.text).find() ?? false);
  };
}

function phraseTest(phrase: string): (words: string) => boolean {
  const wanted = wordsOf(phrase.replace(/^…|…$/g, "")).words.join(" ");
  if (wanted === "") return () => false;
  if (phrase.endsWith("…")) return (words) => words === wanted || words.startsWith(`${wanted} `);
  if (phrase.startsWith("…")) return (words) => words === wanted || words.endsWith(` ${wanted}`);
  return (words) => words === wanted;
}

/** @throws {DeckleError} of kind `config` for a pattern that RE2 does not read */
export function compilePattern(pattern: string, name: string): RE2JS {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    const detail = (error as Error).message.replace(/^error parsing regexp: /, "").replace("`(?i)", "`");
    throw new DeckleError("config", `${name} is no regular expression of RE2: ${detail}`, { cause: error });
  }
}
