import { heapFor, lostTo, patienceFor, workerBeside } from "../corpus/worker-pool.js";
import { startWorkers, type Workers } from "../corpus/workers.js";
import { type CheckTask, checkTask } from "./check-task.js";
import { withFailure } from "./failed-result.js";
import type { CheckJob } from "./job.js";
import type { DocumentResult } from "./result.js";
import type { CheckSettings } from "./settings.js";

/** Something that checks documents: this thread, or others. */
export type CheckPool = Workers<CheckTask, DocumentResult>;

/** Checks in worker threads; a document that hangs or kills its worker has a failure. */
export function checkWorkers(job: CheckJob, jobs: number): CheckPool {
  return startWorkers({
    script: workerBeside(import.meta.url, "check-worker"),
    data: job,
    jobs,
    patience: patienceFor(job.options.cleaning?.limits),
    heap: heapFor(job.options.cleaning?.limits),
    lost: ({ name }, problem) => withFailure(name, lostTo(problem)),
  });
}

/** Checks in this thread. */
export function checkInline(job: CheckJob, settingsFor: (file: string) => CheckSettings): CheckPool {
  return { run: async (task) => checkTask(task, settingsFor, job), close: () => Promise.resolve() };
}
