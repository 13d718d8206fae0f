import type { Cleaner } from "../cleaner.js";
import { DeckleError } from "../errors.js";
import { countsOf } from "./counts.js";
import type { Job } from "./job.js";
import { prepareTask, taskId } from "./prepare.js";
import { renderDocument } from "./render.js";
import type { Outcome, Task } from "./task.js";

/** Takes one document through deckle; every error that it causes becomes its failure record. */
export async function processTask(task: Task, cleaner: Cleaner, job: Job): Promise<Outcome> {
  const start = performance.now();
  try {
    const { id, input, own, rest } = prepareTask(task, job);
    const positions = job.ledger || job.form === "json";
    const result = cleaner.clean(input, { ...own, ...(positions && { positions }) });
    const counts = countsOf(result);
    const idField = job.fields.id;
    const text = await renderDocument({ id, idField, rest, result, counts, ledger: job.ledger }, job.form);
    const signature = job.dedupe && (await import("./dedupe/signature.js")).signatureOf(result.markdown, job.dedupe);
    return { id, source: task.source, text, counts, milliseconds: performance.now() - start, signature };
  } catch (error) {
    const failure = { id: taskId(task, job.fields), source: task.source };
    if (error instanceof DeckleError) return { failure: { ...failure, kind: error.kind, message: error.message } };
    const message = error instanceof Error ? error.message : String(error);
    return { failure: { ...failure, kind: "crash", message: `unexpected error: ${message}` } };
  }
}
