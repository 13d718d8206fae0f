import type { VFileMessage } from "vfile-message";
import type { DeckleError } from "../errors.js";
import { exitCodes } from "./exit.js";
import { writeToDescriptor } from "./io.js";

/** Where the command line writes; replaced in tests. */
export interface Streams {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Writes to the process's own streams. */
export const processStreams: Streams = {
  out: writeOut,
  err: (text) => process.stderr.write(text),
};

/**
 * Writes to standard output. Not through `process.stdout`: behind it stand Node's streams and network modules, which take
 * longer to load than many a document to clean. Only a console of Windows needs its care for characters.
 */
function writeOut(text: string): void {
  if (process.platform === "win32") standardOutput().write(text);
  else {
    try {
      writeToDescriptor(1, text);
    } catch (error) {
      quietEnd(error as NodeJS.ErrnoException);
    }
  }
}

let watched: NodeJS.WriteStream | undefined;

/** Standard output as a stream. */
export function standardOutput(): NodeJS.WriteStream {
  watched ??= process.stdout.on("error", quietEnd);
  return watched;
}

/** A reader that has seen enough closes the pipe: that is no error. */
function quietEnd(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
  throw error;
}

/** `file:line:column  severity  message  rule-id`, as vfile-message has it. */
export function formatMessage(file: string, message: VFileMessage): string {
  const place = message.line === undefined ? file : `${file}:${message.line}:${message.column ?? 1}`;
  const severity = message.fatal ? "error" : "warning";
  return [place, severity, message.reason, message.ruleId].filter(Boolean).join("  ");
}

/** One line for an error that the user can do something about. */
export function formatError(file: string | undefined, error: DeckleError): string {
  return `${file === undefined ? "deckle" : file}  error  ${error.message}  ${error.kind}\n`;
}
