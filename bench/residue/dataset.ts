import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** One labelled line or block of a document. */
export interface LabelledLine {
  line: number;
  text: string;
  /** `keep`, `residue:<family>`, `doubt:<why>` or `image`. */
  label: string;
}

/** One document of the dataset. */
export interface LabelledDocument {
  id: string;
  lang: string;
  format: "text" | "markdown" | "html";
  source: string;
  site?: string;
  input: string;
  blocks: LabelledLine[];
}

/** Reads `name`, plain or gzipped, from the dataset folder. */
export function readDocuments(folder: string, name: string): LabelledDocument[] {
  const plain = path.join(folder, name);
  const text = existsSync(plain)
    ? readFileSync(plain, "utf8")
    : gunzipSync(readFileSync(`${plain}.gz`)).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as LabelledDocument);
}

/** One document in ten, by a hash of its id, is held out: never shown, reported by itself. */
export function isHeldOut({ id }: LabelledDocument): boolean {
  return Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 8), 16) % 10 === 0;
}
