import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/corpus/in-order.js";
import { defaultFields, type Job } from "../../src/corpus/job.js";
import type { Outcome, Task } from "../../src/corpus/task.js";
import { workerPool } from "../../src/corpus/worker-pool.js";

const job: Job = {
  options: { limits: { memory: 32 } },
  config: undefined,
  fields: defaultFields,
  form: "ndjson",
  ledger: false,
  dedupe: undefined,
};
const script = new URL("./workers/unruly.js", import.meta.url);

async function* tasks(ids: readonly string[]): AsyncGenerator<Task> {
  for (const id of ids) yield { kind: "line", source: `in:${id}`, bytes: Buffer.from(JSON.stringify({ id })) };
}

async function runAll(ids: readonly string[], jobs: number, patience = 300): Promise<Outcome[]> {
  const pool = workerPool(job, { jobs, script, patience });
  try {
    const outcomes: Outcome[] = [];
    for await (const outcome of inOrder(
      tasks(ids),
      (task) => pool.run(task),
      () => 1,
      { items: 8, bytes: 1000 },
    ))
      outcomes.push(outcome);
    return outcomes;
  } finally {
    await pool.close();
  }
}

const brief = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map((one) => (one.failure ? `${one.failure.id}: ${one.failure.kind}: ${one.failure.message}` : one.id));

describe("workerPool", () => {
  it("gives up a document that eats all memory and one that ends its worker, and goes on", async () => {
    expect(brief(await runAll(["b", "eat", "c", "leave", "d", "throw", "e"], 2, 30_000))).toEqual([
      "b",
      "eat: limit: needs more than 32 MB of memory; raise the limit with `--limit memory=…`",
      "c",
      "leave: crash: its worker ended",
      "d",
      "throw: crash: thrown outside of a document",
      "e",
    ]);
  });

  it("gives up a document that hangs, and gives those that waited behind it to another worker", async () => {
    expect(brief(await runAll(["hang-1", "a", "b", "hang-2", "c"], 1))).toEqual([
      "hang-1: limit: no answer after 300 ms; raise the limit with `--limit time=…`",
      "a",
      "b",
      "hang-2: limit: no answer after 300 ms; raise the limit with `--limit time=…`",
      "c",
    ]);
  });

  it("fails where no worker can start", async () => {
    const pool = workerPool(job, { jobs: 2, script: new URL("./workers/missing.js", import.meta.url) });
    const { value } = await tasks(["a"]).next();
    await expect(pool.run(value as Task)).rejects.toThrow(/missing\.js/);
    await pool.close();
  });
});

describe("inOrder", () => {
  it("keeps the order, reads ahead only so far, and not while the consumer is busy", async () => {
    let read = 0;
    let most = 0;
    let taken = 0;
    async function* numbers(): AsyncGenerator<number> {
      for (let n = 0; n < 50; n += 1) {
        read += 1;
        most = Math.max(most, read - taken);
        yield n;
      }
    }
    const work = async (n: number): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, (n * 7) % 5));
      return n;
    };
    const out: number[] = [];
    for await (const n of inOrder(numbers(), work, () => 1, { items: 4, bytes: 1000 })) {
      taken += 1;
      const before = read;
      await new Promise((resolve) => setTimeout(resolve, 1));
      expect(read).toBe(before);
      out.push(n);
    }
    expect(out).toEqual(Array.from({ length: 50 }, (_, n) => n));
    expect(most).toBeLessThanOrEqual(5);
  });

  it("gives a result as soon as it is there, though the next item is long in coming", async () => {
    let release = (): void => {};
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await new Promise<void>((resolve) => (release = resolve));
      yield 2;
    }
    const results = inOrder(
      slow(),
      (n) => Promise.resolve(n),
      () => 1,
      { items: 4, bytes: 1000 },
    );
    expect((await results.next()).value).toBe(1);
    release();
    expect((await results.next()).value).toBe(2);
  });
});
