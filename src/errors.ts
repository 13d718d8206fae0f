/**
 * What went wrong, in the terms of the command line's exit codes:
 * `usage` and `config` (2), `no-article` (3), `limit` (4), `input` (66).
 */
export type ErrorKind = "usage" | "config" | "no-article" | "limit" | "input";

/** An error that a user can cause: its message says what, where and what to do. */
export class DeckleError extends Error {
  override readonly name = "DeckleError";
  readonly kind: ErrorKind;
  /** For `limit`: the name of the limit that was reached. */
  readonly limit: string | undefined;

  constructor(kind: ErrorKind, message: string, options?: ErrorOptions & { limit?: string }) {
    super(message, options);
    this.kind = kind;
    this.limit = options?.limit;
  }
}
