import type { CheckExample, CheckRule } from "../../check/rule.js";
import { checkRules } from "../../check/rules/index.js";
import { textTable } from "../text-table.js";

/** The rules of `deckle check` about what scraping breaks, as a table. */
export function checkTable(): string {
  const rows = checkRules.map(({ id, family, severity, preset, summary }) => [id, family, severity, preset, summary]);
  return textTable(["check", "family", "severity", "preset", "what it finds"], rows);
}

/** One of these rules with its documentation and examples. */
export function describeCheck({ id, family, severity, preset, summary, why, examples }: CheckRule): string {
  return [
    `${id} (check: ${family}, ${severity}${preset === "strict" ? ", only with `--preset strict`" : ""})`,
    `${summary}.\n\n${why}\n`,
    show("Found (between ⟦ and ⟧):", examples.invalid),
    show("Left alone:", examples.valid),
  ].join("\n");
}

function show(title: string, all: readonly CheckExample[]): string {
  const texts = all.map(({ input, note }) => {
    // Invisible characters are what some rules are about.
    const shown = input.replace(/[\p{Cf}\uFFFC]|(?!\n)\p{Cc}/gu, (character) => {
      return `\\u${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    });
    const lines = shown.split("\n").map((line) => `    ${line}`.trimEnd());
    return `${note === undefined ? "" : `  (${note})\n`}${lines.join("\n")}\n`;
  });
  return `${title}\n${texts.join("\n")}`;
}
