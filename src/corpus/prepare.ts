import { readFileSync, statSync } from "node:fs";
import { DeckleError } from "../errors.js";
import { inflateSync } from "../input/compression.js";
import { decodeBody, knownCharset } from "../input/http.js";
import { readProblem } from "../input/problems.js";
import { defaultLimits, tooLarge } from "../limits.js";
import type { Options } from "../settings.js";
import type { Fields, Job } from "./job.js";
import { idOf, optionsOf, parseLine, readRecord } from "./record.js";
import { type FileTask, pathOf, type Task } from "./task.js";

/** A document ready to be cleaned. */
export interface Prepared {
  id: string;
  input: string | Uint8Array;
  own: Options;
  /** Fields that pass through. */
  rest: Record<string, unknown>;
}

/**
 * Reads and decodes what a task names.
 *
 * @throws {DeckleError} `input` for what cannot be read, `limit` for what is too large
 */
export function prepareTask(task: Task, { fields, options }: Pick<Job, "fields" | "options">): Prepared {
  const bytes = options.limits?.bytes ?? defaultLimits.bytes;
  if (task.kind === "file") {
    return { id: task.id, input: readWhole(task, bytes, options), own: { path: plainName(task.id) }, rest: {} };
  }
  if (task.kind === "response") {
    const { id, url, date, charset, from } = task;
    const input = decodeBody(task.bytes, task, bytes);
    const encoding = options.encoding ?? knownCharset(charset);
    return {
      id,
      input: notEmpty(input),
      own: { url, from, encoding },
      rest: { ...(url !== undefined && { [fields.url]: url }), ...(date !== undefined && { date }) },
    };
  }
  const record = readRecord(task.kind === "row" ? task.row : parseLine(task.bytes), fields);
  return { id: record.id, input: notEmpty(record.content), own: optionsOf(record), rest: record.rest };
}

/** The id of a task, also of one that cannot be read. */
export function taskId(task: Task, fields: Fields): string {
  try {
    if (task.kind === "line") return idOf(parseLine(task.bytes), fields);
    return task.kind === "row" ? idOf(task.row, fields) : task.id;
  } catch {
    return task.source;
  }
}

function readWhole(task: FileTask, limit: number, options: Options): Uint8Array {
  try {
    const file = pathOf(task);
    const { size } = statSync(file);
    if (size > limit && options.onLimit !== "truncate") {
      throw tooLarge(size, limit);
    }
    return notEmpty(inflateSync(readFileSync(file), String(task.path), limit));
  } catch (error) {
    throw readProblem(error, String(task.path));
  }
}

function notEmpty<Input extends string | Uint8Array>(input: Input): Input {
  if (input.length > 0) return input;
  throw new DeckleError("input", "the input is empty, expected HTML, plain text or Markdown");
}

/** The name without the ending of a compression, for detecting the format. */
function plainName(name: string): string {
  return name.replace(/\.(?:gz|br|zst)$/i, "");
}
