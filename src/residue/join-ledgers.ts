import { lettersOf } from "../characters/letters.js";
import { spend } from "../limits.js";
import { fold, type Removal, squeeze } from "../ledger/ledger.js";

/** What a first reading took in. */
export interface FirstReading {
  removals: readonly Removal[];
  /** The visible text of its input, white space as it was. */
  visible: string;
  /** Whether what it wrote differs from what it kept in white space alone, as it does where Markdown was edited. */
  isVerbatim: boolean;
  /** What a line of what it wrote shows. */
  shown: (line: string) => string;
}

/** A stretch of what the first reading kept: of its input, or of what it wrote in the place of something. */
interface Stretch {
  /** Where it stands in what was kept, white space not counted. */
  start: number;
  end: number;
  /** Where it stood in the visible text of the input. */
  at: number;
  /** The entry whose replacement it is. */
  entry: Removal | undefined;
}

/**
 * One ledger for two readings, of which the second read what the first had written: what the second took out is told in
 * terms of the first one's input. Where its words do not stand in that input, since the first reading wrote them of its
 * own, the entry says so with an empty text.
 */
export function joinLedgers(first: FirstReading, second: readonly Removal[]): Removal[] {
  const entries = first.removals.map((removal) => ({ ...removal }));
  const { stretches, kept } = keptOf(entries, squeeze(first.visible));
  const places = first.isVerbatim ? second.map(({ at }) => at) : findPlaces(first, second, kept);
  const original = offsetsOf(first.visible);
  const added: Removal[] = [];
  // From the end, so that places before a replacement that is cut stay what they were.
  for (let index = second.length - 1; index >= 0; index -= 1) {
    spend();
    const { source: _, at: __, text: ___, replacement, ...why } = second[index]!;
    const place = places[index]!;
    const pieces: Removal[] = [];
    for (const stretch of stretches) {
      const from = Math.max(place.start, stretch.start);
      const to = Math.min(place.end, stretch.end);
      if (from >= to) continue;
      if (stretch.entry) {
        cut(stretch.entry, from - stretch.start, to - stretch.start);
        continue;
      }
      const at = { start: stretch.at + from - stretch.start, end: stretch.at + to - stretch.start };
      const text = fold(first.visible.slice(original[at.start], original[at.end - 1]! + 1));
      pieces.push({ ...why, text, at });
    }
    const [piece] = pieces;
    if (piece && replacement !== undefined) piece.replacement = replacement;
    if (!piece && place.start === place.end) {
      const at = placeOf(stretches, place.start);
      pieces.push({ ...why, text: "", ...(replacement !== undefined && { replacement }), at: { start: at, end: at } });
    }
    for (const one of pieces) added.push(one);
  }
  return [...entries, ...added].toSorted((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

function keptOf(entries: readonly Removal[], visible: string): { stretches: Stretch[]; kept: string } {
  const stretches: Stretch[] = [];
  let kept = "";
  let end = 0;
  const add = (text: string, at: number, entry?: Removal): void => {
    if (text === "") return;
    stretches.push({ start: kept.length, end: kept.length + text.length, at, entry });
    kept += text;
  };
  for (const entry of entries) {
    spend();
    add(visible.slice(end, entry.at.start), end);
    add(squeeze(entry.replacement ?? ""), entry.at.start, entry);
    end = entry.at.end;
  }
  add(visible.slice(end), end);
  return { stretches, kept };
}

function cut(entry: Removal, from: number, to: number): void {
  const written = squeeze(entry.replacement ?? "");
  const left = written.slice(0, from) + written.slice(to);
  if (left === "") delete entry.replacement;
  else entry.replacement = left;
}

/** Where in the input something stands that begins at a place of what was kept. */
function placeOf(stretches: readonly Stretch[], place: number): number {
  const around = stretches.find(({ end }) => end > place);
  if (!around) {
    const last = stretches.at(-1);
    return last === undefined ? 0 : last.entry ? last.entry.at.end : last.at + last.end - last.start;
  }
  return around.entry ? around.entry.at.end : around.at + Math.max(0, place - around.start);
}

/** For each visible character, where it stands in the text with white space. */
function offsetsOf(text: string): number[] {
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index += 1) if (squeeze(text[index]!) !== "") offsets.push(index);
  return offsets;
}

/** Finds by their letters, from the end, what lines of Markdown were in what was kept. */
function findPlaces(
  { shown }: FirstReading,
  second: readonly Removal[],
  kept: string,
): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const letters: number[] = [];
  for (let index = 0; index < kept.length; index += 1) {
    // Halves of a character beyond the first plane count as letters do where both are together.
    const code = kept.codePointAt(index)!;
    if (lettersOf(String.fromCodePoint(code)) === "") continue;
    letters.push(index);
    if (code > 0xffff) letters.push((index += 1));
  }
  const text = letters.map((index) => kept[index]!).join("");
  let bound = kept.length;
  for (let index = second.length - 1; index >= 0; index -= 1) {
    spend();
    const removal = second[index]!;
    const line = squeeze(removal.text.split("\n").map(shown).join("\n"));
    const found = placeByMarks(line, kept, bound) ?? placeByLetters(line, text, letters, bound);
    places[index] = found ?? { start: bound, end: bound };
    bound = places[index]!.start;
  }
  return places;
}

function placeByLetters(
  line: string,
  text: string,
  letters: readonly number[],
  bound: number,
): { start: number; end: number } | undefined {
  const whole = lettersOf(line);
  // The number of a list item is not of the input.
  for (const wanted of [whole, whole.replace(/^\p{N}{1,3}/u, "")]) {
    if (wanted === "") continue;
    let at = text.lastIndexOf(wanted);
    while (at !== -1 && letters[at + wanted.length - 1]! >= bound)
      at = at === 0 ? -1 : text.lastIndexOf(wanted, at - 1);
    if (at !== -1) return { start: letters[at]!, end: letters[at + wanted.length - 1]! + 1 };
  }
  return undefined;
}

/** The line as it stands: with the marks at its ends, or nothing but marks. */
function placeByMarks(line: string, kept: string, bound: number): { start: number; end: number } | undefined {
  if (line === "") return undefined;
  const at = bound < line.length ? -1 : kept.lastIndexOf(line, bound - line.length);
  return at === -1 ? undefined : { start: at, end: at + line.length };
}
