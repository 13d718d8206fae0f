import { createReadStream, existsSync, statSync } from "node:fs";
import { DeckleError } from "../../errors.js";
import { streamLines } from "../../input/ndjson.js";
import { type End, type Entry, type Header, manifestOf, refuseOther, withoutSlash } from "../journal.js";
import { parseShard } from "../shard.js";

/** The result of a shard. */
export interface Part {
  /** A file, or a folder. */
  path: string;
  header: Header;
  isFolder: boolean;
}

/** A document of a part. */
export interface PartEntry {
  part: Part;
  entry: Entry;
  /** Bytes of the part before its result; they end at `entry.output`. */
  start: number;
}

/**
 * Opens the results of shards.
 *
 * @throws {DeckleError} where one is missing, twice there, or of another run
 */
export async function openParts(paths: readonly string[]): Promise<Part[]> {
  const parts: Part[] = [];
  for (const path of paths) parts.push(await openPart(withoutSlash(path)));
  checkShards(parts);
  return parts;
}

/**
 * The documents of all parts in the order of the input, in flat memory.
 *
 * @throws {DeckleError} of kind `input` where one is missing or is there twice, or a part is longer than its manifest says
 */
export async function* entriesOf(parts: readonly Part[]): AsyncGenerator<PartEntry> {
  const open = await Promise.all(parts.map(openManifest));
  let documents = 0;
  for (;;) {
    const heads = open.filter(({ next }) => !("end" in next) && next.index === documents);
    const [head, twin] = heads;
    if (!head) break;
    if (twin) wrong(twin.part.path, `document ${documents} is in \`${head.part.path}\` too`);
    const entry = head.next as Entry;
    yield { part: head.part, entry, start: head.at };
    head.at = entry.output;
    head.next = await nextOf(head);
    documents += 1;
  }
  for (const { part, next, at } of open) {
    if (!("end" in next)) wrong(part.path, `document ${documents} of the input is in no part`);
    if (next.documents !== documents)
      wrong(part.path, `the input had ${next.documents} documents, the parts have ${documents}`);
    if (!part.isFolder && statSync(part.path).size !== at) wrong(part.path, "is not as long as its manifest says");
  }
}

/** A manifest on its way through {@link entriesOf}. */
interface Open {
  part: Part;
  values: AsyncIterator<Entry | End>;
  next: Entry | End;
  /** Bytes of the part that are taken. */
  at: number;
}

async function openPart(path: string): Promise<Part> {
  const manifest = manifestOf(path);
  for (const needed of [path, manifest]) {
    if (!existsSync(needed)) wrong(needed, "no such file; a part is a finished result of `--shard` with its manifest");
  }
  const values = readValues(manifest);
  const { value: header, done } = await values.next();
  await values.return(undefined);
  if (done || typeof (header as Header).deckle !== "string") wrong(manifest, "is no manifest");
  return { path, header: header as Header, isFolder: statSync(path).isDirectory() };
}

async function openManifest(part: Part): Promise<Open> {
  const values = readValues(manifestOf(part.path)) as AsyncGenerator<Entry | End>;
  await values.next();
  return { part, values, next: await nextOf({ part, values }), at: 0 };
}

async function* readValues(manifest: string): AsyncGenerator {
  for await (const { bytes, number } of streamLines(createReadStream(manifest), 10_000_000)) {
    try {
      yield JSON.parse(Buffer.from(bytes!).toString("utf8"));
    } catch {
      wrong(`${manifest}:${number}`, "damaged manifest");
    }
  }
}

async function nextOf({ values, part }: Pick<Open, "values" | "part">): Promise<Entry | End> {
  const { value, done } = await values.next();
  if (done)
    wrong(part.path, "the run that wrote it did not come to its end; take it up with `--resume` and its manifest");
  return value;
}

function checkShards(parts: readonly Part[]): void {
  const first = parts[0]!.header;
  const { of } = parseShard(first.shard ?? "");
  const seen = new Map<number, string>();
  for (const { path, header } of parts) {
    refuseOther(manifestOf(path), header, { ...first, output: header.output, shard: header.shard });
    const shard = parseShard(header.shard ?? "");
    if (shard.of !== of) wrong(path, `is a share of ${shard.of}, the first of ${of}`);
    const twin = seen.get(shard.index);
    if (twin !== undefined) wrong(path, `shard ${shard.index} is there twice, also as \`${twin}\``);
    seen.set(shard.index, path);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.has(index));
  if (missing.length > 0)
    throw new DeckleError("input", `shards missing: ${missing.map((index) => `${index}/${of}`).join(", ")}`);
}

/** @throws {DeckleError} of kind `input` about a part */
export function wrong(path: string, what: string): never {
  throw new DeckleError("input", `\`${path}\`: ${what}`);
}
