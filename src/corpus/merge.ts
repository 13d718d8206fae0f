import { closeSync, createReadStream, existsSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { DeckleError } from "../errors.js";
import { streamLines } from "../input/ndjson.js";
import { type End, type Entry, type Header, refuseOther } from "./journal.js";
import { copy } from "./output/file.js";
import { parseShard } from "./shard.js";

/** What was joined. */
export interface Merged {
  parts: number;
  documents: number;
}

interface Part {
  file: string;
  header: Header;
  entries: AsyncIterator<Entry | End>;
  next: Entry | End;
  fd: number;
  /** Bytes of the part that are taken. */
  at: number;
}

/**
 * Joins the results of all shards of a run in the order of the input, in flat memory. Nothing is written where a part, a
 * document or a byte is missing or is there twice.
 *
 * @throws {DeckleError} of kind `input` that says what is wrong with which part
 */
export async function mergeParts(files: readonly string[], output: string): Promise<Merged> {
  const parts: Part[] = [];
  const temporary = `${output}.partial`;
  const to = openSync(temporary, "w");
  try {
    for (const file of files) parts.push(await openPart(file));
    checkShards(parts);
    let documents = 0;
    for (;;) {
      const heads = parts.filter(({ next }) => !("end" in next) && next.index === documents);
      if (heads.length === 0) break;
      if (heads.length > 1) wrong(heads[1]!.file, `document ${documents} is in \`${heads[0]!.file}\` too`);
      const [part] = heads as [Part];
      const { output: end } = part.next as Entry;
      copy(part.fd, to, part.at, end);
      part.at = end;
      part.next = await nextOf(part);
      documents += 1;
    }
    for (const { file, next, at } of parts) {
      if (!("end" in next)) wrong(file, `document ${documents} of the input is in no part`);
      if (next.documents !== documents)
        wrong(file, `the input had ${next.documents} documents, the parts have ${documents}`);
      if (statSync(file).size !== at) wrong(file, "is not as long as its manifest says");
    }
    renameSync(temporary, output);
    return { parts: parts.length, documents };
  } finally {
    closeSync(to);
    for (const { fd } of parts) closeSync(fd);
    rmSync(temporary, { force: true });
  }
}

async function openPart(file: string): Promise<Part> {
  const manifest = `${file}.manifest`;
  for (const needed of [file, manifest]) {
    if (!existsSync(needed)) wrong(needed, "no such file; a part is a finished result of `--shard` with its manifest");
  }
  const values = readValues(manifest);
  const { value: header, done } = await values.next();
  if (done || typeof (header as Header).deckle !== "string") wrong(manifest, "is no manifest");
  const part = {
    file,
    header: header as Header,
    entries: values as AsyncIterator<Entry | End>,
    fd: openSync(file, "r"),
    at: 0,
  };
  return { ...part, next: await nextOf(part) };
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

async function nextOf({ entries, file }: Pick<Part, "entries" | "file">): Promise<Entry | End> {
  const { value, done } = await entries.next();
  if (done) wrong(file, "the run that wrote it did not come to its end; take it up with `--resume` and its manifest");
  return value;
}

function checkShards(parts: readonly Part[]): void {
  const of = parseShard(parts[0]?.header.shard ?? "").of;
  const seen = new Map<number, string>();
  for (const { file, header } of parts) {
    const first = parts[0]!.header;
    refuseOther(`${file}.manifest`, header, { ...first, output: header.output, shard: header.shard });
    const shard = parseShard(header.shard ?? "");
    if (shard.of !== of) wrong(file, `is a share of ${shard.of}, the first of ${of}`);
    const twin = seen.get(shard.index);
    if (twin !== undefined) wrong(file, `shard ${shard.index} is there twice, also as \`${twin}\``);
    seen.set(shard.index, file);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.has(index));
  if (missing.length > 0)
    throw new DeckleError("input", `shards missing: ${missing.map((index) => `${index}/${of}`).join(", ")}`);
}

function wrong(file: string, what: string): never {
  throw new DeckleError("input", `\`${file}\`: ${what}`);
}
