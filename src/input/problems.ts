import { DeckleError } from "../errors.js";

const problems: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "not allowed to read it",
  EPERM: "not allowed to read it",
  EISDIR: "is a folder, expected a file",
  ENOTDIR: "no such file: a part of its path is not a folder",
  ENAMETOOLONG: "no such file: its name is too long",
};

/** The error of a read that failed, in words; deckle's own errors stay as they are. */
export function readProblem(error: unknown): DeckleError {
  if (error instanceof DeckleError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return new DeckleError("input", `cannot be read: ${problems[code ?? ""] ?? code ?? message}`, { cause: error });
}
