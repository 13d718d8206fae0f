import { createHash } from "node:crypto";
import type { Severity } from "../check/finding.js";
import type { DocumentResult } from "../check/result.js";
import { fileOf, placeOf } from "./place.js";
import type { Reporter } from "./reporter.js";

const severityOf: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/** GitLab's code quality report: a list in the format of Code Climate. */
export const gitlab: Reporter = {
  name: "gitlab",
  summary: "GitLab code quality",
  write: ({ documents }) => `${JSON.stringify(documents.flatMap(issuesOf), null, 2)}\n`,
};

function issuesOf(document: DocumentResult): object[] {
  const { file, findings, failure } = document;
  // GitLab keeps one issue a fingerprint: equal findings of a file are numbered.
  const seen = new Map<string, number>();
  const issues: object[] = findings.map((finding) => {
    const { ruleId, severity, message, fingerprint } = finding;
    const count = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, count + 1);
    const { file: path, region, note } = placeOf(document, finding);
    return {
      description: message + note,
      check_name: ruleId,
      fingerprint: createHash("sha256").update([file, fingerprint, count].join("\0")).digest("hex"),
      severity: severityOf[severity],
      location: { path, lines: { begin: region?.line ?? 1, end: region?.endLine ?? 1 } },
    };
  });
  if (failure) {
    issues.push({
      description: failure.message,
      check_name: failure.kind,
      fingerprint: createHash("sha256").update([file, failure.kind].join("\0")).digest("hex"),
      severity: "critical",
      location: { path: fileOf(document), lines: { begin: document.record?.line ?? 1 } },
    });
  }
  return issues;
}
