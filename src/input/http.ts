/** The HTTP message inside an archive's record (RFC 9112). */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync as zlibInflateSync } from "node:zlib";
import { TextDecoder } from "@exodus/bytes/encoding.js";
import { DeckleError } from "../errors.js";
import { inflateSync } from "./compression.js";

/** A response: what its head says and where its body begins. */
export interface HttpResponse {
  status: number;
  /** Lower-cased, without parameters. */
  type: string | undefined;
  charset: string | undefined;
  encodings: string[];
  chunked: boolean;
  body: Uint8Array;
}

/** Reads the head of a response; undefined where it is none. */
export function readResponse(bytes: Uint8Array): HttpResponse | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const windows = buffer.indexOf("\r\n\r\n");
  const unix = windows < 0 ? buffer.indexOf("\n\n") : -1;
  const end = windows >= 0 ? windows : unix;
  if (end < 0) return undefined;
  const head = buffer.toString("latin1", 0, end).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head[0] ?? "")?.[1];
  if (status === undefined) return undefined;
  const headers = new Map<string, string>();
  for (const line of head.slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const split = (name: string): string[] =>
    (headers.get(name) ?? "")
      .toLowerCase()
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean);
  return {
    status: Number(status),
    ...readType(headers.get("content-type")),
    encodings: split("content-encoding"),
    chunked: split("transfer-encoding").includes("chunked"),
    body: buffer.subarray(end + (windows >= 0 ? 4 : 2)),
  };
}

/** A media type and its charset. */
export function readType(value: string | undefined): { type: string | undefined; charset: string | undefined } {
  const type = value?.split(";")[0]!.trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(value ?? "")?.[1];
  return { type: type === "" ? undefined : type, charset };
}

/**
 * The charset of a head, where it decides: an unknown label does not, and UTF-8 is found, or found wrong, from the
 * bytes themselves.
 */
export function knownCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === "utf-8" ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/**
 * Undoes the transfer coding and the content codings of a body.
 *
 * Many crawlers store bodies decoded but leave the head as it was: a body that does not begin as its head says is taken
 * as it stands.
 *
 * @throws {DeckleError} `input` for damaged data, `limit` where more than `limit` bytes come out
 */
export function decodeBody(
  body: Uint8Array,
  { chunked, encodings }: { chunked?: boolean | undefined; encodings?: readonly string[] | undefined },
  limit: number,
): Uint8Array {
  let bytes = chunked ? joinChunks(body) : body;
  for (const encoding of (encodings ?? []).toReversed()) bytes = decodeContent(bytes, encoding, limit);
  return bytes;
}

function decodeContent(bytes: Uint8Array, encoding: string, limit: number): Uint8Array {
  const bounds = { maxOutputLength: Math.min(limit, 2 ** 31) };
  try {
    switch (encoding) {
      case "gzip":
      case "x-gzip":
        return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, bounds) : bytes;
      case "deflate":
        return (bytes[0]! & 0x0f) === 8 ? zlibInflateSync(bytes, bounds) : inflateRawSync(bytes, bounds);
      case "br":
        return looksLikeMarkup(bytes) ? bytes : brotliDecompressSync(bytes, bounds);
      case "zstd":
        return inflateSync(bytes, "", limit);
      default:
        return bytes;
    }
  } catch (error) {
    if (error instanceof DeckleError) throw error;
    if (looksLikeMarkup(bytes)) return bytes;
    if (error instanceof RangeError) {
      throw new DeckleError("limit", `more than ${limit} bytes come out of its ${encoding} coding`, { limit: "bytes" });
    }
    throw new DeckleError("input", `damaged ${encoding} data in the response: ${(error as Error).message}`);
  }
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  return /^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
}

function joinChunks(body: Uint8Array): Uint8Array {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Buffer[] = [];
  let at = 0;
  while (at < buffer.length) {
    const end = buffer.indexOf("\r\n", at);
    const size =
      end < 0
        ? undefined
        : /^[0-9a-f]{1,8}(?=\s*(?:;|$))/i.exec(buffer.toString("latin1", at, Math.min(end, at + 64)))?.[0];
    // Stored without its chunks, as many crawlers do.
    if (size === undefined) return at === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    if (end + 2 + length > buffer.length) throw new DeckleError("input", "the response ends within a chunk");
    parts.push(buffer.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
