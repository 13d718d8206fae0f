// A worker that obeys what the id of a document says: hang, eat memory, leave.
import { parentPort } from "node:worker_threads";

parentPort.on("message", (task) => {
  const { id } = JSON.parse(Buffer.from(task.bytes).toString());
  if (id.startsWith("hang")) for (;;);
  if (id.startsWith("leave")) process.exit(3);
  if (id.startsWith("throw")) throw new Error("thrown outside of a document");
  if (id.startsWith("eat")) for (const eaten = []; ;) eaten.push(Array.from({ length: 10_000 }, (_, n) => ({ n })));
  const counts = { words: 1, wordsRemoved: 0, removals: 0, byRule: {} };
  parentPort.postMessage({ id, source: task.source, text: `${id}\n`, counts, milliseconds: 1 });
});
parentPort.postMessage("ready");
