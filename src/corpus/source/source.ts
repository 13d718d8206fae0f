import { existsSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { DeckleError } from "../../errors.js";
import { streamLines } from "../../input/ndjson.js";
import { defaultLimits } from "../../limits.js";
import type { Options } from "../../settings.js";
import type { SourceItem } from "../task.js";
import { readBytes } from "./bytes.js";
import { type Container, containerOf, readContainer } from "./containers.js";
import { nameOf } from "./names.js";
import { walk } from "./walk.js";

/** What a run reads. */
export interface Inputs {
  /** Files, folders, patterns; `-` for standard input. */
  paths: readonly string[];
  /** A file with more of them, one a line; `-` for standard input. */
  filesFrom?: string | undefined;
  /** Whether the names in that file end with NUL. */
  nul?: boolean | undefined;
  /** What standard input, and files with no telling name, hold. Default: one document each. */
  container?: Container | undefined;
  options: Options;
  /** The output folder: left out where it lies inside of the input. */
  output?: string | undefined;
  /** How a path becomes an id. Default: the path below here, which never leads upwards; of one folder alone, below that. */
  idOf?: ((path: string) => string) | undefined;
  /** Counts what is read, for the time that is left. */
  onRead?: ((bytes: number) => void) | undefined;
  /** The files to be read, by id; the others are passed over. */
  only?: ((id: string) => boolean) | undefined;
}

/** All documents of the inputs, in their order; what cannot be read is among them, as a failure. */
export async function* readSource(inputs: Inputs): AsyncGenerator<SourceItem> {
  const { paths, filesFrom, output } = inputs;
  const skip = output !== undefined && existsSync(output) ? realpathSync(output) : undefined;
  // One folder alone gives ids below it; of several, or among files, the ids show which.
  const single = paths.length === 1 && filesFrom === undefined && inputs.idOf === undefined;
  for (const one of paths) yield* readPath(one, inputs, single, skip);
  if (filesFrom === undefined) return;
  for await (const { bytes } of streamLines(readBytes(filesFrom), 65_536, inputs.nul ? 0 : 0x0a)) {
    if (!bytes) throw new DeckleError("input", `\`${filesFrom}\`: a name is longer than 65536 bytes`);
    const name = Buffer.from(bytes);
    const text = nameOf(name);
    const utf8 = name.toString("utf8");
    yield* readFile(Buffer.from(utf8).equals(name) ? utf8 : name, idOf(text, inputs), inputs);
  }
}

async function* readPath(one: string, inputs: Inputs, single: boolean, skip?: string): AsyncGenerator<SourceItem> {
  if (one === "-") {
    yield* readFile(one, "stdin", inputs);
    return;
  }
  // A path that exists is taken as it stands before it is taken as a pattern: scraped names hold `[x]`.
  if (existsSync(one)) {
    if (!statSync(one).isDirectory()) {
      yield* readFile(one, idOf(one, inputs), inputs);
      return;
    }
    for (const found of walk(one, skip)) {
      if (found.kind !== "found") yield found;
      else yield* readFile(found.path, path.posix.join(single ? "" : idOf(one, inputs), found.name), inputs);
    }
    return;
  }
  const files = isDynamicPattern(one) ? await glob(one, { ignore: ["**/node_modules/**", "**/.git/**"] }) : [];
  if (files.length === 0 && isDynamicPattern(one)) {
    yield { kind: "failure", failure: { id: one, source: one, kind: "input", message: "matches no file" } };
    return;
  }
  if (files.length === 0) {
    yield* readFile(one, idOf(one, inputs), inputs);
    return;
  }
  for (const file of files.toSorted()) yield* readFile(file, idOf(file, inputs), inputs);
}

async function* readFile(file: string | Buffer, id: string, inputs: Inputs): AsyncGenerator<SourceItem> {
  if (inputs.only?.(id) === false) return;
  const container = containerOf(id) ?? (file === "-" ? inputs.container : undefined);
  if (container !== undefined) {
    yield* readContainer(container, file, id, inputs);
    return;
  }
  if (file !== "-") {
    if (inputs.onRead) inputs.onRead(statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    yield { kind: "file", id, source: id, path: file };
    return;
  }
  const limit = inputs.options.limits?.bytes ?? defaultLimits.bytes;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of readBytes(file, inputs.onRead)) {
    parts.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  yield { kind: "response", id, source: "<stdin>", bytes: Buffer.concat(parts) };
}

function idOf(given: string, inputs: Inputs): string {
  return (inputs.idOf ?? idOfPath)(given);
}

/** The id of a file: its path as given, relative to here where it is absolute, with `/`; it never leads upwards. */
function idOfPath(given: string): string {
  const relative = path.isAbsolute(given) ? path.relative(process.cwd(), given) : given;
  return path.posix.normalize(`/${relative.split(path.sep).join("/")}`).replace(/^\/+|(?<!\/)\/+$/g, "") || ".";
}
