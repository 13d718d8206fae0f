import type { Severity } from "../check/finding.js";
import type { DocumentResult } from "../check/result.js";
import { fileOf, placeOf } from "./place.js";
import type { Reporter } from "./reporter.js";

const command: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Workflow commands of GitHub Actions: annotations beside the lines of a pull request. */
export const github: Reporter = {
  name: "github",
  summary: "annotations of GitHub Actions",
  write: ({ documents }) => documents.flatMap(linesOf).join(""),
};

function linesOf(document: DocumentResult): string[] {
  const { findings, failure } = document;
  const lines = findings.map((finding) => {
    const { ruleId, severity, message, suggestion } = finding;
    const { file, region, note } = placeOf(document, finding);
    const place: Record<string, string> = { file };
    if (region) {
      const { line, endLine, column, endColumn } = region;
      Object.assign(place, { line: `${line}`, endLine: `${endLine}` });
      // Columns count only within one line.
      if (endLine === line && column !== undefined)
        Object.assign(place, { col: `${column}`, endColumn: `${endColumn}` });
    }
    const properties = Object.entries({ ...place, title: ruleId }).map(
      ([key, value]) => `${key}=${escapeProperty(value)}`,
    );
    const text = [message + note, suggestion].filter(Boolean).join(". ");
    return `::${command[severity]} ${properties.join(",")}::${escapeData(text)}\n`;
  });
  if (failure) {
    const line = document.record?.line === undefined ? "" : `,line=${document.record.line}`;
    const file = escapeProperty(fileOf(document));
    lines.unshift(`::error file=${file}${line},title=${failure.kind}::${escapeData(failure.message)}\n`);
  }
  return lines;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
