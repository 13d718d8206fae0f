import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { DeckleError } from "../../errors.js";
import { withoutSlash } from "../journal.js";
import { partialName } from "../output/file.js";
import { writeError } from "../output/files.js";
import { Places } from "../output/places.js";
import { extensions } from "../output/extensions.js";
import { pathOfId } from "../source/names.js";
import type { Joiner } from "./merge.js";
import { type PartEntry, wrong } from "./parts.js";

/**
 * Joins mirrored trees: every result gets the place that it has in a run without shards.
 *
 * @param form what the results are, for their names' ending
 * @throws {DeckleError} of kind `usage` where the output is there already
 */
export function joinFolder(given: string, form: string): Joiner {
  const output = withoutSlash(given);
  if (existsSync(output) && !(statSync(output).isDirectory() && readdirSync(output).length === 0)) {
    throw new DeckleError("usage", `\`${output}\` exists; name a folder that is new or empty`);
  }
  const temporary = partialName(output);
  const extension = extensions[form] ?? "";
  const places = new Places(extension);
  const made = new Set<string>();
  const sourceOf = ({ part, entry }: PartEntry): string =>
    path.join(part.path, entry.place ?? pathOfId(entry.id, extension));
  rmSync(temporary, { recursive: true, force: true });
  return {
    check(document) {
      const { part, entry, start } = document;
      if (!entry.counts && !entry.skipped) return;
      const size = statSync(sourceOf(document), { throwIfNoEntry: false })?.size;
      if (size === undefined) wrong(part.path, `the result of \`${entry.id}\` is not there`);
      if (entry.counts && size !== entry.output - start)
        wrong(part.path, `the result of \`${entry.id}\` is not as long as the manifest says`);
    },
    add(document) {
      let name: string;
      try {
        ({ name } = places.find(document.entry.id));
      } catch (error) {
        return (error as DeckleError).message;
      }
      const target = path.join(temporary, name);
      const folder = path.dirname(target);
      try {
        if (!made.has(folder)) mkdirSync(folder, { recursive: true });
        made.add(folder);
        copyFileSync(sourceOf(document), target);
      } catch (error) {
        throw writeError(target, error);
      }
      return undefined;
    },
    finish() {
      mkdirSync(temporary, { recursive: true });
      if (existsSync(output)) rmSync(output, { recursive: true });
      renameSync(temporary, output);
    },
    close: () => rmSync(temporary, { recursive: true, force: true }),
  };
}
