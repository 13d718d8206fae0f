import assert from "node:assert/strict";
import fc from "fast-check";
import { defaultFields, type Job } from "../../../src/corpus/job.js";
import { inlinePool, type Pool } from "../../../src/corpus/pool.js";
import type { Outcome, Task } from "../../../src/corpus/task.js";
import { workerPool } from "../../../src/corpus/worker-pool.js";
import { mutated, page } from "./html.js";
import { markdown, text } from "./lines.js";

const record = fc.oneof(
  fc.oneof(page, mutated(page)).map((html) => ({ html })),
  text.map((value) => ({ text: value })),
  markdown.map((value) => ({ markdown: value })),
  fc.constantFrom({}, { html: 3 }, { text: "" }, { html: "<p>" }),
);

/** The lines of an NDJSON file. */
export const batch: fc.Arbitrary<string> = fc
  .array(record, { minLength: 2, maxLength: 8 })
  .map((records) => records.map((one, index) => JSON.stringify({ id: `${index}`, ...one })).join("\n"));

const job: Job = {
  options: {},
  config: undefined,
  fields: defaultFields,
  form: "ndjson",
  ledger: true,
  dedupe: undefined,
};

let pools: Promise<{ inline: Pool; workers: Pool }> | undefined;

async function openPools(): Promise<{ inline: Pool; workers: Pool }> {
  return { inline: await inlinePool(job), workers: workerPool(job, { jobs: 2 }) };
}

/** Two workers give what one thread gives, record by record: text, counts and failures. */
export async function checkBatch(lines: string): Promise<void> {
  pools ??= openPools();
  const { inline, workers } = await pools;
  const tasks = (): Task[] =>
    lines.split("\n").map((line, index) => ({ kind: "line", source: `in:${index}`, bytes: Buffer.from(line) }));
  const there = await Promise.all(tasks().map((task) => workers.run(task)));
  const here: Outcome[] = [];
  for (const task of tasks()) here.push(await inline.run(task));
  assert.deepEqual(there.map(withoutTime), here.map(withoutTime), "workers and one thread differ");
}

function withoutTime(outcome: Outcome): object {
  return outcome.failure ? outcome : { ...outcome, milliseconds: 0 };
}

/** Ends the workers. */
export async function closeBatch(): Promise<void> {
  if (pools) await (await pools).workers.close();
  pools = undefined;
}
