import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compressionOf } from "../../input/compression-signs.js";
import { writeError } from "../output/files.js";
import { headOf, readBytes } from "./bytes.js";

/** A file that can be read at any place. */
export interface Seekable {
  file: string | Buffer;
  /** Removes it, where it was made. */
  close: () => void;
}

/**
 * A file for a container whose list stands at its end: itself, or, of standard input and of what is compressed, a temporary
 * one with its bytes.
 *
 * @param signature what such a file begins with
 */
export async function seekable(
  given: string | Buffer,
  signature: string,
  onRead?: (bytes: number) => void,
): Promise<Seekable> {
  if (given !== "-" && !isCompressed(given, signature)) return { file: given, close: () => {} };
  const folder = mkdtempSync(path.join(tmpdir(), "deckle-"));
  const close = (): void => {
    process.off("exit", close);
    rmSync(folder, { recursive: true, force: true });
  };
  // However the process ends, nothing stays.
  process.once("exit", close);
  const file = path.join(folder, "input");
  const descriptor = openSync(file, "wx");
  try {
    for await (const chunk of readBytes(given, onRead)) {
      for (let at = 0; at < chunk.length;) at += writeSync(descriptor, chunk, at);
    }
  } catch (error) {
    close();
    throw (error as NodeJS.ErrnoException).code === "ENOSPC" ? writeError(file, error) : error;
  } finally {
    closeSync(descriptor);
  }
  return { file, close };
}

function isCompressed(file: string | Buffer, signature: string): boolean {
  const head = headOf(file);
  return !head.toString("latin1").startsWith(signature) && compressionOf(head, file.toString()) !== undefined;
}
