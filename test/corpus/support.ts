import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folderOf } from "../support/command-line.js";
import { filler } from "../support/html.js";

/** A page with an article of its own. */
export function pageOf(name: string): string {
  return `<title>${name}</title><nav><a href="/">Home</a></nav><article><h1>${name}</h1><p>${filler(4)}</p><p>${name} was sold. ${filler(3)}</p></article>`;
}

/** NDJSON records with a page each. */
export function recordsOf(count: number, prefix = "mill"): string {
  return Array.from(
    { length: count },
    (_, index) => `${JSON.stringify({ id: `${prefix}-${index}`, html: pageOf(`${prefix} ${index}`), shelf: index })}\n`,
  ).join("");
}

/** A folder with files below it, removed after the test. */
export function treeOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = folderOf({});
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** The files below a folder, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

/** The values of NDJSON. */
export function linesOf(text: string): Record<string, unknown>[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

export function readLines(file: string): Record<string, unknown>[] {
  return linesOf(readFileSync(file, "utf8"));
}
