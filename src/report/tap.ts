import type { DocumentResult } from "../check/result.js";
import { oneLine } from "./compact.js";
import type { Reporter } from "./reporter.js";

/** Test Anything Protocol, version 13: a test for each document, its findings in YAML. */
export const tap: Reporter = {
  name: "tap",
  summary: "Test Anything Protocol 13",
  write: ({ documents }) => [`TAP version 13\n1..${documents.length}\n`, ...documents.map(test)].join(""),
};

function test({ file, findings, failure }: DocumentResult, index: number): string {
  const passes = !failure && findings.every(({ severity }) => severity === "info");
  const head = `${passes ? "ok" : "not ok"} ${index + 1} - ${oneLine(file).replace(/[#\\]/g, "\\$&")}\n`;
  if (findings.length === 0 && !failure) return head;
  // A string in JSON is one in YAML, whatever it holds.
  const items = findings.map(({ ruleId, severity, message, start }) =>
    [
      `    - message: ${JSON.stringify(message)}`,
      `      severity: ${severity}`,
      `      rule: ${ruleId}`,
      `      line: ${start.line}`,
      `      column: ${start.column}`,
    ].join("\n"),
  );
  if (failure)
    items.unshift(
      `    - message: ${JSON.stringify(failure.message)}\n      severity: error\n      rule: ${failure.kind}`,
    );
  return `${head}  ---\n  findings:\n${items.join("\n")}\n  ...\n`;
}
