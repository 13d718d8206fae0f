import { cleanerFor } from "./cleaner.js";
import type { Job } from "./job.js";
import { processTask } from "./process.js";
import type { Outcome, Task } from "./task.js";

/** Something that cleans documents: this thread, or others. */
export interface Pool {
  /** Cleans a document; rejects only where no document can be cleaned at all. */
  run(task: Task): Promise<Outcome>;
  close(): Promise<void>;
}

/** Cleans in this thread: for jobs so small that a worker's start would be most of the time. */
export async function inlinePool(job: Job): Promise<Pool> {
  const cleaner = await cleanerFor(job);
  return { run: (task) => processTask(task, cleaner, job), close: () => Promise.resolve() };
}
