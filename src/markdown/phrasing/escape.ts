import { isAsciiPunctuation } from "./characters.js";
import { type Delimiter, flanking, type Marks } from "./marks.js";
import { spend } from "../../limits.js";

/** Where a text stands: what decides which of its characters mean something to Markdown. */
export interface Place {
  /** The last character written before it; empty at the start of a block. */
  before: string;
  /** The first character after it; empty at the end of a block. */
  after: string;
  /** Whether it begins a line, and whether that line is the first of its block. */
  lineStart: boolean;
  firstLine: boolean;
  /** Whether the markup right before it began a line. */
  markAtStart: boolean;
  block: "paragraph" | "heading" | "cell" | "item";
  /** Inside the brackets of a link or image. */
  label: boolean;
  marks: Marks;
  /** Whether the document holds link definitions, to which any bracket may refer. */
  definitions: boolean;
}

// What could need an escape behind the first character; a text without any of it is written as it is.
const special = /[\\`*_~[\]!<&|\n#@]|(?<=\])\(|(?<=https?):|(?<=www)\./i;
const nextSpecial = new RegExp(special, "gi");
const specialFirst = /^[(:.]/;
const startsBlock = /^[-+*=#>|:\d\t ]/;

/** A text as Markdown that reads as that text: only what would mean something else is escaped. */
export function escapeText(value: string, place: Place): string {
  if (!special.test(value) && !specialFirst.test(value) && !(place.lineStart && startsBlock.test(value))) return value;
  // In a label all brackets are escaped or none.
  const brackets = place.label && (place.definitions || /\[\^|[\])][[(]/.test(value) || !isBalanced(value));
  let out = "";
  let index = 0;
  let lineStart = place.lineStart;
  while (index < value.length) {
    spend();
    if (index > 0 && !lineStart) {
      const stop = specialFrom(value, index);
      out += value.slice(index, stop);
      index = stop;
      if (stop === value.length) break;
    }
    const length = lineStart ? startLength(value, index, place) : 0;
    if (length > 0) {
      out += escapeStart(value.slice(index, index + length));
      index += length;
      lineStart = false;
      continue;
    }
    const character = value[index]!;
    const run = runLength(value, index);
    if (needsEscape(value, index, run, { ...place, lineStart }, brackets)) {
      out += `\\${character}`.repeat(run);
    } else {
      out += value.slice(index, index + run);
    }
    lineStart = character === "\n";
    index += run;
  }
  return out;
}

function specialFrom(value: string, index: number): number {
  nextSpecial.lastIndex = index;
  return nextSpecial.exec(value)?.index ?? value.length;
}

/** Delimiters count as a run, everything else alone. */
function runLength(value: string, index: number): number {
  const character = value[index]!;
  if (!/[*_~`]/.test(character)) return 1;
  let end = index + 1;
  while (value[end] === character) end += 1;
  return end - index;
}

