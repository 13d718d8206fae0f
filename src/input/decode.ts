import { analyse } from "chardet";
import { TextDecoder } from "@exodus/bytes/encoding.js";
import htmlEncodingSniffer from "html-encoding-sniffer";
import { DeckleError } from "../errors.js";
import { type Mixed, readMixed } from "./mixed.js";

/** A decoded input and how it was decoded. */
export interface Decoded {
  text: string;
  /** WHATWG name of the encoding, lower-cased; `undefined` for strings. */
  encoding: string | undefined;
  /** A sentence for a warning, where the declaration was not followed or the text holds characters that did not decode. */
  doubt: string | undefined;
}

/**
 * Decodes an input. Bytes are read as browsers read them: the byte order mark, then the declaration in the first
 * kilobyte, then a guess. Two declarations are not believed, because most such pages are saved copies that kept the
 * old `meta`: another encoding where the bytes are valid UTF-8 beyond ASCII, and UTF-8 where most of them are not.
 *
 * @param encoding a WHATWG label that overrules all of this
 * @throws {DeckleError} `usage` for an unknown label, `input` for bytes that are no text
 */
export function decode(input: string | Uint8Array, encoding?: string): Decoded {
  if (typeof input === "string") return fromString(withoutMark(input));
  if (encoding !== undefined) return decodeAs(input, labelled(encoding), undefined);
  if (!hasWideMark(input)) {
    const wide = wideWithoutMark(input);
    if (wide !== undefined) return decodeAs(input, wide, `has no byte order mark; read as ${wide}`);
    refuseBinary(input);
  }

  const utf8 = readUtf8(input);
  const declared = htmlEncodingSniffer(input, { defaultEncoding: "x-unknown" }).toLowerCase();
  const saysUtf8 = declared === "utf-8";
  if (utf8 === undefined && (saysUtf8 || declared === "x-unknown")) {
    const mixed = readMixed(input);
    if (isUtf8WithPieces(mixed, saysUtf8)) return fromMixed(mixed);
  }
  if (declared === "x-unknown") return utf8 === undefined ? decodeAs(input, guess(input), undefined) : fromUtf8(utf8);
  if (saysUtf8 && utf8 === undefined) {
    const guessed = guess(input);
    return decodeAs(input, guessed, `declared as utf-8, but is not; read as ${guessed}`);
  }
  if (utf8 !== undefined && !/^utf-(?:8|16)/.test(declared) && !isAscii(utf8)) {
    return { ...fromUtf8(utf8), doubt: `declared as ${declared}, but is valid utf-8; read as utf-8` };
  }
  // What no browser reads, since text in it can hide tags: ISO-2022-KR, HZ and their like.
  if (declared === "replacement") {
    const encoding = utf8 === undefined ? guess(input) : "utf-8";
    return decodeAs(
      input,
      encoding,
      `declared as an encoding that is not read, for it can hide tags; read as ${encoding}`,
    );
  }
  return utf8 !== undefined && declared === "utf-8" ? fromUtf8(utf8) : decodeAs(input, declared, undefined);
}

/** A string may hold halves of surrogate pairs, as JSON can: they are no characters, and nothing could be written for them. */
function fromString(source: string): Decoded {
  if (source.isWellFormed()) return { text: source, encoding: undefined, doubt: undefined };
  const halves = source.match(/\p{Surrogate}/gu)?.length ?? 0;
  return {
    text: source.toWellFormed(),
    encoding: undefined,
    doubt: `holds ${halves} halves of characters; each is U+FFFD now`,
  };
}

function fromUtf8(text: string): Decoded {
  return { text, encoding: "utf-8", doubt: undefined };
}

// Node's own decoder is the fastest for UTF-8, and right there; for legacy encodings it is not on every version.
const strictUtf8 = new globalThis.TextDecoder("utf-8", { fatal: true });

