import { createHash } from "node:crypto";
import { DeckleError } from "../errors.js";

/** A share of the input: `index` of `of`, from 1. */
export interface Shard {
  index: number;
  of: number;
}

/**
 * Reads `i/n`.
 *
 * @throws {DeckleError} of kind `usage`
 */
export function parseShard(value: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.map(Number) ?? [];
  if (index !== undefined && of !== undefined && index >= 1 && index <= of) return { index, of };
  throw new DeckleError("usage", `unexpected shard \`${value}\`, expected \`i/n\` with 1 ≤ i ≤ n, such as \`2/8\``);
}

/** Whether a document belongs to the shard: by its id alone, so that each has its place however the input is ordered. */
export function belongs(id: string, { index, of }: Shard): boolean {
  return createHash("sha256").update(id).digest().readUIntBE(0, 6) % of === index - 1;
}
