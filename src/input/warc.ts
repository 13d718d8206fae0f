/**
 * Crawl archives: WARC 1.0 and 1.1 (ISO 28500). Read by hand, as a record's length and end are what tells damage, and
 * the readers there are take both as they come.
 */
import { ByteReader } from "./byte-reader.js";
import { type HttpResponse, readResponse, readType } from "./http.js";

/** A page in an archive. */
export interface WarcPage {
  kind: "page";
  url: string;
  /** As the record has it: ISO 8601. */
  date: string | undefined;
  type: string | undefined;
  response: Omit<HttpResponse, "type" | "status">;
  /** Number of the record, from 1. */
  record: number;
}

/** A place in an archive that cannot be read. */
export interface WarcDamage {
  kind: "damage";
  record: number;
  message: string;
}

const longestHead = 65_536;
const start = "WARC/1.";
/** What stands after a record. */
const lineEnds = "\r\n\r\n";

/** The types of body that hold a document. */
const documents = new Set(["text/html", "application/xhtml+xml", "text/plain", "text/markdown"]);

/**
 * The pages of an archive: responses with status 200 that hold HTML or text, resources and converted texts. What is
 * damaged is reported, and reading goes on at the next record that can be found.
 *
 * @param limit bytes of the largest record to be read
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<WarcPage | WarcDamage> {
  const reader = new ByteReader(chunks);
  const damage = (message: string): WarcDamage => ({ kind: "damage", record, message });
  let record = 0;
  try {
    for (;;) {
      const lead = await reader.take(start.length);
      if (lead.length === 0) break;
      // Blank lines between records: some writers put more, or fewer, than two.
      if (lead[0] === 0x0d || lead[0] === 0x0a) {
        reader.unread(lead.subarray(1));
        continue;
      }
      record += 1;
      reader.unread(lead);
      if (lead.toString("latin1") !== start) {
        yield damage(record === 1 ? "is no WARC file" : "no record begins where one should");
        if (!(await reader.seek(start))) break;
        continue;
      }
      const head = await reader.takeUntil("\r\n\r\n", longestHead);
      if (!head) {
        yield damage("the head of the record does not end");
        await reader.skip(start.length);
        if (!(await reader.seek(start))) break;
        continue;
      }
      const headers = readHeaders(head);
      if (!headers) {
        yield damage("the head of the record is damaged");
        if (!(await reader.seek(start))) break;
        continue;
      }
      const length = /^\d{1,15}$/.test(headers.get("content-length") ?? "")
        ? Number(headers.get("content-length"))
        : -1;
      if (length < 0) {
        yield damage(`unexpected length \`${headers.get("content-length") ?? "none"}\`, expected a number of bytes`);
        if (!(await reader.seek(start))) break;
        continue;
      }
      if (!holdsDocument(headers) || length > limit) {
        if (length > limit && holdsDocument(headers)) {
          yield damage(`the record has ${length} bytes, more than ${limit}; raise the limit with \`--limit bytes=…\``);
        }
        if ((await reader.skip(length)) < length) yield damage("the archive ends within the record");
        continue;
      }
      const body = await reader.take(length);
      const end = await reader.take(lineEnds.length + start.length);
      if (body.length < length || !isEnd(end, body)) {
        // A wrong length has taken in what follows, or left some of its own: look for the next record in both.
        yield damage(
          body.length < length ? "the archive ends within the record" : "the record is not as long as it says",
        );
        reader.unread(Buffer.concat([body, end]));
        if (!(await reader.seek(`\r\n\r\n${start}`))) break;
        continue;
      }
      reader.unread(end);
      const page = toPage(headers, body, record);
      if (page) yield page;
    }
    if (reader.failure) throw reader.failure;
  } finally {
    await reader.close();
  }
}

/** Whether a record ends before these bytes: with a line end, and no record in it where none follows. */
function isEnd(next: Buffer, body: Buffer): boolean {
  const text = next.toString("latin1");
  // Cut off within the line ends, the record is whole all the same.
  if (text.length < lineEnds.length) return lineEnds.startsWith(text);
  if (!text.startsWith("\r\n")) return false;
  return (
    text.trimStart() === "" ||
    start.startsWith(text.trimStart().slice(0, start.length)) ||
    !body.includes(`\r\n\r\n${start}`)
  );
}

/** The fields of a head; undefined where a line is none, as where the end of the head was lost. */
function readHeaders(head: Buffer): Map<string, string> | undefined {
  const lines = head
    .toString("utf8")
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .slice(1);
  if (lines.some((line) => !line.includes(":") && line.trim() !== "")) return undefined;
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
}

function holdsDocument(headers: ReadonlyMap<string, string>): boolean {
  const type = readType(headers.get("content-type")).type ?? "";
  const kind = headers.get("warc-type");
  if (kind === "response") return type === "application/http" || type === "";
  return (kind === "resource" || kind === "conversion") && documents.has(type);
}

function toPage(headers: ReadonlyMap<string, string>, body: Buffer, record: number): WarcPage | undefined {
  const url = (headers.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
  const common = { kind: "page" as const, url, date: headers.get("warc-date"), record };
  if (headers.get("warc-type") !== "response") {
    const { type, charset } = readType(headers.get("content-type"));
    return { ...common, type, response: { charset, encodings: [], chunked: false, body } };
  }
  const response = readResponse(body);
  if (!response || response.status !== 200 || (response.type !== undefined && !documents.has(response.type))) {
    return undefined;
  }
  return { ...common, type: response.type, response };
}
