import { readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { readProblem } from "../../input/problems.js";
import type { SourceItem } from "../task.js";
import { nameOf } from "./names.js";

/** Names of files that a folder is searched for. */
const wanted =
  /\.(?:(?:x?html?|xht|md|markdown|mdown|mkd|txt|text|ndjson|jsonl|warc|wacz|parquet)(?:\.(?:gz|br|zst))?)$/i;
const passedOver = new Set(["node_modules", ".git"]);

/** A file that was found. */
export interface Found {
  kind: "found";
  /** Path below the folder, as text. */
  name: string;
  /** Bytes where the name is not valid UTF-8. */
  path: string | Buffer;
}

/**
 * The documents in a folder and below, in the order of their names' bytes. Links to folders are not followed, those to
 * files only where they stay inside.
 *
 * @param skip real path of a folder to leave out: the output may lie inside the input
 */
export function* walk(folder: string, skip?: string): Generator<Found | SourceItem> {
  yield* walkInside(Buffer.from(folder), "", realpathSync(folder), skip);
}

function* walkInside(at: Buffer, prefix: string, root: string, skip?: string): Generator<Found | SourceItem> {
  let entries;
  try {
    entries = readdirSync(at, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    const id = prefix || nameOf(at);
    yield { kind: "failure", failure: { id, source: id, kind: "input", message: readProblem(error).message } };
    return;
  }
  entries.sort((a, b) => Buffer.compare(a.name, b.name));
  for (const entry of entries) {
    const text = nameOf(entry.name);
    const name = prefix === "" ? text : `${prefix}/${text}`;
    const bytes = Buffer.concat([at, Buffer.from("/"), entry.name]);
    if (entry.isDirectory()) {
      if (passedOver.has(text) || (skip !== undefined && path.resolve(bytes.toString()) === skip)) continue;
      yield* walkInside(bytes, name, root, skip);
    } else if (wanted.test(text) && (entry.isFile() || (entry.isSymbolicLink() && staysInside(bytes, root)))) {
      const utf8 = bytes.toString("utf8");
      yield { kind: "found", name, path: Buffer.from(utf8, "utf8").equals(bytes) ? utf8 : bytes };
    }
  }
}

function staysInside(link: Buffer, root: string): boolean {
  try {
    return statSync(link).isFile() && realpathSync(link).startsWith(root + path.sep);
  } catch {
    return false;
  }
}
