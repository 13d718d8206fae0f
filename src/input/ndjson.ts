/** A line of a stream, or that it is longer than allowed. */
export interface StreamLine {
  /** From 1. */
  number: number;
  /** A copy of its own; undefined where the line is too long. */
  bytes: Uint8Array | undefined;
  /** Length in bytes. */
  length: number;
}

/**
 * Splits a stream into lines, bytes untouched; empty ones are left out. What is longer than `limit` is passed over
 * without being held in memory.
 *
 * @param end the byte that ends a line: LF by default, with a CR before it dropped
 */
export async function* streamLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  end = 0x0a,
): AsyncGenerator<StreamLine> {
  let number = 0;
  let held: Uint8Array[] = [];
  let length = 0;
  const take = (): StreamLine | undefined => {
    number += 1;
    const line = { number, length, bytes: length > limit ? undefined : join(held, end) };
    held = [];
    length = 0;
    return line.bytes?.length === 0 ? undefined : line;
  };
  const hold = (part: Uint8Array): void => {
    length += part.length;
    if (length > limit) held = [];
    else held.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(end); at >= 0; at = chunk.indexOf(end, start)) {
      hold(chunk.subarray(start, at));
      start = at + 1;
      const line = take();
      if (line) yield line;
    }
    hold(chunk.subarray(start));
  }
  const last = length > 0 ? take() : undefined;
  if (last) yield last;
}

/** Joins the parts into bytes of their own buffer, so that they can be transferred. */
function join(parts: readonly Uint8Array[], end: number): Uint8Array {
  let size = parts.reduce((sum, part) => sum + part.length, 0);
  if (end === 0x0a && parts.findLast((part) => part.length > 0)?.at(-1) === 0x0d) size -= 1;
  const joined = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    joined.set(part.subarray(0, size - at), at);
    at += Math.min(part.length, size - at);
  }
  return joined;
}
