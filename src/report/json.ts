import type { Finding } from "../check/finding.js";
import { countFindings } from "../check/result.js";
import type { Reporter } from "./reporter.js";

/** Everything, for programs; the package has its schema as `schemas/check-report.json`. */
export const json: Reporter = {
  name: "json",
  summary: "everything, for programs; its schema is in the package",
  write({ documents, rules, version }) {
    const report = {
      version: 1,
      tool: { name: "deckle", version },
      counts: countFindings(documents),
      rules: rules.map(({ id, summary, url }) => ({ id, summary, url })),
      documents: documents.map(({ file, format, lines, suppressed, failure, findings }) => ({
        file,
        format: format ?? null,
        lines,
        suppressed,
        ...(failure && { failure }),
        findings: findings.map(findingOf),
      })),
    };
    return `${JSON.stringify(report, null, 2)}\n`;
  },
};

/** What is told of a finding, in this order; what it has not is left out. */
const told = [
  "ruleId",
  "severity",
  "message",
  "suggestion",
  "start",
  "end",
  "related",
  "count",
  "text",
  "certainty",
  "fingerprint",
  "fix",
  "evidence",
] as const satisfies readonly (keyof Finding)[];

function findingOf(finding: Finding): object {
  return Object.fromEntries(told.map((key) => [key, finding[key]]));
}
