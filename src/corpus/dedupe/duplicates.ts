import type { Dedupe } from "../job.js";
import type { Duplicate } from "../summary.js";
import { hashes } from "./signature.js";

/** A document as far as its duplicates are concerned. */
export interface Signed {
  id: string;
  signature: string;
  words: number;
}

/** From this similarity on two documents are near duplicates. */
const threshold = 0.8;

/** Hash functions of a band: with 16 bands of 4, a pair at the threshold is compared with a probability of 0.9998. */
const bandSize = 4;

/**
 * The documents that are duplicates of another, which stays: the one with most words, of those the one with the first
 * id. The order of the input does not matter, unless two with the same words have the same id.
 *
 * Near duplicates are looked for among documents that share a band of their signature (J. Leskovec, A. Rajaraman,
 * J. Ullman, "Mining of Massive Datasets", 3.4).
 */
export function findDuplicates<One extends Signed>(
  documents: readonly One[],
  kind: Dedupe,
): (Duplicate & { document: One })[] {
  const byPrecedence = documents.toSorted(
    (a, b) => b.words - a.words || compare(a.id, b.id) || compare(a.signature, b.signature),
  );
  return kind === "exact" ? findExact(byPrecedence) : findNear(byPrecedence);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function findExact<One extends Signed>(documents: readonly One[]): (Duplicate & { document: One })[] {
  const kept = new Map<string, string>();
  return documents.flatMap((document) => {
    const of = kept.get(document.signature);
    if (of === undefined) kept.set(document.signature, document.id);
    return of === undefined ? [] : [{ id: document.id, of, similarity: 1, document }];
  });
}

function findNear<One extends Signed>(documents: readonly One[]): (Duplicate & { document: One })[] {
  const kept: { id: string; minima: Uint32Array }[] = [];
  const bands = new Map<string, number[]>();
  const found: (Duplicate & { document: One })[] = [];
  for (const document of documents) {
    const bytes = Buffer.from(document.signature, "base64url");
    const minima = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    const keys = bandsOf(minima);
    const candidates = [...new Set(keys.flatMap((key) => bands.get(key) ?? []))].toSorted((a, b) => a - b);
    const scored = candidates.map((at) => ({ at, similarity: similarity(minima, kept[at]!.minima) }));
    const match = scored.find((one) => one.similarity >= threshold);
    if (match) {
      found.push({ id: document.id, of: kept[match.at]!.id, similarity: match.similarity, document });
      continue;
    }
    const at = kept.push({ id: document.id, minima }) - 1;
    for (const key of keys) {
      const bucket = bands.get(key);
      if (bucket) bucket.push(at);
      else bands.set(key, [at]);
    }
  }
  return found;
}

function bandsOf(minima: Uint32Array): string[] {
  const bands: string[] = [];
  for (let at = 0; at < hashes; at += bandSize) bands.push(`${at}:${minima.subarray(at, at + bandSize).join(",")}`);
  return bands;
}

/** The share of equal minima estimates the share of common shingles. */
function similarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let at = 0; at < hashes; at += 1) if (a[at] === b[at]) equal += 1;
  return equal / hashes;
}
