import { statSync } from "node:fs";
import type { Limits } from "../limits.js";
import { pathOf, type SourceItem } from "./task.js";

/** A job up to this size is done before a worker would have started. */
const small = { documents: 8, bytes: 262_144 };
/** Milliseconds to wait for the end of the input before taking it for a long one. */
const patience = 100;

/** Bytes that an item holds in memory. */
export function bytesOf(item: SourceItem): number {
  return item.kind === "line" || item.kind === "response" ? item.bytes.length : 1024;
}

/** The two ways to do a job. */
export interface Pools<Pool> {
  /** In this thread. */
  inline: () => Pool | Promise<Pool>;
  /** In worker threads. */
  workers: () => Pool;
}

/**
 * Looks at the beginning of the items: a small job is done in this thread, others in workers.
 *
 * @param limits where they name the memory, only workers can hold it
 */
export async function choosePool<Item extends { item: SourceItem }, Pool>(
  items: AsyncIterable<Item>,
  pools: Pools<Pool>,
  limits?: Partial<Limits>,
): Promise<{ pool: Pool; items: AsyncIterable<Item> }> {
  const iterator = items[Symbol.asyncIterator]();
  const begin: Item[] = [];
  let next = iterator.next();
  let bytes = 0;
  let isSmall = false;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined).unref());
  while (begin.length < small.documents && bytes < small.bytes) {
    const result = await Promise.race([next, late]);
    if (!result) break;
    if (result.done) {
      isSmall = true;
      break;
    }
    begin.push(result.value);
    bytes += weightOf(result.value.item);
    next = iterator.next();
  }
  async function* all(): AsyncGenerator<Item> {
    try {
      yield* begin;
      for (let result = await next; !result.done; result = await iterator.next()) yield result.value;
    } finally {
      await iterator.return?.();
    }
  }
  // The next item is met in `all`; until then its failure must not count as unhandled.
  next.catch(() => {});
  return {
    pool: isSmall && bytes < small.bytes && limits?.memory === undefined ? await pools.inline() : pools.workers(),
    items: all(),
  };
}

function weightOf(item: SourceItem): number {
  if (item.kind !== "file") return bytesOf(item);
  return statSync(pathOf(item), { throwIfNoEntry: false })?.size ?? 0;
}
