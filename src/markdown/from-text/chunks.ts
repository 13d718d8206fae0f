import type { Line } from "../../residue/source.js";
import { tidyText, untidy } from "../tidy/text.js";
import { endsSentence, joint, widthOf } from "./shapes.js";
import { spend } from "../../limits.js";

/** Lines that stand together in the source: between them no blank line, and no line that was removed. */
export interface Chunk {
  lines: string[];
  /** Whether its lines are one paragraph broken to a width, paragraphs of their own, or verse. */
  layout: "wrapped" | "paragraphs" | "verse";
}

/** Groups the kept lines and finds how each group was laid out. */
export function chunksOf(kept: readonly Line[]): Chunk[] {
  const groups: string[][] = [];
  let group: string[] | undefined;
  let previous = -2;
  for (const line of kept) {
    spend();
    const text = line.text.trimEnd();
    if (isBlank(text)) {
      group = undefined;
    } else if (group && line.index === previous + 1) {
      group.push(text);
    } else {
      group = [text];
      groups.push(group);
    }
    previous = line.index;
  }
  const width = wrapWidth(groups);
  return groups.map((lines) => ({ lines, layout: layoutOf(lines, width) }));
}

/** Whether nothing of a line would be written. */
export function isBlank(line: string): boolean {
  return line.trim() === "" || (untidy.test(line) && tidyText(line).trim() === "");
}

/** Share of line ends that must be explained by a width before a text counts as broken to it. */
const explainedShare = 0.8;
/** Lines longer than this are not broken to a width: nobody's terminal or mail program is so wide. */
const widestWrap = 140;
const narrowestWrap = 24;

/** Whether one line alone shows that its document was not broken to a width. */
export function isTooWide({ text }: Pick<Line, "text">): boolean {
  return text.length > widestWrap && text.trimEnd().length > widestWrap;
}

/** The width to which the document's lines were broken; undefined where they were not. */
function wrapWidth(groups: readonly string[][]): number | undefined {
  let longest = 0;
  let borders = 0;
  for (const lines of groups) {
    for (const line of lines) longest = Math.max(longest, widthOf(line));
    borders += lines.length - 1;
  }
  if (borders === 0 || longest > widestWrap || longest < narrowestWrap) return undefined;
  let explained = 0;
  let open = 0;
  for (const lines of groups) {
    for (let index = 1; index < lines.length; index += 1) {
      const before = lines[index - 1]!;
      if (wouldNotFit(before, lines[index]!, longest)) explained += 1;
      if (!endsSentence(before)) open += 1;
    }
  }
  // One sentence a line may look like a narrow column; there, lines end where sentences end.
  return explained / borders >= explainedShare && open / borders > 1 / 3 ? longest : undefined;
}

/** Whether the next line's first word had no room on this line; some writers break a little early. */
export function wouldNotFit(line: string, next: string, width: number): boolean {
  const word = /^\s*\S+/.exec(next)?.[0].trim() ?? "";
  return widthOf(line) + 1 + widthOf(word) > width * 0.9;
}

/** Columns under which a line of verse stays. */
const verseWidth = 60;

function layoutOf(lines: readonly string[], width: number | undefined): Chunk["layout"] {
  if (lines.length === 1) return "paragraphs";
  if (width !== undefined) {
    let fits = 0;
    for (let index = 1; index < lines.length; index += 1) {
      if (!wouldNotFit(lines[index - 1]!, lines[index]!, width)) fits += 1;
    }
    if (fits / (lines.length - 1) <= 1 - explainedShare) return "wrapped";
  }
  const open = lines.slice(0, -1).filter((line) => !endsSentence(line)).length;
  const short = lines.every((line) => widthOf(line) <= verseWidth);
  return short && open > 0 ? "verse" : "paragraphs";
}

/** The lines of a wrapped chunk as one. */
export function joinLines(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    spend();
    const trimmed = line.trim();
    text = text === "" ? trimmed : text + joint(text, trimmed) + trimmed;
  }
  return text;
}