/** The text where the bytes are valid UTF-8, else undefined. A character cut off by the end does not count. */
function readUtf8(bytes: Uint8Array): string | undefined {
  for (const cut of [0, 1, 2, 3]) {
    try {
      return strictUtf8.decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      if (bytes.length <= cut || (bytes[bytes.length - 1 - cut]! & 0x80) === 0) return undefined;
    }
  }
  return undefined;
}

/** Of the characters beyond ASCII in a page that mixes encodings, so many must decode for it to count as UTF-8. */
const mostlyShare = 0.8;
/** By chance, hardly any run of letters and signs of windows-1252 is valid UTF-8: so many of all are not. */
const chanceShare = 0.2;

/** UTF-8 with a few bytes that are lost, where it says that it is UTF-8, or with pieces in windows-1252 and nothing else. */
function isUtf8WithPieces({ wide, mended, lost }: Mixed, saysUtf8: boolean): boolean {
  const all = wide + mended + lost;
  return lost === 0 ? wide > all * chanceShare : saysUtf8 && wide + mended >= all * mostlyShare && wide > mended;
}

function fromMixed({ text, mended, lost, lines }: Mixed): Decoded {
  const pieces =
    mended > 0 && `is utf-8 with ${mended} pieces in windows-1252, read as such (lines ${lines.join(", ")})`;
  const broken = lost > 0 && `${lost} characters do not decode as utf-8; name another with \`--encoding\``;
  return {
    text: withoutMark(text),
    encoding: "utf-8",
    doubt: [pieces, broken].filter(Boolean).join("; ") || undefined,
  };
}

function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return !/[^\u0000-\u007F]/.test(text);
}

function labelled(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new DeckleError(
      "usage",
      `unexpected encoding \`${label}\`, expected a label of the WHATWG Encoding Standard such as \`utf-8\`, \`windows-1252\` or \`shift_jis\``,
    );
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, doubt: string | undefined): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.split("\uFFFD").length - 1;
  const lost =
    broken > 0 ? `${broken} characters do not decode as ${encoding}; name another with \`--encoding\`` : undefined;
  return { text, encoding, doubt: doubt ?? lost };
}

/** Bytes that the guess looks at: enough for any language, and bounded. */
const guessSample = 65_536;

/** A guess from the frequency of byte sequences; what browsers fall back to where there is none. */
function guess(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, guessSample))) {
    if (/^(?:ascii|utf-8)$/i.test(name)) continue;
    try {
      return new TextDecoder(name).encoding;
    } catch {
      continue;
    }
  }
  return "windows-1252";
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function hasWideMark([first, second]: Uint8Array): boolean {
  return (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
}

/** Of the bytes on one side of a text in UTF-16 so many are NUL, whatever its language: spaces, digits, markup. */
const wideShare = 0.2;

/** UTF-16 that does not say so: NUL on one side of nearly all pairs that hold one, and on hardly any other. */
function wideWithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const pairs = Math.min(bytes.length, binarySample) >> 1;
  const nuls: [even: number, odd: number] = [0, 0];
  for (let index = 0; index < pairs * 2; index += 1) if (bytes[index] === 0) nuls[index % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = nuls;
  if (Math.max(even, odd) < Math.max(2, pairs * wideShare) || Math.min(even, odd) * 20 > Math.max(even, odd)) {
    return undefined;
  }
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Beginnings of formats that are no text, with their names. */
const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive or an office document", [0x50, 0x4b, 0x03, 0x04]],
  ["gzip data", [0x1f, 0x8b]],
  ["zstd data", [0x28, 0xb5, 0x2f, 0xfd]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
];

/** Looks for control characters that no text holds in so many bytes. */
const binarySample = 8192;
/** A stray NUL is a fault of the page; this share of them is not a page. */
const binaryShare = 0.02;

function refuseBinary(bytes: Uint8Array): void {
  const signature = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  const length = Math.min(bytes.length, binarySample);
  let controls = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  if (signature === undefined && controls <= length * binaryShare) return;
  const what = signature ? `looks like ${signature[0]}` : "looks like binary data";
  throw new DeckleError(
    "input",
    `the input ${what}, expected HTML, plain text or Markdown; if it is text, name its \`--encoding\``,
  );
}
