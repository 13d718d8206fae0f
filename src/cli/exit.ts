import { DeckleError, type ErrorKind } from "../errors.js";

/** Exit codes of the command line. */
export const exitCodes = {
  done: 0,
  /** Findings of `check`, or some documents of several failed. */
  findings: 1,
  usage: 2,
  noArticle: 3,
  limit: 4,
  /** The input cannot be read; the number is `EX_NOINPUT` of sysexits.h. */
  noInput: 66,
  /** 128 + SIGINT. */
  interrupted: 130,
  /** 128 + SIGTERM. */
  terminated: 143,
} as const;

const byKind: Readonly<Record<ErrorKind, number>> = {
  usage: exitCodes.usage,
  config: exitCodes.usage,
  "no-article": exitCodes.noArticle,
  limit: exitCodes.limit,
  input: exitCodes.noInput,
};

/** The exit code of one error; of several documents of which some failed, `findings`. */
export function exitCodeOf(errors: readonly DeckleError[], documents: number): number {
  const [first] = errors;
  if (!first) return exitCodes.done;
  return documents === 1 || first.kind === "usage" || first.kind === "config" ? byKind[first.kind] : exitCodes.findings;
}
