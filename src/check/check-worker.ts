/** What runs in a worker thread of a check: checks the documents it is sent, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { clearAfterDocument } from "../corpus/worker-heap.js";
import { type CheckTask, checkTask } from "./check-task.js";
import { type CheckJob, settingsOf } from "./job.js";

const job = workerData as CheckJob;
const settingsFor = await settingsOf(job);
parentPort!.on("message", (task: CheckTask) => {
  parentPort!.postMessage(checkTask(task, settingsFor, job));
  clearAfterDocument();
});
parentPort!.postMessage("ready");
