import { countFindings, type DocumentResult } from "./result.js";

/** From which severity on findings fail a check. */
export type FailOn = "error" | "warning" | "info" | "never";

/** What decides whether a check fails. */
export interface FailWhen {
  failOn: FailOn;
  maxWarnings: number | undefined;
}

/**
 * The exit code of a check: 0 passed, 1 failed; where the only document could not be checked, 4 for a limit and 66 for an
 * input that cannot be read.
 */
export function exitOfCheck(documents: readonly DocumentResult[], { failOn, maxWarnings }: FailWhen): 0 | 1 | 4 | 66 {
  const failures = documents.flatMap(({ failure }) => failure ?? []);
  if (failures.length > 0 && documents.length === 1) return failures[0]!.kind === "limit" ? 4 : 66;
  const { error, warning, info } = countFindings(documents);
  const failing = { error, warning: error + warning, info: error + warning + info, never: 0 }[failOn];
  const tooMany = maxWarnings !== undefined && warning > maxWarnings;
  return failing > 0 || tooMany || failures.length > 0 ? 1 : 0;
}
