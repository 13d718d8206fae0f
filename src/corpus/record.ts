import { createHash } from "node:crypto";
import { DeckleError } from "../errors.js";
import type { Format, Options } from "../settings.js";
import type { Fields } from "./job.js";

/** A record of NDJSON or a row of a table, read. */
export interface CorpusRecord {
  id: string;
  content: string | Uint8Array;
  from: Format;
  url: string | undefined;
  /** All other fields: they pass through. */
  rest: Record<string, unknown>;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Parses a line of NDJSON.
 *
 * @throws {DeckleError} of kind `input` for what is not UTF-8, not JSON or not an object
 */
export function parseLine(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch (error) {
    const utf8 = error instanceof TypeError;
    const detail = (error as Error).message.split("\n")[0]!.slice(0, 120);
    throw new DeckleError("input", utf8 ? "the line is not valid UTF-8" : `the line is not JSON: ${detail}`);
  }
  if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new DeckleError("input", "the line is not a JSON object");
}

/**
 * The id of a record: its id field, else its address, else a hash of its content. Never its position, so that shards
 * and resumed runs do not depend on how the input was cut.
 */
export function idOf(record: Record<string, unknown>, fields: Fields): string {
  for (const name of [fields.id, fields.url]) {
    const value = record[name];
    if ((typeof value === "string" && value !== "") || typeof value === "number" || typeof value === "bigint") {
      return String(value);
    }
  }
  const content = [fields.html, fields.text, fields.markdown].map((name) => record[name]);
  return `sha256-${createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 32)}`;
}

/**
 * Reads the fields of a record. Where several contents are given, HTML says most, then Markdown.
 *
 * @throws {DeckleError} of kind `input` where there is no content
 */
export function readRecord(record: Record<string, unknown>, fields: Fields): CorpusRecord {
  const formats: readonly (readonly [Format, string])[] = [
    ["html", fields.html],
    ["markdown", fields.markdown],
    ["text", fields.text],
  ];
  const given = formats.find(([, name]) => typeof record[name] === "string" || record[name] instanceof Uint8Array);
  if (!given) {
    const names = formats.map(([, name]) => `\`${name}\``).join(", ");
    const flags = formats.map(([format]) => `\`--${format}-field\``).join(", ");
    throw new DeckleError("input", `the record has no content, expected a string in ${names}; ${flags} name others`);
  }
  const [from, name] = given;
  const { [name]: content, ...rest } = record;
  const url = record[fields.url];
  return {
    id: idOf(record, fields),
    content: content as string | Uint8Array,
    from,
    url: typeof url === "string" && URL.canParse(url) ? url : undefined,
    rest,
  };
}

/** The options that a record sets for itself. */
export function optionsOf({ from, url }: CorpusRecord): Options {
  return { from, url };
}
