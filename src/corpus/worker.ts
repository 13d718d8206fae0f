/** What runs in a worker thread: cleans the tasks it is sent, one after the other, and answers in their order. */
import { parentPort, workerData } from "node:worker_threads";
import { cleanerFor } from "./cleaner.js";
import type { Job } from "./job.js";
import { processTask } from "./process.js";
import type { Task } from "./task.js";
import { clearAfterDocument } from "./worker-heap.js";

const job = workerData as Job;
const cleaner = await cleanerFor(job);
let last = Promise.resolve();
parentPort!.on("message", (task: Task) => {
  last = last.then(async () => {
    parentPort!.postMessage(await processTask(task, cleaner, job));
    clearAfterDocument();
  });
});
parentPort!.postMessage("ready");
