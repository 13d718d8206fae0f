/** Packed web archives (WACZ 1.1): a ZIP file with WARC files below `archive/`. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";
import { DeckleError } from "../errors.js";

/** A file in a ZIP file. */
export interface Member {
  name: string;
  method: number;
  size: number;
  /** Where its local head stands. */
  offset: number;
}

/**
 * The WARC files of a WACZ file, in the order of their names. Names only tell which members are read; nothing is
 * unpacked to disk.
 *
 * @throws {DeckleError} of kind `input` where it is no ZIP file, or a damaged one
 */
export async function warcMembers(file: string): Promise<Member[]> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const read = async (at: number, length: number): Promise<Buffer> => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
      await handle.read(buffer, 0, buffer.length, at);
      return buffer;
    };
    const tail = await read(Math.max(0, size - 65_557), 65_557);
    const end = tail.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
    if (end < 0 || end + 22 > tail.length) throw new DeckleError("input", "is no ZIP file, or its end is missing");
    let length = tail.readUInt32LE(end + 12);
    let at = tail.readUInt32LE(end + 16);
    const wide = tail.lastIndexOf("PK\u0006\u0006", end, "latin1");
    if (at === 0xffff_ffff && wide >= 0) {
      length = Number(tail.readBigUInt64LE(wide + 40));
      at = Number(tail.readBigUInt64LE(wide + 48));
    }
    if (at + length > size) throw new DeckleError("input", "damaged ZIP file: its list of members is not there");
    return membersOf(await read(at, length))
      .filter(({ name }) => /^archive\/.*\.warc(?:\.gz)?$/i.test(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    await handle.close();
  }
}

function membersOf(list: Buffer): Member[] {
  const members: Member[] = [];
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === 0x0201_4b50;) {
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

/** The bytes of a member. */
export async function* readMember(file: string, { name, method, size, offset }: Member): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  const head = Buffer.alloc(30);
  try {
    await handle.read(head, 0, 30, offset);
  } finally {
    await handle.close();
  }
  if (head.readUInt32LE(0) !== 0x0403_4b50 || (method !== 0 && method !== 8)) {
    throw new DeckleError("input", `damaged ZIP file: \`${name}\` cannot be read`);
  }
  if (size === 0) return;
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const bytes = createReadStream(file, { start, end: start + size - 1 });
  yield* method === 0 ? bytes : bytes.pipe(createInflateRaw());
}
