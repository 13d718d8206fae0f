import type { Format } from "../settings.js";
import type { Finding, Severity } from "./finding.js";

/** What a check found in one document. */
export interface DocumentResult {
  /** Path as it was found below the working folder, with forward slashes; `<stdin>`; `file.ndjson#3` for a record. */
  file: string;
  /** Where it stands, of a record: `line` from 1, for records that are lines. */
  record?: { file: string; line?: number };
  /** Undefined where the document could not be read. */
  format: Format | undefined;
  /** Lines of the source. */
  lines: number;
  /** In the order of the source. */
  findings: Finding[];
  /** Findings that an inline comment or the baseline lets pass. */
  suppressed: number;
  /** All that `deckle` would take out, in the order of the source; only where `details` were asked for. */
  removed?: readonly RemovedRange[];
  /** The document, decoded; only where `details` were asked for and something was found. */
  source?: string;
  /** Why the document could not be checked. */
  failure?: Failure | undefined;
}

/** A stretch of the source that `deckle` would take out. */
export interface RemovedRange {
  /** Offset in UTF-16 code units. */
  start: number;
  /** Exclusive. */
  end: number;
  /** Rule, or decision of another stage. */
  ruleId: string;
  reason: string;
}

/** An error that kept a document from being checked. */
export interface Failure {
  /** `limit`: one was reached, if only by its worker; `crash`: its worker died. */
  kind: "limit" | "input" | "crash";
  message: string;
}

/** What a report needs to know of a rule. */
export interface RuleInfo {
  id: string;
  family: string;
  summary: string;
  why: string;
  severity: Severity;
  /** Its documentation, as `documentation.ts` has it; the user's own rules have none. */
  url?: string;
}

/** What a check found in all documents. */
export interface CheckResult {
  documents: DocumentResult[];
  /** The rules that found something, by id. */
  rules: RuleInfo[];
  /** deckle's version. */
  version: string;
}

/** Findings by severity, and how many of them `--fix` would repair. */
export type Counts = Record<Severity | "fixable", number>;

export function countFindings(documents: readonly DocumentResult[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0, fixable: 0 };
  for (const { findings } of documents) {
    for (const { severity, fix } of findings) {
      counts[severity] += 1;
      if (fix.length > 0) counts.fixable += 1;
    }
  }
  return counts;
}