const entity = /&(?:#(?:x[0-9a-f]{1,6}|\d{1,7})|[a-z][a-z0-9]{1,31});/iy;

function needsEscape(value: string, index: number, run: number, place: Place, brackets: boolean): boolean {
  const character = value[index]!;
  const before = index > 0 ? value[index - 1]! : place.before;
  const after = value[index + run] ?? place.after;
  switch (character) {
    case "\\":
      return after === "\n" || isAsciiPunctuation(after);
    case "`":
      return place.marks.ticks > 1 || (place.lineStart && run >= 3);
    case "*":
    case "_":
    case "~":
      return (place.lineStart && run >= 3) || mayPair(character, run, before, after, place.marks);
    case "[":
      if (place.label) return brackets;
      return opensBracket(value, index, before, after, place);
    case "]":
      return brackets;
    case "(":
      // After a bracket this would be a link's target.
      return before === "]" && !brackets;
    case "!":
      return after === "[" && value[index + 1] === undefined;
    case "<":
      return /^[a-z/!?]/i.test(after);
    case "&":
      entity.lastIndex = index;
      return entity.test(value);
    case "|":
      return place.block === "cell";
    case ":":
      // After a footnote's mark at the start of a line it would begin its definition.
      return (
        (index === 0 && before === "]" && place.markAtStart) || startsAddress(value, index, /https?$/i, place.label)
      );
    case "@":
      return !place.label && /[\w+.-]/.test(before) && /^[\w.-]*\.\w/.test(value.slice(index + 1, index + 300));
    case ".":
      return startsAddress(value, index, /www$/i, place.label);
    case "#":
      // At the end of a heading it would be taken for its closing sequence.
      return place.block === "heading" && place.after === "" && /^#+\s*$/.test(value.slice(index));
    default:
      return false;
  }
}

const plainAddress = /^(?::\/\/|\.)[\p{L}\p{N}](?:[^\s<>\\`*_~[\]()!&"']|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))*(?:\s|$)/u;

/**
 * Whether GFM could begin a link here. The addresses it finds are links already: what is left has no domain that both
 * its parsers agree on. In a label it may stand as long as it holds nothing but plain characters.
 */
function startsAddress(value: string, index: number, prefix: RegExp, label: boolean): boolean {
  if (!prefix.test(value.slice(Math.max(0, index - 5), index))) return false;
  const rest = value.slice(index, index + 2000);
  if (!/^(?::\/\/|\.)\S/.test(rest)) return false;
  return !(label && plainAddress.test(rest));
}

function mayPair(delimiter: Delimiter, run: number, before: string, after: string, marks: Marks): boolean {
  if (delimiter === "~" && run > 2 && before !== "~" && after !== "~") return false;
  const { open, close } = flanking(delimiter, before, after);
  // It takes another one to pair with: a run that could do both counts once on either side.
  return (open && marks.close[delimiter] > (close ? 1 : 0)) || (close && marks.open[delimiter] > (open ? 1 : 0));
}

function opensBracket(value: string, index: number, before: string, after: string, place: Place): boolean {
  // A footnote's mark; a second pair of brackets; an index behind round ones, which reads as a link written wrongly.
  if (place.definitions || after === "^" || before === "]" || before === ")") return true;
  if (!place.lineStart) return false;
  return place.marks.definition || (place.block === "item" && /^\[[ x]\](?:\s|$)/i.test(value.slice(index, index + 4)));
}

function isBalanced(value: string): boolean {
  let depth = 0;
  for (const character of value) {
    if (character === "[") depth += 1;
    else if (character === "]") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const blockStart = /(?:[-+*](?=[ \t\n]|$)|#{1,6}|>|\d{1,9}[.)](?=[ \t\n]|$))/y;
const wholeLine = /(?:-+|=+)[ \t]*(?=\n|$)/y;
const ruleLine = /([-*_])(?:[ \t]*\1){2,}[ \t]*(?=\n|$)/y;
const delimiterRow = /[-:|][-:| \t]*(?=\n|$)/y;

/** Length of what would begin a block at the start of a line, up to the character that has to be escaped; 0 for none. */
function startLength(value: string, index: number, place: Place): number {
  if (place.block === "heading" || place.block === "cell") return 0;
  const found = at(blockStart, value, index);
  if (found !== undefined) {
    const closed = index + found.length === value.length && place.after !== "" && place.after !== "\n";
    // A mark at the very end of a text begins nothing where more follows on its line.
    if (!(closed && /[-+*.)]$/.test(found)) || found.startsWith("#") || found === ">") {
      return found.startsWith("#") ? 1 : found.length;
    }
  }
  const line = at(wholeLine, value, index) ?? at(ruleLine, value, index) ?? at(delimiterRow, value, index);
  if (line === undefined || (index + line.length === value.length && place.after !== "" && place.after !== "\n"))
    return 0;
  // Alone on the first line of a block, an underline has nothing to underline.
  if (/^=+\s*$/.test(line) && place.firstLine) return 0;
  return 1;
}

function at(pattern: RegExp, value: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(value)?.[0];
}

/** Escapes the last character: `1\.`, `\-`. */
function escapeStart(mark: string): string {
  return `${mark.slice(0, -1)}\\${mark.at(-1)}`;
}
