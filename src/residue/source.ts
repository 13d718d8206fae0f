import { type Removable, type Removal, squeezedLength } from "../ledger/ledger.js";
import { spend } from "../limits.js";

/** One line of a text or Markdown source. */
export interface Line extends Removable {
  readonly index: number;
  /** Without its line break. */
  readonly text: string;
  /** Offset of its first character in the source. */
  readonly offset: number;
}

/** Splits a source at LF, CR LF, CR, and the Unicode line and paragraph separators. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\u2028\u2029\u0085]/g;
  let offset = 0;
  for (const match of source.matchAll(breaks)) {
    spend();
    lines.push({ index: lines.length, text: source.slice(offset, match.index), offset, removal: undefined });
    offset = match.index + match[0].length;
  }
  if (offset < source.length) {
    lines.push({ index: lines.length, text: source.slice(offset), offset, removal: undefined });
  }
  return lines;
}

/** Takes the removed lines out and writes the ledger: runs of lines with one reason are one entry. */
export function sweepLines(lines: readonly Line[], positions: boolean): { kept: Line[]; removals: Removal[] } {
  const kept: Line[] = [];
  const removals: Removal[] = [];
  let at = 0;
  let run: Line[] = [];
  let runStart = 0;
  const close = (): void => {
    const text = run
      .map((line) => line.text.trim())
      .filter(Boolean)
      .join("\n");
    const first = run[0];
    const last = run.at(-1);
    if (first?.removal && last && text) {
      removals.push({
        ...first.removal,
        text,
        at: { start: runStart, end: at },
        ...(positions && {
          source: {
            start: { line: first.index + 1, column: 1, offset: first.offset },
            end: { line: last.index + 1, column: last.text.length + 1, offset: last.offset + last.text.length },
          },
        }),
      });
    }
    run = [];
  };
  // Places are only asked for where something went.
  spend(lines.length);
  if (lines.every(({ removal }) => removal === undefined)) return { kept: [...lines], removals };
  for (const line of lines) {
    if (run.length > 0 && line.removal !== run[0]!.removal) close();
    const size = squeezedLength(line.text);
    if (line.removal) {
      if (run.length === 0) runStart = at;
      run.push(line);
    } else {
      kept.push(line);
    }
    at += size;
  }
  close();
  return { kept, removals };
}
