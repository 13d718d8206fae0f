import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { outOfMemory } from "../limits.js";
import { DeckleError } from "../errors.js";
import { prepareHeaps } from "./worker-heap.js";

/** Settings of {@link startWorkers}. */
export interface WorkersSettings<In, Out> {
  /** The module that the threads run: it posts `ready`, then an answer for each task it is sent, in their order. */
  script: URL;
  /** What each worker is given at its start; plain data. */
  data: unknown;
  /** Number of threads. */
  jobs: number;
  /** Milliseconds after which a task that is not answered is given up. */
  patience: number;
  /** Megabytes of heap that one worker may fill; `Infinity`: as many as there are. */
  heap: number;
  /** The answer for a task whose worker died of it. */
  lost: (task: In, problem: Error) => Out;
}

/** Threads that answer tasks. */
export interface Workers<In, Out> {
  /** Rejects only where no worker can start at all. */
  run(task: In): Promise<Out>;
  close(): Promise<void>;
}

interface Pending<In, Out> {
  task: In;
  resolve: (answer: Out) => void;
  reject: (error: Error) => void;
}

/** Tasks that wait in a worker while it does one: enough that it never idles. */
const sentAhead = 6;

/**
 * Starts worker threads when there is work for them. A worker that dies, or is silent for too long, is replaced; the
 * task it was at gets the answer for lost ones, those that waited in it go to another.
 */
export function startWorkers<In, Out>(settings: WorkersSettings<In, Out>): Workers<In, Out> {
  const { jobs, lost } = settings;
  const queue: Pending<In, Out>[] = [];
  const slots = new Set<Slot<In, Out>>();
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

  const start = (): Slot<In, Out> => {
    const slot = new Slot(settings, fill, (problem) => {
      slots.delete(slot);
      if (closed) return;
      const [head, ...waiting] = slot.pending;
      if (!slot.ready) {
        fatal = problem;
        for (const { reject } of [...slot.pending, ...queue.splice(0)]) reject(problem);
        return;
      }
      queue.unshift(...waiting);
      head?.resolve(lost(head.task, problem));
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

/** One worker and the tasks that are in it, in the order of their answers. */
class Slot<In, Out> {
  readonly worker: Worker;
  readonly pending: Pending<In, Out>[] = [];
  ready = false;
  #timer: NodeJS.Timeout | undefined;
  #problem: Error | undefined;
  readonly #wait: number;

  constructor(
    { script, data, heap, patience }: WorkersSettings<In, Out>,
    answered: () => void,
    died: (problem: Error) => void,
  ) {
    this.#wait = patience;
    const options = { workerData: data, resourceLimits: prepareHeaps(heap) };
    this.worker = script.pathname.endsWith(".ts")
      ? new Worker(viaTsx(script), { ...options, eval: true })
      : new Worker(script, options);
    this.worker.on("message", (message: "ready" | Out) => {
      if (message === "ready") this.ready = true;
      else this.pending.shift()?.resolve(message);
      this.#watch();
      if (message !== "ready") answered();
    });
    this.worker.on("error", (error: NodeJS.ErrnoException) => {
      const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      this.#problem ??= memory ? outOfMemory(heap) : error;
    });
    this.worker.on("exit", () => {
      clearTimeout(this.#timer);
      died(this.#problem ?? new Error("its worker ended"));
    });
  }

  send(pending: Pending<In, Out>): void {
    this.pending.push(pending);
    this.worker.postMessage(pending.task);
    if (this.pending.length === 1) this.#watch();
  }

  /** Starts the clock for the task at the head. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (!this.ready || this.pending.length === 0 || !Number.isFinite(this.#wait)) return;
    this.#timer = setTimeout(() => {
      const reason = `no answer after ${this.#wait} ms; raise the limit with \`--limit time=…\``;
      this.#problem = new DeckleError("limit", reason, { limit: "time" });
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
