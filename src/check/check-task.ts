import { prepareTask } from "../corpus/prepare.js";
import type { Task } from "../corpus/task.js";
import { checkDocument } from "./check.js";
import { failedResult } from "./failed-result.js";
import type { CheckJob } from "./job.js";
import type { DocumentResult } from "./result.js";
import type { CheckSettings } from "./settings.js";

/** A document to be checked. */
export interface CheckTask {
  /** Its name in the report. */
  name: string;
  task: Task;
}

/** Reads and checks one document; what cannot be read is a result with the reason. */
export function checkTask(
  { name, task }: CheckTask,
  settingsFor: (file: string) => CheckSettings,
  { options, fields }: CheckJob,
): DocumentResult {
  try {
    const { input, own } = prepareTask(task, { fields, options: options.cleaning ?? {} });
    const settings = settingsFor(name);
    const { from = own.from, encoding = own.encoding, url = own.url } = settings.cleaning;
    const cleaning = { ...settings.cleaning, from, encoding, url, path: own.path ?? name };
    return checkDocument(input, name, { ...settings, cleaning });
  } catch (error) {
    return failedResult(name, error);
  }
}
