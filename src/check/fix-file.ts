import { readFileSync } from "node:fs";
import { pathOf, type SourceItem } from "../corpus/task.js";
import { fixSource } from "./fix.js";
import type { DocumentResult } from "./result.js";

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Repairs a document that is a file of its own, or standard input. Left as they are: records, for their file holds
 * others too; and what is not UTF-8, for its declaration would be wrong then.
 *
 * @param before the findings that may be repaired
 * @param check checks a source with the same settings
 * @param onFixed called with the content before and after, where it changed
 * @returns the result of what stands there now
 */
export function fixFile(
  item: SourceItem,
  before: DocumentResult,
  check: (source: string) => DocumentResult,
  onFixed: (file: string, before: string, after: string) => void,
): DocumentResult {
  if (before.findings.every(({ fix }) => fix.length === 0)) return before;
  const text = textOf(item);
  if (text === undefined) return before;
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const source = text.slice(mark.length);
  const fixed = fixSource(source, check);
  if (fixed.source !== source) onFixed(before.file, text, mark + fixed.source);
  return fixed.result;
}

function textOf(item: SourceItem): string | undefined {
  try {
    if (item.kind === "file") {
      return strictUtf8.decode(readFileSync(pathOf(item)));
    }
    return item.kind === "response" && item.source === "<stdin>" ? strictUtf8.decode(item.bytes) : undefined;
  } catch {
    // Not UTF-8, as it is where the file is compressed.
    return undefined;
  }
}
