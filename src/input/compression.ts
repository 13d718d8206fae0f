/** Compressed input: gzip, also of several members, zstd, also of several frames, and brotli. */
import { brotliDecompressSync, createBrotliDecompress, createInflateRaw, gunzipSync } from "node:zlib";
import { DeckleError } from "../errors.js";
import { type Compression, compressionOf } from "./compression-signs.js";
import { gunzip } from "./gzip.js";
import { inflateAll } from "./inflater.js";
import { inflateZstd, ZstdInflater } from "./zstd.js";

/**
 * Decompresses whole bytes.
 *
 * @param limit the most bytes that may come out
 * @throws {DeckleError} `input` where they are damaged, `limit` where more comes out
 */
export function inflateSync(bytes: Uint8Array, name: string, limit: number): Uint8Array {
  const compression = compressionOf(bytes, name);
  if (compression === undefined) return bytes;
  try {
    const maxOutputLength = Math.min(limit, 2 ** 31);
    if (compression === "gzip") return gunzipSync(bytes, { maxOutputLength });
    if (compression === "brotli") return brotliDecompressSync(bytes, { maxOutputLength });
    return inflateZstd(bytes, limit);
  } catch (error) {
    throw damaged(error, compression, limit);
  }
}

/**
 * Decompresses a stream of chunks, or passes it through. All that comes before a damaged place comes out.
 *
 * @throws {DeckleError} of kind `input` at a damaged or missing end
 */
export async function* inflate(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(chunks);
  const compression = compressionOf(head, name);
  if (compression === undefined) {
    yield* all;
    return;
  }
  try {
    if (compression === "zstd") yield* inflateFrames(all);
    else yield* compression === "gzip" ? gunzip(all) : inflateAll(all, createBrotliDecompress());
  } catch (error) {
    throw damaged(error, compression);
  }
}

/**
 * Decompresses a stream of deflate data without a head (RFC 1951), as ZIP files hold it. All that comes before a damaged
 * place comes out.
 *
 * @throws {DeckleError} of kind `input` at a damaged or missing end
 */
export async function* inflateRaw(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* inflateAll(chunks, createInflateRaw());
  } catch (error) {
    throw damaged(error, "deflate");
  }
}

async function* inflateFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const inflater = new ZstdInflater((piece) => out.push(piece));
  for await (const chunk of chunks) {
    try {
      inflater.feed(chunk);
    } finally {
      yield* out.splice(0);
    }
  }
  inflater.end();
}

function damaged(error: unknown, compression: Compression | "deflate", limit?: number): DeckleError {
  if (error instanceof DeckleError) return error;
  if (error instanceof RangeError && limit !== undefined) {
    return new DeckleError("limit", `more than ${limit} bytes come out of it; raise it with \`--limit bytes=…\``, {
      limit: "bytes",
    });
  }
  const { message } = error as Error;
  const cut = /unexpected end|EOF/i.test(message);
  return new DeckleError(
    "input",
    cut ? `the ${compression} data ends too early` : `damaged ${compression} data: ${message}`,
  );
}

/** The first bytes of a stream, and the stream with them. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let done = false;
  while (head.length < 4 && !done) {
    const next = await iterator.next();
    done = next.done ?? false;
    if (!next.done) head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      for (let next = done ? undefined : await iterator.next(); next && !next.done; next = await iterator.next()) {
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head, all: all() };
}
