import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { DeckleError } from "../errors.js";

/** Names of files that a folder is searched for. */
const documents = "**/*.{html,htm,xhtml,xht,md,markdown,mdown,mkd,txt,text,ndjson,jsonl}";

/**
 * The documents behind paths, folders and patterns, sorted, each once; relative to `folder`, with forward slashes. A
 * path that exists is taken as it stands before it is taken as a pattern: scraped names hold `[x]`.
 *
 * @throws {DeckleError} of kind `input` for a path or pattern that names nothing
 */
export async function findDocuments(paths: readonly string[], folder = process.cwd()): Promise<string[]> {
  const found = new Set<string>();
  for (const one of paths) {
    const full = path.resolve(folder, one);
    if (one === "-") found.add(one);
    else if (!existsSync(full)) for (const file of await matching(one, folder)) found.add(file);
    else if (statSync(full).isDirectory())
      for (const file of await search(documents, full)) found.add(toName(file, folder));
    else found.add(toName(full, folder));
  }
  return [...found].sort();
}

async function matching(pattern: string, folder: string): Promise<string[]> {
  const files = isDynamicPattern(pattern) ? await search(pattern, folder) : [];
  if (files.length > 0) return files.map((file) => toName(file, folder));
  const what = isDynamicPattern(pattern) ? "matches no file" : "no such file or folder";
  throw new DeckleError("input", `\`${pattern}\`: ${what}`);
}

function search(pattern: string, cwd: string): Promise<string[]> {
  return glob(pattern, { cwd, absolute: true, ignore: ["**/node_modules/**", "**/.git/**"] });
}

function toName(file: string, folder: string): string {
  return path.relative(folder, file).split(path.sep).join("/");
}
