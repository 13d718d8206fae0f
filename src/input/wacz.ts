/** Packed web archives (WACZ 1.1): a ZIP file, ZIP64 too, with WARC files below `archive/`. */
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { DeckleError } from "../errors.js";
import { inflateRaw } from "./compression.js";

/** A file in a ZIP file. */
export interface Member {
  name: string;
  method: number;
  size: number;
  /** Where its local head stands. */
  offset: number;
}

/** The list of a ZIP file's members: where it stands, and how long it is. */
interface Directory {
  at: number;
  length: number;
}

/** Bytes of the record at the end of a ZIP file, and of the longest comment after it. */
const endLength = 22;
const longestEnd = endLength + 65_535;

/**
 * The WARC files of a WACZ file, in the order of their names. Names only tell which members are read; nothing is
 * unpacked to disk.
 *
 * @throws {DeckleError} of kind `input` where it is no ZIP file, or a damaged one
 */
export async function warcMembers(file: string | Buffer): Promise<Member[]> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { at, length } = await findDirectory(handle, size);
    if (at + length > size) throw new DeckleError("input", "damaged ZIP file: its list of members is not there");
    return membersOf(await read(handle, at, length))
      .filter(({ name }) => /^archive\/.*\.warc(?:\.gz)?$/i.test(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    await handle.close();
  }
}

async function read(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, at);
  return buffer.subarray(0, bytesRead);
}

async function findDirectory(handle: FileHandle, size: number): Promise<Directory> {
  const tail = await read(handle, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
  const end = tail.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end + endLength > tail.length) throw new DeckleError("input", "is no ZIP file, or its end is missing");
  // Where something is too large for this record, another one says where there is one with more room.
  const locator = end - 20;
  if (locator < 0 || tail.readUInt32LE(locator) !== 0x0706_4b50)
    return { at: tail.readUInt32LE(end + 16), length: tail.readUInt32LE(end + 12) };
  const wide = await read(handle, Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (wide.length < 56 || wide.readUInt32LE(0) !== 0x0606_4b50)
    throw new DeckleError("input", "damaged ZIP64 file: its end is not where it says");
  return { at: Number(wide.readBigUInt64LE(48)), length: Number(wide.readBigUInt64LE(40)) };
}

function membersOf(list: Buffer): Member[] {
  const members: Member[] = [];
  for (let at = 0; at + 46 <= list.length;) {
    if (list.readUInt32LE(at) !== 0x0201_4b50)
      throw new DeckleError("input", "damaged ZIP file: its list of members cannot be read");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => list.readUInt16LE(at + place));
    const name = list.toString("utf8", at + 46, at + 46 + nameLength!);
    const extra = list.subarray(at + 46 + nameLength!, at + 46 + nameLength! + extraLength!);
    const fields = {
      full: list.readUInt32LE(at + 24),
      size: list.readUInt32LE(at + 20),
      offset: list.readUInt32LE(at + 42),
    };
    members.push({ name, method: list.readUInt16LE(at + 10), ...widened(fields, extra) });
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return members;
}

/** Sizes beyond 4 GB stand in an extra field, in this order, each only where it is needed. */
function widened(
  fields: { full: number; size: number; offset: number },
  extra: Buffer,
): { size: number; offset: number } {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let place = at + 4;
    for (const name of ["full", "size", "offset"] as const) {
      if (fields[name] !== 0xffff_ffff || place + 8 > extra.length) continue;
      fields[name] = Number(extra.readBigUInt64LE(place));
      place += 8;
    }
  }
  return { size: fields.size, offset: fields.offset };
}

/**
 * The bytes of a member; all that come before a damaged place.
 *
 * @throws {DeckleError} of kind `input` where it is damaged
 */
export async function* readMember(
  file: string | Buffer,
  { name, method, size, offset }: Member,
): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  let head: Buffer;
  try {
    head = await read(handle, offset, 30);
  } finally {
    await handle.close();
  }
  if (head.length < 30 || head.readUInt32LE(0) !== 0x0403_4b50 || (method !== 0 && method !== 8)) {
    throw new DeckleError("input", `damaged ZIP file: \`${name}\` cannot be read`);
  }
  if (size === 0) return;
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const bytes = createReadStream(file, { start, end: start + size - 1 });
  yield* method === 0 ? bytes : inflateRaw(bytes);
}
