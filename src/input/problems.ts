import { DeckleError } from "../errors.js";

const problems: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "not allowed to read it",
  EPERM: "not allowed to read it",
  EISDIR: "is a folder, expected a file",
  ENOTDIR: "no such file: a part of its path is not a folder",
  ENAMETOOLONG: "no such file: its name is too long",
};

/**
 * The error of a read that failed, in words; deckle's own errors stay as they are.
 *
 * @param name what was to be read, as the user named it
 */
export function readProblem(error: unknown, name = ""): DeckleError {
  if (error instanceof DeckleError) return error;
  if (/^https?:\/\//i.test(name)) {
    const how = `\`curl -s "${name}" | deckle --url "${name}"\``;
    return new DeckleError("input", `is an address, and deckle fetches nothing: ${how}`, { cause: error });
  }
  const { code, message } = error as NodeJS.ErrnoException;
  return new DeckleError("input", `cannot be read: ${problems[code ?? ""] ?? code ?? message}`, { cause: error });
}
