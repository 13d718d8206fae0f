/**
 * How true the Markdown is to what articles hold: `npm run bench:fidelity -- [--list tool] [--construct name]`.
 *
 * Each case in `bench/fidelity/cases/` is a piece of HTML with the Markdown wanted; each tool's Markdown is rendered, and
 * its text, structure and targets are compared. `--list` shows why a tool's cases are not kept.
 */
import { parseArgs } from "node:util";
import { isAround, pageOf, readCases } from "./fidelity/cases.js";
import { judge, type Judgement, type Verdict } from "./fidelity/judge.js";
import { findTools } from "./fidelity/tools.js";

const { values } = parseArgs({ options: { list: { type: "string" }, construct: { type: "string" } } });
const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const cases = readCases().filter(({ construct }) => !values.construct || construct === values.construct);
const constructs = [...new Set(cases.map(({ construct }) => construct))];
const verdicts: readonly Verdict[] = ["kept", "fallback", "lost", "broken"];

print(`${cases.length} cases; kept / fallback / lost / broken\n`);
print(
  `| | ${constructs.map((name) => `${name} (${cases.filter(({ construct }) => construct === name).length})`).join(" | ")} | all |`,
);
print(`| --- |${" --- |".repeat(constructs.length + 1)}`);
for (const [name, tool] of Object.entries(findTools())) {
  const judged: { construct: string; name: string; markdown: string; judgement: Judgement }[] = [];
  for (const each of cases) {
    const markdown = await tool(pageOf(each));
    judged.push({ construct: each.construct, name: each.name, markdown, judgement: judge(each, markdown) });
  }
  const count = (wanted: string): string =>
    verdicts
      .map((verdict) =>
        judged.filter((each) => (wanted === "" || each.construct === wanted) && each.judgement.verdict === verdict),
      )
      .map(({ length }) => length)
      .join("/");
  print(`| ${name} | ${[...constructs, ""].map(count).join(" | ")} |`);
  if (values.list !== name) continue;
  for (const { construct, name: title, markdown, judgement } of judged) {
    if (judgement.verdict === "kept") continue;
    const lines = markdown.split("\n").filter((line) => line !== "" && !isAround(line.replace(/^# /, "")));
    print(`\n${construct}, ${title}: ${judgement.verdict}\n      ${judgement.why}\n    ${lines.join("\n    ")}`);
  }
}
