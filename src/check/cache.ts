import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { DocumentResult } from "./result.js";

/**
 * Results of documents by their content and by all that they depend on. A file that was moved, or changed and changed
 * back, is found again; what was not asked for in a run is forgotten when it is written.
 */
export class Cache {
  readonly #before: ReadonlyMap<string, DocumentResult>;
  readonly #now = new Map<string, DocumentResult>();
  readonly #salt: string;

  /**
   * @param file where the cache of the last run stands; one that cannot be read is empty
   * @param salt all that results depend on besides the content: version, configuration, flags
   */
  constructor(file: string, salt: unknown) {
    this.#before = readCache(file);
    this.#salt = JSON.stringify(salt);
  }

  /**
   * The key of a document.
   *
   * @param own what results depend on for this document alone, such as the format that its name says
   */
  keyOf(content: Uint8Array, own: string): string {
    return createHash("sha256")
      .update(this.#salt)
      .update("\0")
      .update(own)
      .update("\0")
      .update(content)
      .digest("base64url");
  }

  get(key: string, file: string): DocumentResult | undefined {
    const kept = this.#now.get(key) ?? this.#before.get(key);
    if (!kept) return undefined;
    this.#now.set(key, kept);
    return { ...kept, file };
  }

  set(key: string, result: DocumentResult): void {
    // What failed may succeed the next time.
    if (!result.failure) this.#now.set(key, result);
  }

  /** The file of the cache, for the next run. */
  write(): string {
    return JSON.stringify({ version: 1, results: Object.fromEntries(this.#now) });
  }
}

function readCache(file: string): ReadonlyMap<string, DocumentResult> {
  if (!existsSync(file)) return new Map();
  try {
    const { version, results } = JSON.parse(readFileSync(file, "utf8")) as {
      version: number;
      results: Record<string, DocumentResult>;
    };
    return new Map(version === 1 ? Object.entries(results) : []);
  } catch {
    return new Map();
  }
}
