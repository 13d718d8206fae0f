import type { DocumentResult } from "../check/result.js";
import type { Reporter } from "./reporter.js";

/** One line a finding: `file:line:column  severity  message  rule-id`. */
export const compact: Reporter = {
  name: "compact",
  summary: "one line a finding, for grep and editors",
  write: ({ documents }) => documents.flatMap(linesOf).join(""),
};

function linesOf({ file, findings, failure }: DocumentResult): string[] {
  const lines = findings.map(
    ({ start, severity, message, ruleId }) =>
      `${[`${file}:${start.line}:${start.column}`, severity, oneLine(message), ruleId].join("  ")}\n`,
  );
  return failure
    ? [`${[`${file}:1:1`, "error", oneLine(failure.message), failure.kind].join("  ")}\n`, ...lines]
    : lines;
}

/** A message on one line: what a document holds must not look like another finding. */
export function oneLine(message: string): string {
  return message.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) => {
    return `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`;
  });
}
