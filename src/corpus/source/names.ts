import { createHash } from "node:crypto";
import { DeckleError } from "../../errors.js";

/** The name of a file as text; bytes that are no UTF-8 become `%XX`. */
export function nameOf(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  if (Buffer.from(text, "utf8").equals(bytes)) return text;
  return bytes
    .toString("latin1")
    .replace(/[\x80-\xFF]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Bytes of the longest file name that every file system takes, less what a temporary name adds. */
const longestName = 200;

/**
 * The path below an output folder for a document's id, with `/` between its parts: the id's own, or host and path of an
 * address. The ending that names the input's format is replaced.
 *
 * @throws {DeckleError} of kind `input` for an id that would lead out of the folder
 */
export function pathOfId(id: string, extension: string): string {
  // Halves of characters are written alike, so that two names with different ones would be one file.
  const whole = id.toWellFormed();
  const parts = isAddress(whole) ? partsOfAddress(new URL(whole)) : partsOfPath(whole);
  const name = parts.pop()!.replace(/(?<=.)\.(?:x?html?|xht|md|markdown|mdown|mkd|txt|text)(?:\.(?:gz|br|zst))?$/i, "");
  return [...parts, shorten(name) + extension].join("/");
}

/** Whether an id is the address of a page. */
export function isAddress(id: string): boolean {
  return /^https?:\/\//i.test(id) && URL.canParse(id);
}

function partsOfPath(id: string): string[] {
  const parts = id.split("/").filter((part) => part !== "" && part !== ".");
  if (
    id.startsWith("/") ||
    /^[a-z]:/i.test(id) ||
    parts.length === 0 ||
    parts.some((part) => /^\.\.$|[\\\0]/.test(part))
  ) {
    throw new DeckleError("input", `\`${id}\` names no file inside the output folder; give another \`--id-field\``);
  }
  const safe = parts.map(portable);
  return safe.map((part, index) => (index < safe.length - 1 ? shorten(part) : part));
}

/** Names that Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?= *(?:\.|$))/i;

/** A name that every file system takes: what some do not allow is written as `%XX`. */
function portable(name: string): string {
  const encoded = name.replace(/[<>:"|?*/\\\u0000-\u001F\u007F]|[. ]$/g, encode);
  return device.test(encoded) ? encode(encoded[0]!) + encoded.slice(1) : encoded;
}

function partsOfAddress({ host, pathname, search }: URL): string[] {
  const path = pathname.split("/").filter((part) => part !== "");
  if (pathname.endsWith("/") || path.length === 0) path.push("index");
  const last = path.pop()! + search;
  const safe = [host, ...path, last].map(portable);
  return safe.map((part, index) => (index < safe.length - 1 ? shorten(part) : part));
}

function encode(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** A name that is too long keeps its beginning, and a hash of all of it. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= longestName) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 16);
  let head = name;
  while (Buffer.byteLength(head) > longestName - 17) head = head.slice(0, Math.min(head.length - 1, longestName - 17));
  return `${head.replace(/[\uD800-\uDBFF]$/, "")}-${hash}`;
}
