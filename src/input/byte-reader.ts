/** Reads bytes of a stream by lines and lengths. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #done = false;
  /** What the stream ended with, where that was an error; all before it can still be read. */
  failure: unknown;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Up to `size` bytes: fewer only at the end. They are a copy of their own. */
  async take(size: number): Promise<Buffer> {
    await this.#fill(size);
    const taken = Buffer.from(this.#held.subarray(0, size));
    this.#held = this.#held.subarray(size);
    return taken;
  }

  /** Bytes that come next, up to `size`, which stay to be read; none only at the end. They are a view, not a copy. */
  async peek(size: number): Promise<Buffer> {
    while (this.#held.length === 0 && (await this.#more()));
    return this.#held.subarray(0, size);
  }

  /** Passes over bytes that were peeked at. */
  advance(size: number): void {
    this.#held = this.#held.subarray(size);
  }

  /** Passes over bytes without holding them; gives how many there were. */
  async skip(size: number): Promise<number> {
    let left = size;
    while (left > 0) {
      if (this.#held.length === 0 && !(await this.#more())) break;
      const step = Math.min(left, this.#held.length);
      this.#held = this.#held.subarray(step);
      left -= step;
    }
    return size - left;
  }

  /** The bytes before `end`, which is passed over; undefined where it does not come within `limit` bytes. */
  async takeUntil(end: string, limit: number): Promise<Buffer | undefined> {
    let from = 0;
    for (;;) {
      const at = this.#held.indexOf(end, from);
      if (at >= 0 && at <= limit) {
        const taken = Buffer.from(this.#held.subarray(0, at));
        this.#held = this.#held.subarray(at + end.length);
        return taken;
      }
      if (this.#held.length > limit) return undefined;
      from = Math.max(0, this.#held.length - end.length);
      if (!(await this.#more())) return undefined;
    }
  }

  /** Goes on to the next place where `mark` stands, which stays to be read; false where there is none. */
  async seek(mark: string): Promise<boolean> {
    for (;;) {
      const at = this.#held.indexOf(mark);
      if (at >= 0) {
        this.#held = this.#held.subarray(at);
        return true;
      }
      this.#held = this.#held.subarray(Math.max(0, this.#held.length - mark.length));
      if (!(await this.#more())) return false;
    }
  }

  /** Puts bytes back, to be read again. */
  unread(bytes: Uint8Array): void {
    this.#held = Buffer.concat([bytes, this.#held]);
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #fill(size: number): Promise<void> {
    const parts = [this.#held];
    let length = this.#held.length;
    while (length < size && !this.#done) {
      const chunk = await this.#next();
      if (!chunk) break;
      parts.push(chunk);
      length += chunk.length;
    }
    if (parts.length > 1) this.#held = Buffer.concat(parts);
  }

  async #more(): Promise<boolean> {
    const chunk = await this.#next();
    if (chunk) this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    return chunk !== undefined;
  }

  async #next(): Promise<Buffer | undefined> {
    if (this.#done) return undefined;
    try {
      const next = await this.#chunks.next();
      if (!next.done) return Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length);
    } catch (error) {
      this.failure = error;
    }
    this.#done = true;
    return undefined;
  }
}
