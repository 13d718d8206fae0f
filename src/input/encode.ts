import { TextDecoder } from "@exodus/bytes/encoding.js";

/** Characters of an encoding with their bytes. */
type Table = ReadonlyMap<string, Uint8Array>;

const tables = new Map<string, Table>();

/**
 * Writes a text in an encoding of the Encoding Standard, without a byte order mark. It knows what stands in one or two
 * bytes, which is all of most encodings; who writes a file back must see that reading gives what was meant.
 *
 * @param encoding its name, lower-cased
 * @returns the bytes, or the first character that cannot be written
 */
export function encode(text: string, encoding: string): Uint8Array | { missing: string } {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const table = tableOf(encoding);
  const parts: Uint8Array[] = [];
  for (const character of text) {
    const bytes = table.get(character);
    if (!bytes) return { missing: character };
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function tableOf(encoding: string): Table {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, Uint8Array>();
  const decoder = new TextDecoder(encoding);
  const add = (bytes: Uint8Array): boolean => {
    const text = decoder.decode(bytes);
    if (text.includes("\uFFFD") || !/^.$/su.test(text)) return false;
    // What stands for a character twice is written as its first.
    if (!table.has(text)) table.set(text, bytes);
    return true;
  };
  for (let lead = 0; lead < 256; lead += 1) {
    if (add(Uint8Array.of(lead)) || lead < 0x80) continue;
    for (let trail = 0x30; trail < 256; trail += 1) add(Uint8Array.of(lead, trail));
  }
  tables.set(encoding, table);
  return table;
}
