import { readFileSync } from "node:fs";
import path from "node:path";
import { bytesOf, choosePool } from "../corpus/choose-pool.js";
import { aheadOf, inOrder } from "../corpus/in-order.js";
import { type Inputs, readSource } from "../corpus/source/source.js";
import { pathOf, type SourceItem } from "../corpus/task.js";
import { applyBaseline, type Baseline } from "./baseline.js";
import type { Cache } from "./cache.js";
import { checkDocument } from "./check.js";
import { withFailure } from "./failed-result.js";
import { fixFile } from "./fix-file.js";
import { type CheckJob, settingsOf } from "./job.js";
import { type CheckPool, checkInline, checkWorkers } from "./pool.js";
import type { DocumentResult } from "./result.js";
import type { CheckSettings } from "./settings.js";

/** A check of many documents. */
export interface Session {
  inputs: Inputs;
  job: CheckJob;
  /** Number of worker threads. */
  jobs: number;
  cache?: Cache | undefined;
  baseline: Baseline;
  /** Where repaired documents go; without it nothing is repaired. */
  repairs?: Repairs | undefined;
}

/** Where repaired documents go. */
export interface Repairs {
  /** Takes a repaired document: its text before and after, and the bytes that stand for it now. */
  take(item: SourceItem, name: string, change: { before: string; after: string; bytes: Uint8Array }): void;
  /** Told of a document that could be repaired, and why it is left as it is. */
  refuse(name: string, reason: string): void;
}

interface Named {
  name: string;
  item: SourceItem;
}

/** Checks all documents of the inputs; gives the results in their order. What cannot be read is among them. */
export async function checkAll(session: Session): Promise<DocumentResult[]> {
  const { inputs, job, jobs, baseline, repairs } = session;
  const settingsFor = await settingsOf(job);
  const { pool, items } = await choosePool(
    named(inputs),
    { inline: () => checkInline(job, settingsFor), workers: () => checkWorkers(job, jobs) },
    job.options.cleaning?.limits,
  );
  const work = async (one: Named): Promise<{ one: Named; result: DocumentResult }> => ({
    one,
    result: await checkOne(one, pool, settingsFor, session.cache),
  });
  const results: DocumentResult[] = [];
  try {
    for await (const { one, result } of inOrder(items, work, ({ item }) => bytesOf(item), aheadOf(jobs))) {
      const left = applyBaseline([result], baseline)[0]!;
      const settings = settingsFor(one.name);
      const check = (source: string): DocumentResult => applyBaseline([recheck(source, left, settings)], baseline)[0]!;
      const reported = repairs ? repair(one, left, check, settings, job, repairs) : left;
      const record = recordOf(one.item);
      results.push(record ? { ...reported, record } : reported);
    }
  } finally {
    await pool.close();
  }
  return results;
}

function repair(
  { item, name }: Named,
  found: DocumentResult,
  check: (source: string) => DocumentResult,
  { cleaning: { encoding } }: CheckSettings,
  { fields }: CheckJob,
  repairs: Repairs,
): DocumentResult {
  if (found.failure) return found;
  const { result, change, refused } = fixFile(item, found, check, { fields, encoding });
  if (refused !== undefined) repairs.refuse(name, refused);
  if (change) repairs.take(item, name, change);
  return result;
}

/** Checks the repaired source of a document. */
function recheck(source: string, { file, format }: DocumentResult, settings: CheckSettings): DocumentResult {
  return checkDocument(source, file, { ...settings, cleaning: { ...settings.cleaning, path: file, from: format } });
}

async function* named(inputs: Inputs): AsyncGenerator<Named> {
  for await (const item of readSource(inputs)) yield { name: nameOf(item), item };
}

/** The name of a document in the report: a file's own, `<stdin>`, or `pages.ndjson#3` for a record. */
function nameOf(item: SourceItem): string {
  if (item.kind === "file") return item.id;
  const { source } = item.kind === "failure" ? item.failure : item;
  return source.replace(/:(\d+)$/, "#$1");
}

/** Where a document stands that is no file of its own. */
function recordOf(item: SourceItem): DocumentResult["record"] {
  if (item.kind === "file") return undefined;
  const { source } = item.kind === "failure" ? item.failure : item;
  const file = source.replace(/:\d+$/, "");
  if (file === source) return undefined;
  return item.kind === "line" && item.place ? { file, line: item.place.number } : { file };
}

async function checkOne(
  { name, item }: Named,
  pool: CheckPool,
  settingsFor: (file: string) => CheckSettings,
  cache: Cache | undefined,
): Promise<DocumentResult> {
  if (item.kind === "failure") {
    const { kind, message } = item.failure;
    return withFailure(name, { kind: kind === "limit" ? kind : "input", message });
  }
  const content = cache && contentOf(item);
  if (!cache || !content) return pool.run({ name, task: item });
  const from = item.kind === "response" ? item.from : undefined;
  const key = cache.keyOf(content, [settingsFor(name).key, item.kind, from ?? path.extname(name)].join("\0"));
  const known = cache.get(key, name);
  if (known) return known;
  const result = await pool.run({ name, task: item });
  cache.set(key, result);
  return result;
}

/** What a result depends on besides the settings; undefined where it cannot be read. */
function contentOf(item: Exclude<SourceItem, { kind: "failure" }>): Uint8Array | undefined {
  if (item.kind === "row") return Buffer.from(JSON.stringify(item.row));
  if (item.kind !== "file") return item.bytes;
  try {
    return readFileSync(pathOf(item));
  } catch {
    return undefined;
  }
}
