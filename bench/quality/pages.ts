import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** What people say the page's article is. */
export interface Gold {
  url: string | null;
  kind: string;
  title: string | null;
  author: string | null;
  published: string | null;
  /** The article as plain text; null where only segments are known. */
  text: string | null;
  /** Snippets that must stand in the result. */
  with: string[];
  /** Snippets that must not. */
  without: string[];
}

/** One page of a dataset folder (`html/<id>.html.gz`, `gold/<id>.json`). */
export interface BenchPage {
  folder: string;
  id: string;
  gold: Gold;
  /** Whether it belongs to the tenth that is measured and never looked at. */
  heldOut: boolean;
  read(): string | Uint8Array;
}

/** The pages of a dataset folder, in the order of their ids. */
export function readPages(folder: string): BenchPage[] {
  const ids = readdirSync(path.join(folder, "gold"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .toSorted();
  return ids.map((id) => {
    const gold = JSON.parse(readFileSync(path.join(folder, "gold", `${id}.json`), "utf8")) as Partial<Gold>;
    return {
      folder: path.basename(path.resolve(folder)),
      id,
      gold: {
        url: gold.url ?? null,
        kind: gold.kind ?? "article",
        title: gold.title ?? null,
        author: gold.author ?? null,
        published: gold.published ?? null,
        text: gold.text ?? null,
        with: gold.with ?? [],
        without: gold.without ?? [],
      },
      heldOut: isHeldOut(id),
      read: () => decoded(gunzipSync(readFileSync(path.join(folder, "html", `${id}.html.gz`)))),
    };
  });
}

/** A tenth of the pages, chosen by a hash of the id. */
export function isHeldOut(id: string): boolean {
  return createHash("sha256").update(id).digest().readUInt32BE(0) % 10 === 0;
}

const strict = new TextDecoder("utf-8", { fatal: true });

/** Datasets often store pages as UTF-8 whatever their `<meta>` says: valid UTF-8 is read as such, all else left to the tool. */
function decoded(bytes: Uint8Array): string | Uint8Array {
  try {
    return strict.decode(bytes);
  } catch {
    return bytes;
  }
}
