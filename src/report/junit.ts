import type { Finding } from "../check/finding.js";
import type { DocumentResult } from "../check/result.js";
import type { Reporter } from "./reporter.js";
import { escapeXml } from "./xml.js";

/** JUnit's XML: a suite for each document, a failed case for each finding. */
export const junit: Reporter = {
  name: "junit",
  summary: "JUnit XML, for the test reports of CI servers",
  write: ({ documents }) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="deckle check">',
      ...documents.map(suite),
      "</testsuites>",
      "",
    ].join("\n"),
};

function suite({ file, findings, failure }: DocumentResult): string {
  const failures = findings.filter(({ severity }) => severity !== "info").length;
  const tests = Math.max(findings.length, 1);
  const name = escapeXml(file);
  const cases = failure
    ? [
        `    <testcase name="read" classname="${name}"><error type="${failure.kind}" message="${escapeXml(failure.message)}"/></testcase>`,
      ]
    : findings.length === 0
      ? [`    <testcase name="check" classname="${name}"/>`]
      : findings.map((finding) => testCase(name, finding));
  const head = `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="${failure ? 1 : 0}">`;
  return [head, ...cases, "  </testsuite>"].join("\n");
}

function testCase(name: string, { ruleId, severity, message, suggestion, start, text }: Finding): string {
  const place = `${start.line}:${start.column}`;
  const open = `    <testcase name="${escapeXml(`${ruleId} at ${place}`)}" classname="${name}"`;
  if (severity === "info") return `${open}/>`;
  const detail = [`${place} ${message}`, text, suggestion].filter(Boolean).join("\n");
  return `${open}><failure type="${severity}" message="${escapeXml(message)}">${escapeXml(detail)}</failure></testcase>`;
}
