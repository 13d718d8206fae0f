import type { Finding, Severity } from "../../check/finding.js";
import type { DocumentResult, RemovedRange } from "../../check/result.js";
import { escapeXml } from "../xml.js";

/** Something to be marked in the source. */
interface Mark {
  start: number;
  end: number;
  /** `removed`, or the severity of a finding that stays. */
  kind: "removed" | Severity;
  ruleId: string;
  reason: string;
}

/** A removed stretch longer than this, in UTF-16 code units, is shown by its ends. */
const longestRemoved = 600;
const shownAtEnds = 240;
/** So much of a document is shown. */
const longestSource = 200_000;

/** The source of a document in numbered lines, with what is removed and what is found marked. */
export function sourceView(document: DocumentResult, source: string, id: string): string {
  const marks = marksOf(document);
  const lines: string[] = [];
  let line = 1;
  let html = "";
  let kinds = new Set<string>();
  const seen = new Set<Mark>();
  const close = (): void => {
    const only = kinds.size === 1 ? [...kinds][0] : kinds.size === 0 ? "blank" : "mixed";
    lines.push(`<span class="line ${only}" id="${id}-L${line}"><span class="number">${line}</span>${html}\n</span>`);
    line += 1;
    html = "";
    kinds = new Set();
  };
  for (const piece of piecesOf(marks, Math.min(source.length, longestSource))) {
    const { text, left } = shorten(source.slice(piece.start, piece.end), piece.mark);
    for (const [index, part] of text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).entries()) {
      if (index > 0) close();
      if (part === "") continue;
      kinds.add(piece.mark?.kind === "removed" ? "removed" : "kept");
      html += piece.mark
        ? markHtml(part, piece.mark, !seen.has(piece.mark))
        : `<span class="kept">${escapeXml(part)}</span>`;
      if (piece.mark) seen.add(piece.mark);
    }
    line += left;
  }
  if (html !== "" || lines.length === 0) close();
  const more =
    source.length > longestSource
      ? `<p class="more">${source.length - longestSource} more characters are not shown.</p>`
      : "";
  return `<pre class="source" tabindex="0" aria-label="Source of ${escapeXml(document.file)}">${lines.join("")}</pre>${more}`;
}

function marksOf({ findings, removed = [] }: DocumentResult): Mark[] {
  const gone = removed.map(({ start, end, ruleId, reason }: RemovedRange): Mark => ({
    start,
    end,
    kind: "removed",
    ruleId,
    reason,
  }));
  const isGone = ({ ruleId, start }: Finding): boolean =>
    gone.some((mark) => mark.ruleId === ruleId && mark.start <= start.offset && start.offset < mark.end);
  const left = findings
    .filter((finding) => !isGone(finding))
    .flatMap((finding): Mark[] => {
      const { start, end, severity, ruleId, message, suggestion, count, fix } = finding;
      const reason = suggestion === undefined ? message : `${message}. ${suggestion}`;
      // Of a finding about several places, those that can be repaired are known.
      const others = count === undefined ? [] : fix.filter((edit) => edit.start !== start.offset);
      return [{ start: start.offset, end: end.offset }, ...others].map((place) => ({
        start: place.start,
        // What has no width cannot be pointed at.
        end: Math.max(place.end, place.start + 1),
        kind: severity,
        ruleId,
        reason,
      }));
    });
  return [...gone, ...left];
}

interface Piece {
  start: number;
  end: number;
  mark: Mark | undefined;
}

/** The source cut where marks begin and end; of marks that overlap, the one that begins last is on top. */
function piecesOf(marks: readonly Mark[], length: number): Piece[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of marks) for (const cut of [start, end]) if (cut > 0 && cut < length) cuts.add(cut);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const waiting = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (const [index, start] of sorted.slice(0, -1).entries()) {
    open = open.filter(({ end }) => end > start);
    for (; next < waiting.length && waiting[next]!.start <= start; next += 1) open.push(waiting[next]!);
    pieces.push({ start, end: sorted[index + 1]!, mark: open.at(-1) });
  }
  return pieces;
}

/** Shows a long removed stretch by its ends; `left` counts the lines left out. */
function shorten(text: string, mark: Mark | undefined): { text: string; left: number } {
  if (mark?.kind !== "removed" || text.length <= longestRemoved) return { text, left: 0 };
  const middle = text.slice(shownAtEnds, -shownAtEnds);
  const left = middle.match(/\r\n|[\n\r\u2028\u2029\u0085]/g)?.length ?? 0;
  return { text: `${text.slice(0, shownAtEnds)} … ${middle.length} characters … ${text.slice(-shownAtEnds)}`, left };
}

function markHtml(text: string, { kind, ruleId, reason }: Mark, isFirst: boolean): string {
  // Only the first piece of a mark is a stop for the keyboard.
  const stop = isFirst ? ' tabindex="0"' : "";
  const shown = /^[\p{Cc}\p{Cf}\u2028\u2029]+$/u.test(text) ? Array.from(text, codeOf).join(" ") : text;
  return `<mark class="${kind}"${stop} data-rule="${escapeXml(ruleId)}" data-reason="${escapeXml(reason)}">${escapeXml(shown)}</mark>`;
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
