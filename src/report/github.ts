import type { Severity } from "../check/finding.js";
import type { DocumentResult } from "../check/result.js";
import type { Reporter } from "./reporter.js";

const command: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Workflow commands of GitHub Actions: annotations beside the lines of a pull request. */
export const github: Reporter = {
  name: "github",
  summary: "annotations of GitHub Actions",
  write: ({ documents }) => documents.flatMap(linesOf).join(""),
};

function linesOf({ file, findings, failure }: DocumentResult): string[] {
  const lines = findings.map(({ ruleId, severity, message, suggestion, start, end }) => {
    const place: Record<string, string> = { file, line: `${start.line}`, endLine: `${end.line}` };
    // Columns count only within one line.
    if (end.line === start.line) Object.assign(place, { col: `${start.column}`, endColumn: `${end.column}` });
    const properties = Object.entries({ ...place, title: ruleId }).map(
      ([key, value]) => `${key}=${escapeProperty(value)}`,
    );
    return `::${command[severity]} ${properties.join(",")}::${escapeData([message, suggestion].filter(Boolean).join(". "))}\n`;
  });
  if (failure)
    lines.unshift(`::error file=${escapeProperty(file)},title=${failure.kind}::${escapeData(failure.message)}\n`);
  return lines;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
