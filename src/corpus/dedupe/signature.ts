import { createHash } from "node:crypto";
import type { Dedupe } from "../job.js";

/** Number of hash functions: the estimate of the similarity is then right to about ±0.05. */
export const hashes = 64;

/** Words of a shingle: shorter ones are shared by texts on the same subject. */
const shingleWords = 5;

const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/**
 * What two documents are compared by: of `exact`, a hash of their words; of `near`, the MinHash of their word shingles
 * (A. Broder, "On the resemblance and containment of documents", 1997), in base64.
 */
export function signatureOf(markdown: string, kind: Dedupe): string {
  const words = markdown.toLowerCase().match(word) ?? [];
  if (kind === "exact") return createHash("sha256").update(words.join(" ")).digest("base64url");
  const minima = new Uint32Array(hashes).fill(0xffff_ffff);
  for (let at = 0; at < Math.max(1, words.length - shingleWords + 1); at += 1) {
    const shingle = hash(words.slice(at, at + shingleWords).join(" "));
    for (let n = 0; n < hashes; n += 1) {
      const mixed = mix(shingle ^ Math.imul(n + 1, 0x9e37_79b1));
      if (mixed < minima[n]!) minima[n] = mixed;
    }
  }
  return Buffer.from(minima.buffer).toString("base64url");
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x0100_0193);
  return value >>> 0;
}

/** The finalizer of MurmurHash3, 32 bits. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85eb_ca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
