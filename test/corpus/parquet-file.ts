/** A writer of small Parquet files: strings, required, plain, one page a column chunk (parquet-format 2.10, Thrift's compact protocol). */
import { brotliCompressSync, gzipSync } from "node:zlib";
import { zstdFrame } from "./archive-files.js";

const codecs = {
  UNCOMPRESSED: [0, (bytes: Buffer) => bytes],
  GZIP: [2, (bytes: Buffer) => gzipSync(bytes)],
  BROTLI: [4, (bytes: Buffer) => brotliCompressSync(bytes)],
  ZSTD: [6, zstdFrame],
} as const satisfies Record<string, readonly [number, (bytes: Buffer) => Buffer]>;

export type Codec = keyof typeof codecs;

type Value = { kind: "int"; value: number } | { kind: "text"; value: string } | { kind: "list"; of: Value[] } | Struct;
interface Struct {
  kind: "struct";
  fields: readonly (readonly [id: number, type: number, value: Value])[];
}

const types = { i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const;
const int = (value: number): Value => ({ kind: "int", value });
const text = (value: string): Value => ({ kind: "text", value });
const list = (...of: Value[]): Value => ({ kind: "list", of });
const struct = (...fields: Struct["fields"]): Struct => ({ kind: "struct", fields });

/** A Parquet file of rows of strings, as many in each row group as `groups` says. */
export function parquetFile(
  groups: readonly (readonly Readonly<Record<string, string>>[])[],
  codec: Codec = "UNCOMPRESSED",
): Buffer {
  const names = Object.keys(groups[0]![0]!);
  const parts: Buffer[] = [Buffer.from("PAR1")];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  const [code, compress] = codecs[codec];
  const rowGroups = groups.map((rows) => {
    const chunks = names.map((name) => {
      const plain = Buffer.concat(
        rows.flatMap((row) => [uint32(Buffer.byteLength(row[name]!)), Buffer.from(row[name]!)]),
      );
      const packed = compress(plain);
      const header = write(
        struct(
          [1, types.i32, int(0)],
          [2, types.i32, int(plain.length)],
          [3, types.i32, int(packed.length)],
          [
            5,
            types.struct,
            struct(
              [1, types.i32, int(rows.length)],
              [2, types.i32, int(0)],
              [3, types.i32, int(3)],
              [4, types.i32, int(3)],
            ),
          ],
        ),
      );
      const offset = length();
      parts.push(header, packed);
      const meta = struct(
        [1, types.i32, int(6)],
        [2, types.list, list(int(0))],
        [3, types.list, list(text(name))],
        [4, types.i32, int(code)],
        [5, types.i64, int(rows.length)],
        [6, types.i64, int(header.length + plain.length)],
        [7, types.i64, int(header.length + packed.length)],
        [9, types.i64, int(offset)],
      );
      return struct([2, types.i64, int(offset)], [3, types.struct, meta]);
    });
    return struct([1, types.list, list(...chunks)], [2, types.i64, int(length())], [3, types.i64, int(rows.length)]);
  });
  const column = (name: string): Struct =>
    struct([1, types.i32, int(6)], [3, types.i32, int(0)], [4, types.binary, text(name)], [6, types.i32, int(0)]);
  const root = struct([4, types.binary, text("schema")], [5, types.i32, int(names.length)]);
  const footer = write(
    struct(
      [1, types.i32, int(2)],
      [2, types.list, list(root, ...names.map(column))],
      [3, types.i64, int(groups.flat().length)],
      [4, types.list, list(...rowGroups)],
    ),
  );
  return Buffer.concat([...parts, footer, uint32(footer.length), Buffer.from("PAR1")]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Thrift's compact protocol: field ids as differences, integers as zigzag varints. */
function write(value: Value): Buffer {
  if (value.kind === "int") return varint(value.value * 2);
  if (value.kind === "text") return Buffer.concat([varint(Buffer.byteLength(value.value)), Buffer.from(value.value)]);
  if (value.kind === "list") {
    const [first] = value.of;
    const type = first?.kind === "struct" ? types.struct : first?.kind === "text" ? types.binary : types.i32;
    const head = value.of.length < 15 ? Buffer.from([(value.of.length << 4) | type]) : Buffer.from([0xf0 | type]);
    const size = value.of.length < 15 ? Buffer.alloc(0) : varint(value.of.length);
    return Buffer.concat([head, size, ...value.of.map(write)]);
  }
  let last = 0;
  const fields = value.fields.map(([id, type, inner]) => {
    const head = Buffer.from([((id - last) << 4) | type]);
    last = id;
    return Buffer.concat([head, write(inner)]);
  });
  return Buffer.concat([...fields, Buffer.from([0])]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
}
