import { TextDecoder } from "@exodus/bytes/encoding.js";

/** UTF-8 with bytes in it that are none: what they were read as, and how many there were. */
export interface Mixed {
  text: string;
  /** Characters beyond ASCII that are valid UTF-8. */
  wide: number;
  /** Runs of other bytes that windows-1252 explains for certain. */
  mended: number;
  /** Runs that it does not: each is one U+FFFD or more. */
  lost: number;
  /** The first lines with runs that were read as windows-1252, from 1. */
  lines: number[];
}

const utf8 = new globalThis.TextDecoder("utf-8");
const windows = new TextDecoder("windows-1252");
const mostLines = 5;
/** Words of languages that windows-1252 is for have no more such letters in a row; those of others consist of them. */
const longestRun = 3;

/**
 * Reads UTF-8 that holds pieces in windows-1252, as pages do that were put together from several sources. A run of bytes
 * that are no UTF-8 is read so where nothing else can be meant: few letters in a row, signs where signs stand.
 */
export function readMixed(bytes: Uint8Array): Mixed {
  const mixed: Mixed = { text: "", wide: 0, mended: 0, lost: 0, lines: [] };
  let line = 1;
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      if (byte === 0x0a) line += 1;
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      mixed.wide += 1;
      at += length;
      continue;
    }
    let end = at + 1;
    while (end < bytes.length && bytes[end]! >= 0x80 && sequenceLength(bytes, end) === 0) end += 1;
    if (isWindows(bytes, at, end)) {
      mixed.text += utf8.decode(bytes.subarray(start, at)) + windows.decode(bytes.subarray(at, end));
      mixed.mended += 1;
      if (mixed.lines.length < mostLines && mixed.lines.at(-1) !== line) mixed.lines.push(line);
      start = end;
    } else if (end < bytes.length) {
      mixed.lost += 1;
    }
    at = end;
  }
  mixed.text += utf8.decode(bytes.subarray(start));
  return mixed;
}

/** The bytes of the valid UTF-8 character beyond ASCII that begins at `at`; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const second = bytes[at + 1] ?? 0;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  // The second byte's bounds keep out overlong forms, surrogates and what lies beyond Unicode.
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < least || second > most) return 0;
  for (let index = 2; index < length; index += 1) if ((bytes[at + index] ?? 0) >> 6 !== 2) return 0;
  return length;
}

/** Bytes that windows-1252 has no character for. */
const holes: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Letters among the signs, and the signs that stand within words: apostrophe, soft hyphen, middle dot. */
const letters: ReadonlySet<number> = new Set([0x83, 0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f]);
const withinWords: ReadonlySet<number> = new Set([0x91, 0x92, 0x96, 0x97, 0xad, 0xb7]);

function isWindows(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > longestRun) return false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!;
    const next = bytes[at + 1] ?? 0;
    // A lead byte before a continuation: a damaged character of UTF-8, not two of windows-1252.
    if (holes.has(byte) || byte === 0xd7 || byte === 0xf7 || (byte >= 0xc0 && next >= 0x80 && next < 0xc0))
      return false;
    const isLetter = byte >= 0xc0 || letters.has(byte);
    const wordBefore = isWordByte(bytes[at - 1]);
    const wordAfter = isWordByte(bytes[at + 1]);
    if (
      isLetter
        ? !wordBefore && !wordAfter && byte !== 0xe0 && byte !== 0xc0
        : wordBefore && wordAfter && !withinWords.has(byte)
    )
      return false;
  }
  return true;
}

function isWordByte(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0;
}
