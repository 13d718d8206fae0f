/** How far {@link inOrder} reads ahead. */
export interface Ahead {
  /** Items in work at once. */
  items: number;
  /** Bytes of the items in work at once; one item may be larger. */
  bytes: number;
}

/** So many documents keep the workers busy, in memory that stays flat however large they are. */
export function aheadOf(jobs: number): Ahead {
  return { items: 8 * jobs, bytes: 33_554_432 };
}

interface Working<Out> {
  result: Promise<Out>;
  bytes: number;
}

/**
 * Runs the items through `work`, several at once, and gives the results in the order of the items. Reads ahead only so
 * far, and nothing while the consumer is busy: a slow consumer slows the reader down.
 */
export async function* inOrder<In, Out>(
  items: AsyncIterable<In>,
  work: (item: In) => Promise<Out>,
  sizeOf: (item: In) => number,
  ahead: Ahead,
): AsyncGenerator<Out> {
  const iterator = items[Symbol.asyncIterator]();
  const working: Working<Out>[] = [];
  let held = 0;
  let reading: Promise<IteratorResult<In>> | undefined;
  let done = false;
  try {
    for (;;) {
      if (!done && working.length < ahead.items && held < ahead.bytes) reading ??= iterator.next();
      const [head] = working;
      if (!head && !reading) return;
      // Whichever comes first: results leave at once, also while the next item is long in coming.
      const next = await Promise.race([
        ...(reading ? [reading.then((result) => ({ result }))] : []),
        ...(head ? [head.result.then((out) => ({ out }))] : []),
      ]);
      if ("out" in next) {
        working.shift();
        held -= head!.bytes;
        yield next.out;
        continue;
      }
      reading = undefined;
      if (next.result.done) {
        done = true;
        continue;
      }
      const bytes = sizeOf(next.result.value);
      held += bytes;
      const result = work(next.result.value);
      // Its failure is met when it is the head; until then it must not count as unhandled.
      result.catch(() => {});
      working.push({ result, bytes });
    }
  } finally {
    await iterator.return?.();
  }
}
