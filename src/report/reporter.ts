import type { CheckResult } from "../check/result.js";

/** What a report needs besides the result. */
export interface ReportContext {
  /** Whether terminal colours are wanted. */
  color: boolean;
}

/** One format of a check's report. */
export interface Reporter {
  /** As `--format` has it. */
  name: string;
  summary: string;
  /** The report as it is written to a file or to standard output; ends in a line feed, or is empty. */
  write(result: CheckResult, context: ReportContext): string;
}
