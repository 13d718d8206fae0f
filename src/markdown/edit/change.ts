import { type Removal, squeeze, type Why } from "../../ledger/ledger.js";
import type { Line } from "../../residue/source.js";
import { spend } from "../../limits.js";

/** Text of the kept source, `from` to `to`, that something else takes the place of. */
export interface Change {
  from: number;
  to: number;
  /** What stands there instead; empty where it is only taken out. */
  replacement: string;
  why: Why;
}

/** The text after the changes, which are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let out = "";
  let end = 0;
  for (const { from, to, replacement } of changes) {
    spend();
    out += text.slice(end, from) + replacement;
    end = to;
  }
  return out + text.slice(end);
}

/**
 * Adds changes of the changed text to those that made it, in terms of the first text: where the two touch, they become
 * one change.
 */
export function compose(first: string, done: readonly Change[], next: readonly Change[]): Change[] {
  const all: Change[] = [];
  let index = 0;
  // How much further on the changed text is than the first one.
  let shift = 0;
  for (const change of next) {
    spend();
    const before: Change[] = [];
    let { from, to, replacement } = change;
    while (index < done.length && done[index]!.from + shift + done[index]!.replacement.length < from) {
      shift += growth(done[index]!);
      all.push(done[index]!);
      index += 1;
    }
    from -= shift;
    let inside = shift;
    while (index < done.length && done[index]!.from + inside <= to) {
      before.push(done[index]!);
      inside += growth(done[index]!);
      index += 1;
    }
    to -= inside;
    const [head] = before;
    const tail = before.at(-1);
    if (head && tail) {
      // What of the earlier replacements stands outside of the new change stays.
      const left = head.replacement.slice(0, Math.max(0, change.from - (head.from + shift)));
      const tailStart = tail.from + inside - growth(tail);
      const right = tail.replacement.slice(Math.max(0, change.to - tailStart));
      from = Math.min(from, head.from);
      to = Math.max(to, tail.to);
      replacement = left + replacement + right;
    }
    shift = inside;
    all.push({ from: Math.max(0, from), to: Math.min(first.length, to), replacement, why: change.why });
  }
  return [...all, ...done.slice(index)];
}

function growth({ from, to, replacement }: Change): number {
  return replacement.length - (to - from);
}

/** The ledger's entries for changes of the text that `lines` make, joined by line ends. */
export function changeEntries(
  changes: readonly Change[],
  lines: readonly Line[],
  all: readonly Line[],
  positions: boolean,
): Removal[] {
  if (changes.length === 0) return [];
  const sizes = squeezedOffsets(all);
  const entries: Removal[] = [];
  let index = 0;
  let start = 0;
  for (const change of changes) {
    spend();
    while (index < lines.length - 1 && start + lines[index]!.text.length < change.from) {
      start += lines[index]!.text.length + 1;
      index += 1;
    }
    let { replacement } = change;
    for (const piece of pieces(change, lines, index, start)) {
      const entry = toEntry(piece, change.why, replacement, sizes, positions);
      if (entry) entries.push(entry);
      if (entry) replacement = "";
    }
  }
  return entries;
}

/** A part of a change within lines that also stood together in the source. */
interface Piece {
  first: Line;
  last: Line;
  /** Columns in the first and the last line. */
  from: number;
  to: number;
  text: string;
}

function pieces(change: Change, lines: readonly Line[], at: number, offset: number): Piece[] {
  const found: Piece[] = [];
  let start = offset;
  for (let index = at; index < lines.length && start <= change.to; index += 1) {
    const line = lines[index]!;
    const from = Math.max(0, change.from - start);
    const to = Math.min(line.text.length, change.to - start);
    const last = found.at(-1);
    if (last && last.last.index === line.index - 1) {
      last.last = line;
      last.to = to;
      last.text += `\n${line.text.slice(from, to)}`;
    } else if (from <= to) {
      found.push({ first: line, last: line, from, to, text: line.text.slice(from, to) });
    }
    start += line.text.length + 1;
  }
  return found;
}

function toEntry(
  piece: Piece,
  why: Why,
  replacement: string,
  sizes: readonly number[],
  positions: boolean,
): Removal | undefined {
  const { first, last, from, to, text } = piece;
  const size = squeeze(text).length;
  if (size === 0 || squeeze(text) === squeeze(replacement)) return undefined;
  const start = sizes[first.index]! + squeeze(first.text.slice(0, from)).length;
  return {
    ...why,
    text: text.replace(/\s+/g, " ").trim(),
    ...(squeeze(replacement) !== "" && { replacement }),
    at: { start, end: start + size },
    ...(positions && {
      source: {
        start: { line: first.index + 1, column: from + 1, offset: first.offset + from },
        end: { line: last.index + 1, column: to + 1, offset: last.offset + to },
      },
    }),
  };
}

/** For each line, how much visible text stands before it. */
function squeezedOffsets(lines: readonly Line[]): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const line of lines) {
    offsets.push(at);
    at += squeeze(line.text).length;
  }
  return offsets;
}
