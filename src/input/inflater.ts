import { once } from "node:events";
import type { BrotliDecompress, InflateRaw } from "node:zlib";

/** What a step of an {@link Inflater} gave. */
export interface Inflated {
  out: Uint8Array[];
  /** Bytes that were taken in: fewer than there were only where the data came to its end. */
  taken: number;
  ended: boolean;
}

/**
 * Decompresses step by step, and tells where the data ends. Not a pipeline: that one drops what is decompressed already
 * when an error follows, and does not say how much it took.
 */
export class Inflater {
  readonly #stream: BrotliDecompress | InflateRaw;
  readonly #stopped: Promise<unknown>;
  #out: Uint8Array[] = [];
  #failure: Error | undefined;
  #ended = false;

  constructor(stream: BrotliDecompress | InflateRaw) {
    this.#stream = stream;
    stream.on("data", (chunk: Uint8Array) => this.#out.push(chunk));
    // A write that meets the end of the data, or damage, is never answered.
    this.#stopped = new Promise<void>((resolve) => {
      stream.once("error", (error) => {
        this.#failure = error;
        resolve();
      });
      stream.once("end", () => {
        this.#ended = true;
        resolve();
      });
    });
  }

  /** Takes bytes in. What came out before a failure is given; the next step throws it. */
  async feed(chunk: Uint8Array): Promise<Inflated> {
    this.#throw();
    const before = this.#stream.bytesWritten;
    await Promise.race([this.#stopped, new Promise<void>((resolve) => this.#stream.write(chunk, () => resolve()))]);
    return { out: this.#taken(), taken: this.#stream.bytesWritten - before, ended: this.#ended };
  }

  /**
   * Says that there are no more bytes.
   *
   * @throws what zlib throws where the data is damaged or not at its end
   */
  async end(): Promise<Uint8Array[]> {
    this.#throw();
    if (!this.#ended) this.#stream.end();
    await this.#stopped;
    this.#throw();
    return this.#taken();
  }

  async close(): Promise<void> {
    if (this.#stream.destroyed) return;
    this.#stream.destroy();
    await once(this.#stream, "close");
  }

  #taken(): Uint8Array[] {
    const out = this.#out;
    this.#out = [];
    return out;
  }

  #throw(): void {
    if (this.#failure) throw this.#failure;
  }
}

/** What is in a step that meets damage is lost from where the last full buffer ended, so they are small. */
export const step = 16_384;

/**
 * Decompresses a stream of chunks that is one piece of data. All that comes before a damaged place comes out.
 *
 * @throws what zlib throws; an error where something stands after the end
 */
export async function* inflateAll(
  chunks: AsyncIterable<Uint8Array>,
  stream: BrotliDecompress | InflateRaw,
): AsyncGenerator<Uint8Array> {
  const inflater = new Inflater(stream);
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length;) {
        const { out, taken, ended } = await inflater.feed(chunk.subarray(at, at + step));
        yield* out;
        at += ended ? taken : step;
        if (ended && at < chunk.length) throw new Error("data after its end");
      }
    }
    yield* await inflater.end();
  } finally {
    await inflater.close();
  }
}
