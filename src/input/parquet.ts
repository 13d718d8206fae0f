import { DeckleError } from "../errors.js";

/**
 * The rows of a Parquet file, one row group in memory at a time. Needs the optional package `hyparquet`.
 *
 * @throws {DeckleError} of kind `input` where the package is not installed, or the file is damaged
 */
export async function* readRows(file: string): AsyncGenerator<Record<string, unknown>> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import("hyparquet").catch(() => {
    throw new DeckleError(
      "input",
      "reading Parquet needs the package `hyparquet`: install it with `npm install hyparquet`",
    );
  });
  try {
    const buffer = await asyncBufferFromFile(file);
    const metadata = await parquetMetadataAsync(buffer);
    let rowStart = 0;
    for (const { num_rows: rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(rows);
      yield* await parquetReadObjects({ file: buffer, metadata, rowStart, rowEnd });
      rowStart = rowEnd;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new DeckleError("input", code === undefined ? `damaged Parquet: ${message}` : `cannot be read: ${code}`);
  }
}
