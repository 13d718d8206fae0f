import type { Command } from "commander";
import { DeckleError } from "../errors.js";
import { nearest } from "../nearest.js";
import type { Example, Rule } from "../residue/rule.js";
import { rules } from "../residue/rules/index.js";
import { addRulesTest } from "./rules-test.js";
import type { Streams } from "./messages.js";
import { textTable } from "./text-table.js";

/** Adds `deckle rules`: the rules, their documentation and examples. */
export function addRules(program: Command, streams: Streams, setExit: (code: number) => void): void {
  const command = program
    .command("rules")
    .description("list the rules, or show one with its documentation and examples")
    .argument("[id]", "a rule's id")
    .option("--json", "print JSON")
    .addHelpText("after", "\nExamples:\n  $ deckle rules\n  $ deckle rules ad-marker")
    .action(async (id: string | undefined, { json }: { json?: boolean }) => {
      const { checkRules } = await import("../check/rules/index.js");
      const { checkTable, describeCheck } = await import("./check/rule-text.js");
      const check = checkRules.find((one) => one.id === id);
      if (check) {
        streams.out(json ? `${JSON.stringify([check], null, 2)}\n` : describeCheck(check));
        return;
      }
      const shown =
        id === undefined
          ? rules
          : [
              findRule(
                id,
                checkRules.map((one) => one.id),
              ),
            ];
      if (json)
        streams.out(`${JSON.stringify([...shown.map(dataOf), ...(id === undefined ? checkRules : [])], null, 2)}\n`);
      else streams.out(id === undefined ? `${table(shown)}\n${checkTable()}` : shown.map(describe).join("\n"));
    });
  addRulesTest(command, streams, setExit);
}

function findRule(id: string, checks: readonly string[]): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule) return rule;
  const hint = nearest(id, [...rules.map((one) => one.id), ...checks]);
  throw new DeckleError("usage", `unknown rule \`${id}\`${hint} (\`deckle rules\` lists them)`);
}

function dataOf({ id, family, summary, why, from, examples }: Rule): object {
  return { id, family, summary, why, from, examples };
}

/** Columns of the example in the table. */
const exampleWidth = 44;

function table(shown: readonly Rule[]): string {
  const rows = shown.map((rule) => [rule.id, rule.family, rule.from ?? "precise", exampleOf(rule), rule.summary]);
  return textTable(["rule", "family", "profile", "removes, for example", "what it is"], rows);
}

/** The first line that the rule's first example removes. */
function exampleOf({ examples }: Rule): string {
  const line = examples.remove[0].input.split("\n").find((one) => one.startsWith(">>> ")) ?? "";
  const text = line.slice(4);
  return text.length > exampleWidth ? `${text.slice(0, exampleWidth - 1)}…` : text;
}

function describe({ id, family, summary, why, from, examples }: Rule): string {
  const show = (title: string, all: readonly Example[]): string =>
    `${title}\n${all.map(({ input, note }) => `${note === undefined ? "" : `  (${note})\n`}${indent(input)}\n`).join("\n")}`;
  return [
    `${id} (${family}${from === undefined || from === "precise" ? "" : `, ${from === "off" ? "off by default" : `from profile ${from}`}`})`,
    `${summary}.\n\n${why}\n`,
    show("Removed (lines after >>>):", examples.remove),
    show("Left alone:", examples.keep),
  ].join("\n");
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `    ${line}`.trimEnd())
    .join("\n");
}
