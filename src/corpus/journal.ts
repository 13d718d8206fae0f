import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { DeckleError } from "../errors.js";
import type { Dedupe } from "./job.js";
import { type FileSystem, GrowingFile } from "./output/files.js";
import type { Counts, FailureKind, SourceItem } from "./task.js";

/** What a run was started with. A run is taken up, and parts are merged, only where all of it is the same. */
export interface Header {
  deckle: string;
  /** Hash of the options and the configuration. */
  options: string;
  inputs: readonly string[];
  output: string;
  form: string;
  /** `2/8`, where the run is a part. */
  shard?: string | undefined;
  /** How duplicates are told; of parts, they are left out when those are merged. */
  dedupe?: Dedupe | undefined;
}

/** One document that is done. */
export interface Entry {
  /** Position among all documents of the input, from 0. */
  index: number;
  id: string;
  /** Hash of what came in, as far as it shows without reading files. */
  hash: string;
  /** Bytes of the output (of a folder: of all its files) and of the errors after it. */
  output: number;
  errors: number;
  counts?: Counts | undefined;
  failed?: FailureKind | undefined;
  skipped?: boolean | undefined;
  signature?: string | undefined;
  /** Where its result stands below the output folder, where its id does not say so. */
  place?: string | undefined;
}

/** The last line of the journal of a run that came to its end. */
export interface End {
  end: true;
  /** Documents of the whole input, those of other shards among them. */
  documents: number;
}

/** What a journal holds. */
export interface Journal {
  header: Header;
  entries: Entry[];
  end: End | undefined;
  /** Bytes after the header and after each entry. */
  offsets: number[];
}

/**
 * Reads a journal; a torn last line, as a crash leaves it, does not count.
 *
 * @throws {DeckleError} of kind `usage` where the file is none
 */
export function readJournal(file: string): Journal | undefined {
  if (!existsSync(file) || statSync(file).size === 0) return undefined;
  const bytes = readFileSync(file);
  const offsets: number[] = [];
  const values: unknown[] = [];
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
    try {
      values.push(JSON.parse(bytes.toString("utf8", start, end)));
    } catch {
      break;
    }
    offsets.push(end + 1);
  }
  const [header, ...rest] = values;
  if (header === undefined) return undefined;
  if (typeof (header as Header).deckle !== "string") {
    throw new DeckleError("usage", `\`${file}\` is no state of a deckle run: name another file, or remove it`);
  }
  const last = rest.at(-1) as End | undefined;
  const end = last?.end ? last : undefined;
  return { header: header as Header, entries: (end ? rest.slice(0, -1) : rest) as Entry[], end, offsets };
}

/**
 * Holds the header of a run to that of the run to be taken up.
 *
 * @throws {DeckleError} of kind `usage` that names what differs
 */
export function refuseOther(file: string, then: Header, now: Header): void {
  const differing = (Object.keys({ ...then, ...now }) as (keyof Header)[]).find(
    (name) => JSON.stringify(then[name]) !== JSON.stringify(now[name]),
  );
  if (differing === undefined) return;
  const what =
    differing === "deckle"
      ? `deckle ${then.deckle}, and this is ${now.deckle}`
      : differing === "options"
        ? "other options or another configuration"
        : `other ${differing}: \`${String(then[differing] ?? "none")}\`, now \`${String(now[differing] ?? "none")}\``;
  throw new DeckleError(
    "usage",
    `\`${file}\` is the state of a run with ${what}; go on with the same, or remove it to begin anew`,
  );
}

/** The manifest of a shard's result, a file or a folder: its journal, beside it. */
export function manifestOf(output: string): string {
  return `${withoutSlash(output)}.manifest`;
}

/** The path of a folder without the slash that it may be given with. */
export function withoutSlash(folder: string): string {
  return folder.replace(/(?<=[^/\\])[/\\]+$/, "");
}

/** Writes the journal of a run. */
export class JournalWriter {
  readonly #file: GrowingFile;

  constructor(file: string, header: Header, resumed?: { bytes: number }, fileSystem?: FileSystem) {
    this.#file = new GrowingFile(file, resumed?.bytes ?? 0, fileSystem);
    if (!resumed) this.#add(header);
    this.flush();
  }

  add(entry: Entry): void {
    this.#add(entry);
  }

  end(documents: number): void {
    this.#add({ end: true, documents } satisfies End);
    this.#file.sync();
    this.#file.close();
  }

  flush(): void {
    this.#file.flush();
  }

  #add(value: object): void {
    this.#file.add(`${JSON.stringify(value)}\n`);
  }
}

/** Hash of an item of the source: tells whether a taken up run has the same input before it. */
export function hashOf(item: SourceItem): string {
  const hash = createHash("sha1");
  if (item.kind === "failure") hash.update(item.failure.source);
  else if (item.kind === "row") hash.update(item.source);
  else if (item.kind === "file") hash.update(item.id);
  else hash.update(item.bytes);
  return hash.digest("base64url").slice(0, 16);
}
