/**
 * How compressed input is known: gzip (RFC 1952) and zstd (RFC 8878) by their first bytes, brotli (RFC 7932, which has no
 * signature) by its file name.
 */
export type Compression = "gzip" | "brotli" | "zstd";

/** How bytes are compressed, by the first ones and the file's name; undefined where they are not. */
export function compressionOf(head: Uint8Array, name: string): Compression | undefined {
  const [a, b, c, d] = head;
  if (a === 0x1f && b === 0x8b) return "gzip";
  const zstd = a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd;
  const skippable = a !== undefined && a >> 4 === 5 && b === 0x2a && c === 0x4d && d === 0x18;
  if (zstd || skippable) return "zstd";
  return /\.br$/i.test(name) ? "brotli" : undefined;
}
