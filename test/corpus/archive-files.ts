/** Makes archives and compressed files, whole and damaged. */
import { deflateRawSync } from "node:zlib";
import { pageOf } from "./support.js";

/** A zstd frame whose blocks are stored, not compressed. */
export function zstdFrame(content: Buffer): Buffer {
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0]);
  head.writeUInt32LE(content.length, 5);
  const blocks: Buffer[] = [];
  for (let at = 0; at < content.length; at += 65_536) {
    const block = content.subarray(at, at + 65_536);
    const size = Buffer.alloc(3);
    size.writeUIntLE((block.length << 3) | (at + block.length >= content.length ? 1 : 0), 0, 3);
    blocks.push(size, block);
  }
  return Buffer.concat([head, ...blocks]);
}

/** A record of an archive; `length` may be wrong. */
export function record(
  type: string,
  url: string,
  body: Buffer | string,
  contentType: string,
  length?: number | string,
): Buffer {
  const bytes = Buffer.from(body as string);
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nContent-Type: ${contentType}\r\nContent-Length: ${length ?? bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n\r\n")]);
}

/** A record of a response that holds a page. */
export function response(
  name: string,
  headers = "",
  body: Buffer | string = pageOf(name),
  length?: number | string,
): Buffer {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`;
  const http = Buffer.concat([Buffer.from(head), Buffer.from(body as string)]);
  return record("response", `https://example.org/${name}`, http, "application/http; msgtype=response", length);
}

/** How {@link zip} writes. */
export interface ZipOptions {
  deflated?: boolean;
  /** ZIP64: all sizes and places in the records that have room for more than 4 GB. */
  wide?: boolean;
  comment?: string;
}

const unknown = 0xffff_ffff;

/** A ZIP file of these members. */
export function zip(
  members: Readonly<Record<string, Buffer>>,
  { deflated = false, wide = false, comment = "" }: ZipOptions,
): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(members)) {
    const stored = deflated ? deflateRawSync(content) : content;
    const extra = wide ? wideExtra(content.length, stored.length, at) : Buffer.alloc(0);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x0403_4b50, 0);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x0201_4b50, 0);
    central.writeUInt16LE(deflated ? 8 : 0, 10);
    central.writeUInt32LE(wide ? unknown : stored.length, 20);
    central.writeUInt32LE(wide ? unknown : content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(wide ? unknown : at, 42);
    files.push(local, Buffer.from(name), stored);
    list.push(central, Buffer.from(name), extra);
    at += 30 + name.length + stored.length;
  }
  const directory = Buffer.concat(list);
  return Buffer.concat([...files, directory, ...endOf(at, directory.length, wide, comment)]);
}

function wideExtra(...values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  return extra;
}

function endOf(at: number, length: number, wide: boolean, comment: string): Buffer[] {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt32LE(wide ? unknown : length, 12);
  end.writeUInt32LE(wide ? unknown : at, 16);
  end.writeUInt16LE(comment.length, 20);
  if (!wide) return [end, Buffer.from(comment)];
  const record64 = Buffer.alloc(56);
  record64.writeUInt32LE(0x0606_4b50, 0);
  record64.writeBigUInt64LE(44n, 4);
  record64.writeBigUInt64LE(BigInt(length), 40);
  record64.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x0706_4b50, 0);
  locator.writeBigUInt64LE(BigInt(at + length), 8);
  locator.writeUInt32LE(1, 16);
  return [record64, locator, end, Buffer.from(comment)];
}
