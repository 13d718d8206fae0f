import { prepare } from "../html/page/prepare.js";
import { parseHtml } from "../html/parse/parse.js";
import { squeeze } from "../ledger/ledger.js";
import type { Edit } from "./finding.js";
import type { DocumentResult } from "./result.js";

/** Makes edits; of two that overlap, the one that begins first is made, and of these the longest. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue;
    result += source.slice(done, start) + text;
    done = end;
  }
  return result + source.slice(done);
}

/** A document after its fixes. */
export interface Fixed {
  source: string;
  /** What is left to report. */
  result: DocumentResult;
  /** Findings that were repaired. */
  count: number;
}

/** A fix may show what stood behind it, such as a gap in a list: nearly all are done in the first round. */
const mostRounds = 8;

/**
 * Repairs what is safe, until nothing safe is left.
 *
 * @param check checks a source; findings that it lets pass are not repaired
 */
export function fixSource(source: string, check: (source: string) => DocumentResult): Fixed {
  let current = source;
  let result = check(current);
  let count = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const fixable = result.findings.filter(({ fix }) => fix.length > 0);
    const edits = fixable.flatMap(({ fix }) => [...fix]);
    const fixed = applyEdits(current, edits);
    if (fixed === current || (result.format === "html" && !keepsText(current, fixed, edits))) break;
    count += fixable.length;
    current = fixed;
    result = check(current);
  }
  return { source: current, result, count };
}

/** Whether a page holds the same text after edits, but for what they take out: tags that close themselves may move it. */
function keepsText(before: string, after: string, edits: readonly Edit[]): boolean {
  const removals = edits.filter(({ text }) => text === "");
  if (removals.length < edits.length) return keepsText(before, applyEdits(before, removals), removals);
  return squeeze(textOutside(before, edits)) === squeeze(textOutside(after, []));
}

function textOutside(source: string, ranges: readonly Edit[]): string {
  const page = prepare(parseHtml(source, true));
  let text = "";
  for (const { node } of page.parts) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type !== "text") continue;
    if (ranges.some((range) => range.start <= start && end <= range.end)) continue;
    const within = ranges.filter((range) => start <= range.start && range.end <= end);
    text += applyEdits(source.slice(start, end), shifted(within, start));
  }
  return text;
}

function shifted(edits: readonly Edit[], by: number): Edit[] {
  return edits.map(({ start, end, text }) => ({ start: start - by, end: end - by, text }));
}
