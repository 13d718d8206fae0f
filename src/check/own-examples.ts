import { examine } from "../clean.js";
import { resolveSettings } from "../settings.js";
import type { OwnRule } from "../residue/rule.js";

/** An example of a user's rule that does not show what it should. */
export interface ExampleProblem {
  kind: "remove" | "keep";
  /** Position in the list of examples, from 1. */
  number: number;
  message: string;
}

/** What the examples of one rule show. */
export interface ExampleResult {
  id: string;
  examples: number;
  problems: ExampleProblem[];
}

const mark = ">>> ";

/** Runs the examples of a user's rule: lines that start with `>>> ` must go because of it, and no other line may. */
export function testExamples(rule: OwnRule): ExampleResult {
  const problems: ExampleProblem[] = [];
  for (const kind of ["remove", "keep"] as const) {
    for (const [index, { input }] of rule.examples[kind].entries()) {
      const message = testOne(rule, input, kind);
      if (message !== undefined) problems.push({ kind, number: index + 1, message });
    }
  }
  return { id: rule.id, examples: rule.examples.remove.length + rule.examples.keep.length, problems };
}

function testOne(rule: OwnRule, input: string, kind: "remove" | "keep"): string | undefined {
  const lines = input.trimEnd().split("\n");
  const marked = lines.flatMap((line, index) => (line.startsWith(mark) ? [index + 1] : []));
  if (kind === "remove" && marked.length === 0) return `no line starts with \`${mark.trim()}\``;
  if (kind === "keep" && marked.length > 0) return `line ${marked[0]} starts with \`${mark.trim()}\`, expected none`;
  const source = lines.map((line) => (line.startsWith(mark) ? line.slice(mark.length) : line)).join("\n");
  const found = linesFound(rule, source);
  const missed = marked.find((line) => !found.has(line));
  if (missed !== undefined) return `line ${missed} stays, expected it to go: ${lines[missed - 1]!.slice(mark.length)}`;
  const wrong = [...found].find((line) => !marked.includes(line));
  return wrong === undefined ? undefined : `line ${wrong} goes, expected it to stay: ${lines[wrong - 1]!}`;
}

/** Lines of a source that a rule takes. */
function linesFound(rule: OwnRule, source: string): Set<number> {
  const format = rule.selector === undefined ? undefined : { from: "html" as const };
  const settings = resolveSettings({ ...format, rules: [rule], enable: [rule.id], positions: true, extract: false });
  const examined = examine(source, settings);
  const found = new Set<number>();
  for (const verdict of examined.residue.removed) {
    if (verdict.rule.id !== rule.id) continue;
    for (const target of examined.targets.slice(verdict.from, verdict.to + 1).flat()) {
      const line = "offset" in target ? target.index + 1 : target.node.position?.start.line;
      if (line !== undefined) found.add(line);
    }
  }
  return found;
}
