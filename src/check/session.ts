import path from "node:path";
import { applyBaseline, type Baseline } from "./baseline.js";
import type { Cache } from "./cache.js";
import { checkDocument } from "./check.js";
import { fixSource } from "./fix.js";
import { isRecordFile, readRecords } from "./records.js";
import type { DocumentResult, Failure } from "./result.js";
import type { CheckSettings } from "./settings.js";
import { DeckleError } from "../errors.js";
import type { Format } from "../settings.js";

/** What a check of files needs; the file system is the caller's. */
export interface Session {
  read: (file: string) => Uint8Array;
  settingsFor: (file: string) => CheckSettings;
  cache?: Cache | undefined;
  baseline: Baseline;
  /** Called with the repaired content of a file; without it nothing is repaired. */
  onFixed?: ((file: string, before: string, after: string) => void) | undefined;
}

/** The name of standard input. */
const stdin = "-";

/** Checks a file: one document, or those of its records. What cannot be read is a result with the reason. */
export function checkFile(file: string, session: Session): DocumentResult[] {
  const name = file === stdin ? "<stdin>" : file;
  let input: Uint8Array;
  try {
    input = session.read(file);
    if (isRecordFile(file)) return checkRecords(name, input, session);
  } catch (error) {
    return [failedResult(name, error)];
  }
  const result = checkInput(name, input, undefined, session);
  return [session.onFixed && !result.failure ? fixFile(name, input, result, session) : withBaseline(result, session)];
}

function checkRecords(name: string, input: Uint8Array, session: Session): DocumentResult[] {
  const results: DocumentResult[] = [];
  for (const { line, text, format } of readRecords(new TextDecoder().decode(input))) {
    const result = checkInput(`${name}#${line}`, text, format, session);
    results.push(withBaseline(result, session));
  }
  return results;
}

function checkInput(
  name: string,
  input: Uint8Array | string,
  format: Format | undefined,
  { settingsFor, cache }: Session,
): DocumentResult {
  const settings = settingsFor(name);
  const content = typeof input === "string" ? Buffer.from(input) : input;
  const key = cache?.keyOf(content, [settings.key, format ?? path.extname(name)].join("\0"));
  const known = key === undefined ? undefined : cache?.get(key, name);
  if (known) return known;
  const from = settings.cleaning.from ?? format;
  const result = checkDocument(input, name, { ...settings, cleaning: { ...settings.cleaning, path: name, from } });
  if (key !== undefined) cache?.set(key, result);
  return result;
}

function withBaseline(result: DocumentResult, { baseline }: Session): DocumentResult {
  return applyBaseline([result], baseline)[0]!;
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Repairs a file; one in another encoding than UTF-8 is left as it is, for its declaration would be wrong then. */
function fixFile(name: string, input: Uint8Array, result: DocumentResult, session: Session): DocumentResult {
  const before = withBaseline(result, session);
  if (before.findings.every(({ fix }) => fix.length === 0)) return before;
  let text: string;
  try {
    text = strictUtf8.decode(input);
  } catch {
    return before;
  }
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const source = text.slice(mark.length);
  const fixed = fixSource(source, (current) =>
    withBaseline(checkInput(name, current, result.format, session), session),
  );
  if (fixed.source !== source) session.onFixed?.(name, text, mark + fixed.source);
  return fixed.result;
}

/** The result of a document that could not be read. */
function failedResult(file: string, error: unknown): DocumentResult {
  if (!(error instanceof DeckleError) || error.kind === "usage" || error.kind === "config") throw error;
  const failure: Failure = { kind: error.kind === "limit" ? "limit" : "input", message: error.message };
  return { file, format: undefined, lines: 0, findings: [], suppressed: 0, failure };
}
