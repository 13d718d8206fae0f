import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { defaultLimits } from "../limits.js";
import type { Job } from "./job.js";
import type { Pool } from "./pool.js";
import { taskId } from "./prepare.js";
import type { Outcome, Task } from "./task.js";

/** Settings of {@link workerPool}; the defaults are right outside of tests. */
export interface WorkerPoolSettings {
  /** Number of threads. */
  jobs: number;
  /** Milliseconds after which a document that does not come back is given up. */
  patience?: number;
  /** Megabytes of heap that one worker may fill. */
  heap?: number;
  script?: URL;
}

interface Pending {
  task: Task;
  resolve: (outcome: Outcome) => void;
  reject: (error: Error) => void;
}

/** Documents that wait in a worker while it cleans one: enough that it never idles. */
const sentAhead = 2;

const fromSources = import.meta.url.endsWith(".ts");

/**
 * Cleans in worker threads, which start when there is work for them. A worker that dies, or is silent for too long, is
 * replaced; the document it was at gets the failure, those that waited in it go to another.
 */
export function workerPool(job: Job, { jobs, patience, heap = 2048, script }: WorkerPoolSettings): Pool {
  const limit = job.options.limits?.time ?? defaultLimits.time;
  // Twice the limit that the cleaner keeps itself, which a document only exceeds where no loop looks at the clock.
  const wait = patience ?? limit + Math.max(limit, 5000);
  const url = script ?? new URL(fromSources ? "./worker.ts" : "./worker.js", import.meta.url);
  const queue: Pending[] = [];
  const slots = new Set<Slot>();
  let fatal: Error | undefined;
  let closed = false;

  const fill = (): void => {
    while (queue.length > 0) {
      const all = [...slots];
      const idle = all.find((slot) => slot.pending.length === 0);
      const slot = idle ?? (slots.size < jobs ? start() : all.find(({ pending }) => pending.length < sentAhead));
      if (!slot) return;
      slot.send(queue.shift()!);
    }
  };

  const start = (): Slot => {
    const slot = new Slot(url, job, heap, wait, fill, (problem) => {
      slots.delete(slot);
      if (closed) return;
      const [head, ...waiting] = slot.pending;
      if (!slot.ready) {
        fatal = problem;
        for (const { reject } of [...slot.pending, ...queue.splice(0)]) reject(problem);
        return;
      }
      queue.unshift(...waiting);
      head?.resolve({
        failure: {
          id: taskId(head.task, job.fields),
          source: head.task.source,
          kind: "crash",
          message: problem.message,
        },
      });
      fill();
    });
    slots.add(slot);
    return slot;
  };

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (fatal) return reject(fatal);
        queue.push({ task, resolve, reject });
        fill();
      }),
    async close() {
      closed = true;
      await Promise.all([...slots].map((slot) => slot.worker.terminate()));
    },
  };
}

/** One worker and the documents that are in it, in the order of their answers. */
class Slot {
  readonly worker: Worker;
  readonly pending: Pending[] = [];
  ready = false;
  #timer: NodeJS.Timeout | undefined;
  #problem: Error | undefined;
  readonly #wait: number;

  constructor(url: URL, job: Job, heap: number, wait: number, answered: () => void, died: (problem: Error) => void) {
    this.#wait = wait;
    const settings = { workerData: job, resourceLimits: { maxOldGenerationSizeMb: heap } };
    this.worker = url.pathname.endsWith(".ts")
      ? new Worker(viaTsx(url), { ...settings, eval: true })
      : new Worker(url, settings);
    this.worker.on("message", (message: "ready" | Outcome) => {
      if (message === "ready") this.ready = true;
      else this.pending.shift()?.resolve(message);
      this.#watch();
      if (message !== "ready") answered();
    });
    this.worker.on("error", (error: NodeJS.ErrnoException) => {
      const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      this.#problem ??= memory ? new Error(`needs more than ${heap} MB of memory`) : error;
    });
    this.worker.on("exit", () => {
      clearTimeout(this.#timer);
      died(this.#problem ?? new Error("its worker ended"));
    });
  }

  send(pending: Pending): void {
    this.pending.push(pending);
    this.worker.postMessage(pending.task);
    if (this.pending.length === 1) this.#watch();
  }

  /** Starts the clock for the document at the head. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (!this.ready || this.pending.length === 0 || !Number.isFinite(this.#wait)) return;
    this.#timer = setTimeout(() => {
      this.#problem = new Error(`no answer after ${this.#wait} ms`);
      void this.worker.terminate();
    }, this.#wait);
  }
}

/** From sources, as in tests, the worker is TypeScript. */
function viaTsx(url: URL): string {
  const tsx = path.dirname(createRequire(import.meta.url).resolve("tsx/package.json"));
  const api = pathToFileURL(path.join(tsx, "dist/esm/api/index.mjs")).href;
  return `import(${JSON.stringify(api)}).then(({ register }) => { register(); return import(${JSON.stringify(url.href)}); });`;
}
