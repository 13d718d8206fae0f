import { DeckleError } from "../errors.js";
import { defaultLimits, type Limits } from "../limits.js";
import type { Job } from "./job.js";
import type { Pool } from "./pool.js";
import { taskId } from "./prepare.js";
import type { Outcome, Task } from "./task.js";
import { startWorkers } from "./workers.js";

/** Settings of {@link workerPool}; the defaults are right outside of tests. */
export interface WorkerPoolSettings {
  /** Number of threads. */
  jobs: number;
  /** Milliseconds after which a document that does not come back is given up. */
  patience?: number;
  script?: URL;
}

/** Megabytes of heap that a worker may fill. */
export function heapFor(limits: Partial<Limits> | undefined): number {
  return limits?.memory ?? defaultLimits.memory;
}

/** What is said of a document whose worker died of it: a limit that it reached, or that it crashed. */
export function lostTo(problem: Error): { kind: "limit" | "crash"; message: string } {
  return { kind: problem instanceof DeckleError ? "limit" : "crash", message: problem.message };
}

/**
 * Milliseconds to wait for a document: twice the limit that the cleaner keeps itself, which a document only exceeds where
 * no loop looks at the clock.
 */
export function patienceFor(limits: Partial<Limits> | undefined): number {
  const limit = limits?.time ?? defaultLimits.time;
  return limit + Math.max(limit, 5000);
}

/** The worker's module beside another: from sources, as in tests, it is TypeScript. */
export function workerBeside(module: string, name: string): URL {
  return new URL(`./${name}${module.endsWith(".ts") ? ".ts" : ".js"}`, module);
}

/** Cleans in worker threads; a document that hangs or kills its worker gets a failure. */
export function workerPool(job: Job, { jobs, patience, script }: WorkerPoolSettings): Pool {
  return startWorkers<Task, Outcome>({
    script: script ?? workerBeside(import.meta.url, "worker"),
    data: job,
    jobs,
    patience: patience ?? patienceFor(job.options.limits),
    heap: heapFor(job.options.limits),
    lost: (task, problem) => ({
      failure: { id: taskId(task, job.fields), source: task.source, ...lostTo(problem) },
    }),
  });
}
