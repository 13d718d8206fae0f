import type { ErrorKind } from "../errors.js";
import type { Format } from "../settings.js";

/** One document on its way to a worker; bytes are transferred, so nothing else may hold on to them. */
export type Task = FileTask | LineTask | ResponseTask | RowTask;

interface TaskBase {
  /** Where the document stands, for messages: `crawl.warc.gz:12`. */
  source: string;
}

/** A file that the worker reads itself. */
export interface FileTask extends TaskBase {
  kind: "file";
  id: string;
  /** Bytes where the name is not valid UTF-8. */
  path: string | Uint8Array;
}

/** The path of a file as Node takes it: bytes come out of a worker's messages as a plain array of them. */
export function pathOf({ path }: FileTask): string | Buffer {
  return typeof path === "string" ? path : Buffer.from(path);
}

/** A line of NDJSON, not yet parsed. */
export interface LineTask extends TaskBase {
  kind: "line";
  bytes: Uint8Array;
  /** The file and the number of the line in it, from 1. */
  place?: { file: string | Uint8Array; number: number };
}

/** The body of a response in an archive, or a document from a stream. */
export interface ResponseTask extends TaskBase {
  kind: "response";
  id: string;
  bytes: Uint8Array;
  url?: string | undefined;
  date?: string | undefined;
  charset?: string | undefined;
  from?: Format | undefined;
  /** HTTP encodings still to undo, outermost last. */
  encodings?: readonly string[] | undefined;
  chunked?: boolean | undefined;
}

/** A row of a table. */
export interface RowTask extends TaskBase {
  kind: "row";
  row: Record<string, unknown>;
}

/** What kept a document from being cleaned. `limit`: one was reached, if only by its worker; `crash`: its worker died. */
export type FailureKind = ErrorKind | "crash" | "output";

/** The record of a document that failed. */
export interface Failure {
  id: string;
  source: string;
  kind: FailureKind;
  message: string;
}

/** What a source gives: a document, or why there is none at this place. */
export type SourceItem = Task | { kind: "failure"; failure: Failure };

/** Counts of one document. */
export interface Counts {
  words: number;
  wordsRemoved: number;
  removals: number;
  byRule: Record<string, number>;
}

/** What became of one document. */
export type Outcome = Cleaned | { failure: Failure };

/** A document that was cleaned. */
export interface Cleaned {
  failure?: undefined;
  id: string;
  source: string;
  /** What is written for it. */
  text: string;
  counts: Counts;
  milliseconds: number;
  /** For finding duplicates, where asked for. */
  signature?: string | undefined;
}
