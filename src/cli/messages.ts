import type { VFileMessage } from "vfile-message";
import type { DeckleError } from "../errors.js";

/** Where the command line writes; replaced in tests. */
export interface Streams {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Writes to the process's own streams. */
export const processStreams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

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
