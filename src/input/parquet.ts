/**
 * Apache Parquet, by the optional package `hyparquet`. The codecs that it does not bring are those that deckle has: gzip,
 * brotli, zstd.
 */
import { open } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { DeckleError } from "../errors.js";
import { importModule } from "../import-module.js";
import { inflateZstd } from "./zstd.js";

type Decompressor = (input: Uint8Array, length: number) => Uint8Array;

const compressors: Readonly<Record<"GZIP" | "BROTLI" | "ZSTD", Decompressor>> = {
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(length, 1) }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: Math.max(length, 1) }),
  ZSTD: (input, length) => inflateZstd(input, Math.max(length, 1)),
};

/**
 * The rows of a Parquet file, one row group in memory at a time.
 *
 * @throws {DeckleError} of kind `input` where the package is not installed, or the file is damaged
 */
export async function* readRows(file: string | Buffer): AsyncGenerator<Record<string, unknown>> {
  const { parquetMetadataAsync, parquetReadObjects } = await importModule<typeof import("hyparquet")>(
    "hyparquet",
  ).catch(() => {
    throw new DeckleError(
      "input",
      "reading Parquet needs the package `hyparquet`: install it with `npm install hyparquet`",
    );
  });
  const handle = await open(file);
  try {
    const { size: byteLength } = await handle.stat();
    const slice = async (start: number, end = byteLength): Promise<ArrayBuffer> => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, byteLength) - start));
      await handle.read(bytes, 0, bytes.length, start);
      return bytes.buffer;
    };
    const buffer = { byteLength, slice };
    const metadata = await parquetMetadataAsync(buffer);
    let rowStart = 0;
    for (const { num_rows: rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(rows);
      yield* await parquetReadObjects({ file: buffer, metadata, rowStart, rowEnd, compressors });
      rowStart = rowEnd;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isSystem = code !== undefined && /^E[A-Z]+$/.test(code);
    throw new DeckleError("input", isSystem ? `cannot be read: ${code}` : `damaged Parquet: ${message}`);
  } finally {
    await handle.close();
  }
}
