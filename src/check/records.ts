import { DeckleError } from "../errors.js";
import type { Format } from "../settings.js";

/** One document of a file that holds many. */
export interface Record {
  /** 1-based line in the file. */
  line: number;
  text: string;
  format: Format | undefined;
}

/** Names under which records hold their document, with the format that they say. */
const fields: readonly (readonly [name: string, format: Format | undefined])[] = [
  ["html", "html"],
  ["markdown", "markdown"],
  ["text", undefined],
  ["content", undefined],
  ["body", undefined],
  ["raw_content", undefined],
];

/** Whether a file is newline-delimited JSON by its name. */
export function isRecordFile(file: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(file);
}

/**
 * The documents of newline-delimited JSON; lines without one are left out.
 *
 * @throws {DeckleError} of kind `input` for a line that is no JSON object
 */
export function* readRecords(source: string): Iterable<Record> {
  let line = 0;
  for (const text of source.split("\n")) {
    line += 1;
    if (text.trim() === "") continue;
    const record = parse(text, line);
    const found = fields.find(([name]) => typeof record[name] === "string");
    if (found) yield { line, text: record[found[0]] as string, format: found[1] };
  }
}

function parse(text: string, line: number): { [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as { [name: string]: unknown };
  } catch {
    // Said below.
  }
  throw new DeckleError("input", `line ${line} is no JSON object; newline-delimited JSON has one a line`);
}
