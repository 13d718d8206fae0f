/**
 * Gzip (RFC 1952) as a stream, member by member: crawlers write a member for each record, and what is whole before a damaged
 * one must come out. Node's own reader loses it where both are in one write.
 */
import { crc32, createInflateRaw } from "node:zlib";
import { ByteReader } from "./byte-reader.js";
import { Inflater, step } from "./inflater.js";

/** Parts of a member's head that need not be there, by the bits of its flags. */
const flags = { checksum: 2, extra: 4, name: 8, comment: 16 } as const;
/** Longest name and comment. */
const longestText = 65_536;

/**
 * Decompresses a stream of chunks. All that comes before a damaged place comes out.
 *
 * @throws an error whose message tells an early end (`unexpected end`) from damage
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(chunks);
  try {
    for (let member = 1; await readHead(reader, member); member += 1) yield* readMember(reader);
    if (reader.failure) throw reader.failure;
  } finally {
    await reader.close();
  }
}

/** Passes over the head of a member; false where there is none more. */
async function readHead(reader: ByteReader, member: number): Promise<boolean> {
  const head = await reader.take(10);
  // Some writers fill the last block of a tape with zeros.
  if (head.every((byte) => byte === 0) && member > 1) {
    for (let more = await reader.peek(step); more.length > 0; more = await reader.peek(step)) {
      if (more.some((byte) => byte !== 0)) throw new Error("data after its end");
      reader.advance(more.length);
    }
    return false;
  }
  if (head.length < 10) throw cut(reader);
  if (head[0] !== 0x1f || head[1] !== 0x8b)
    throw new Error(member > 1 ? "data after its end" : "incorrect header check");
  if (head[2] !== 8) throw new Error("unknown compression method");
  const flag = head[3]!;
  if (flag & flags.extra) {
    const size = await takeAll(reader, 2);
    await takeAll(reader, size.readUInt16LE(0));
  }
  if (flag & flags.name) await takeText(reader);
  if (flag & flags.comment) await takeText(reader);
  if (flag & flags.checksum) await takeAll(reader, 2);
  return true;
}

async function* readMember(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const inflater = new Inflater(createInflateRaw());
  let sum = 0;
  let size = 0;
  try {
    for (let ended = false; !ended;) {
      const chunk = await reader.peek(step);
      if (chunk.length === 0) {
        // Throws, as the data is not at its end.
        yield* await inflater.end();
        throw cut(reader);
      }
      const inflated = await inflater.feed(chunk);
      reader.advance(inflated.taken);
      for (const out of inflated.out) {
        sum = crc32(out, sum);
        size = (size + out.length) % 2 ** 32;
        yield out;
      }
      ended = inflated.ended;
    }
  } finally {
    await inflater.close();
  }
  const tail = await takeAll(reader, 8);
  if (tail.readUInt32LE(0) !== sum) throw new Error("incorrect data check");
  if (tail.readUInt32LE(4) !== size) throw new Error("incorrect length check");
}

async function takeAll(reader: ByteReader, size: number): Promise<Buffer> {
  const bytes = await reader.take(size);
  if (bytes.length < size) throw cut(reader);
  return bytes;
}

async function takeText(reader: ByteReader): Promise<void> {
  if ((await reader.takeUntil("\0", longestText)) === undefined) throw cut(reader);
}

function cut(reader: ByteReader): Error {
  return reader.failure instanceof Error ? reader.failure : new Error("unexpected end of file");
}
