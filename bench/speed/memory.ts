import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { CleanResult } from "../../src/clean.js";
import { createCleaner } from "../../src/cleaner.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

/** Heap in MB after each tenth of `count` documents, results thrown away, and how many were read in `seconds`. */
export function measureMemory(
  pages: readonly string[],
  count: number,
  seconds: number,
): { heaps: number[]; documents: number } {
  const cleaner = createCleaner({ from: "html" });
  const heaps: number[] = [];
  const end = performance.now() + 1_000 * seconds;
  let documents = 0;
  while (documents < count && performance.now() < end) {
    tryClean(cleaner, pages[documents % pages.length]!);
    documents += 1;
    if (documents % Math.ceil(count / 10) === 0) heaps.push(heap());
  }
  return { heaps, documents };
}

/** How much of the heap results take that are kept, against the characters they hold. */
export function measureResults(pages: readonly (() => string)[]): { held: number; characters: number } {
  const cleaner = createCleaner({ from: "html" });
  const before = heap();
  // Each page is read anew, so that only a result could keep its source alive.
  const results = pages.map((read) => tryClean(cleaner, read()));
  const held = heap() - before;
  const characters = results.reduce((sum, result) => sum + (result ? sizeOf(result) : 0), 0);
  return { held, characters: characters / 1e6 };
}

function tryClean(cleaner: ReturnType<typeof createCleaner>, page: string): CleanResult | undefined {
  try {
    return cleaner.clean(page);
  } catch {
    return undefined;
  }
}

function sizeOf({ markdown, removals, metadata, messages }: CleanResult): number {
  return JSON.stringify([markdown, removals, metadata, messages]).length;
}
