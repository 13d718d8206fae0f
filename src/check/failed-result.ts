import { DeckleError } from "../errors.js";
import type { DocumentResult, Failure } from "./result.js";

/**
 * The result of a document that could not be read.
 *
 * @throws `error` itself where it is not about the document
 */
export function failedResult(file: string, error: unknown): DocumentResult {
  if (!(error instanceof DeckleError) || error.kind === "usage" || error.kind === "config") throw error;
  return withFailure(file, { kind: error.kind === "limit" ? "limit" : "input", message: error.message });
}

/** A result that holds nothing but the reason why there is none. */
export function withFailure(file: string, failure: Failure): DocumentResult {
  return { file, format: undefined, lines: 0, findings: [], suppressed: 0, failure };
}
