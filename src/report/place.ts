import type { Finding } from "../check/finding.js";
import type { DocumentResult } from "../check/result.js";

/** Where something stands in a file, for those who show it beside its lines. */
export interface FilePlace {
  file: string;
  /** Undefined where a document is no lines of its file, as in an archive. */
  region?: { line: number; endLine: number; column?: number; endColumn?: number };
  /** What the message must say of the place, where the file's lines do not. */
  note: string;
}

/**
 * The place of a finding in the file that holds its document. A record of NDJSON is a line of its file, whatever lines its
 * text has; then the note says where in the text.
 */
export function placeOf({ file, record }: DocumentResult, { start, end }: Finding): FilePlace {
  if (!record) {
    const region = { line: start.line, endLine: end.line, column: start.column, endColumn: end.column };
    return { file, region, note: "" };
  }
  const note = ` (${file.slice(record.file.length)}, at ${start.line}:${start.column} of its text)`;
  if (record.line === undefined) return { file: record.file, note };
  return { file: record.file, region: { line: record.line, endLine: record.line }, note };
}

/** The file that holds a document. */
export function fileOf({ file, record }: DocumentResult): string {
  return record?.file ?? file;
}
