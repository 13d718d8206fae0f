import { readFileSync } from "node:fs";
import { headOf } from "../corpus/source/bytes.js";
import { parseLine, readRecord } from "../corpus/record.js";
import { type LineTask, pathOf, type ResponseTask, type SourceItem } from "../corpus/task.js";
import type { Fields } from "../corpus/job.js";
import { compressionOf } from "../input/compression-signs.js";
import { decode } from "../input/decode.js";
import { encode } from "../input/encode.js";
import { withField } from "../input/json-field.js";
import { fixSource } from "./fix.js";
import type { DocumentResult } from "./result.js";

/** What became of the repair of a document. */
export interface FixedFile {
  /** What stands there now, or would. */
  result: DocumentResult;
  /** The text before and after, where it changed or was piped in. */
  change?: { before: string; after: string; bytes: Uint8Array };
  /** Why it was left as it is, though it could be repaired. */
  refused?: string;
}

/** A document's text, and the way back to bytes. */
interface Open {
  text: string;
  /** The bytes of another text in its place, or why there are none. */
  write: (text: string) => Uint8Array | string;
}

/**
 * Repairs a document: a file, standard input, or a record in a file of records. It keeps its encoding, and all bytes that
 * are not about what is repaired; where that cannot be, it is left as it is.
 *
 * @param before the findings that may be repaired
 * @param check checks a source with the same settings
 */
export function fixFile(
  item: SourceItem,
  before: DocumentResult,
  check: (source: string) => DocumentResult,
  { fields, encoding }: { fields: Fields; encoding: string | undefined },
): FixedFile {
  const isFixable = before.findings.some(({ fix }) => fix.length > 0);
  if (!isFixable && !isPiped(item)) return { result: before };
  const open = openItem(item, fields, encoding);
  if (typeof open === "string") return { result: before, refused: open };
  const { source, result } = fixSource(open.text, check);
  // Who pipes a document through gets it back in any case.
  if (source === open.text && !isPiped(item)) return { result };
  const bytes = open.write(source);
  if (typeof bytes === "string") return { result: before, refused: bytes };
  return { result, change: { before: open.text, after: source, bytes } };
}

/** Whether a document came in on standard input by itself. */
function isPiped(item: SourceItem): item is ResponseTask {
  return item.kind === "response" && item.source === "<stdin>";
}

function openItem(item: SourceItem, fields: Fields, encoding: string | undefined): Open | string {
  if (item.kind === "line") return refusalOf(item) ?? openRecord(item.bytes, fields);
  if (item.kind === "file") return openBytes(readFileSync(pathOf(item)), String(item.path), encoding);
  if (isPiped(item)) {
    // What goes on to standard output is UTF-8, as all that is written there.
    return { text: decode(item.bytes, encoding).text, write: (text) => Buffer.from(text, "utf8") };
  }
  return item.kind === "row" ? "tables are only read" : "archives are only read";
}

/** Why the file of a record cannot be written, where it cannot. */
function refusalOf({ place }: LineTask): string | undefined {
  if (!place || place.file === "-") return "records on standard input are only read; name their file";
  const { file } = place;
  const path = typeof file === "string" ? file : Buffer.from(file);
  return compressed(headOf(path), path.toString());
}

function compressed(bytes: Uint8Array, name: string): string | undefined {
  const compression = compressionOf(bytes, name);
  return compression && `it is compressed (${compression}); unpack it first`;
}

function openRecord(bytes: Uint8Array, fields: Fields): Open {
  const json = Buffer.from(bytes).toString("utf8");
  const { content, from } = readRecord(parseLine(bytes), fields);
  const write = (text: string): Uint8Array | string => {
    const line = withField(json, fields[from], text);
    return line === undefined ? `the record has no text in \`${fields[from]}\`` : Buffer.from(line, "utf8");
  };
  return { text: String(content), write };
}

const marks: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function openBytes(bytes: Uint8Array, name: string, asked: string | undefined): Open | string {
  const packed = compressed(bytes, name);
  if (packed !== undefined) return packed;
  const { text, encoding = "utf-8" } = decode(bytes, asked);
  const mark = marks.find((one) => one.every((byte, index) => bytes[index] === byte)) ?? [];
  const write = (changed: string): Uint8Array | string => {
    const encoded = encode(changed, encoding);
    if ("missing" in encoded) return `\`${encoded.missing}\` cannot be written in its encoding, ${encoding}`;
    const written = Buffer.concat([Buffer.from(mark), encoded]);
    return decode(written, asked ?? encoding).text === changed ? written : notExact(encoding);
  };
  const same = write(text);
  return typeof same !== "string" && Buffer.from(bytes).equals(same) ? { text, write } : notExact(encoding);
}

function notExact(encoding: string): string {
  return `its bytes are not all ${encoding}, so that other places would change too; convert it to UTF-8 first`;
}
