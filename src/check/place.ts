import type { Passage, Range, Segment } from "./document.js";

/** The range of the source behind `text.slice(start, end)` of a passage. */
export function sourceRange({ segments }: Passage, start: number, end: number): Range {
  const first = segmentAt(segments, start);
  const last = end > start ? segmentAt(segments, end - 1) : first;
  return { start: offsetIn(first, start - first.at), end: offsetIn(last, end - last.at) };
}

function segmentAt(segments: readonly Segment[], index: number): Segment {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.at <= index) low = middle;
    else high = middle - 1;
  }
  return segments[low]!;
}

const reference = /&(?:#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))|[a-z][a-z0-9]{1,31});?|\r\n|[^]/giy;

/** The offset of the `count`th character of a segment: a character reference in its source is one character. */
function offsetIn({ offset, raw }: Segment, count: number): number {
  if (raw === undefined) return offset + count;
  reference.lastIndex = 0;
  let seen = 0;
  while (seen < count) {
    const match = reference.exec(raw);
    if (!match) break;
    const [, hex, decimal] = match;
    const code = hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
    seen += code > 0xffff ? 2 : 1;
    if (seen >= count) return offset + reference.lastIndex;
  }
  return offset + (count === 0 ? 0 : raw.length);
}
