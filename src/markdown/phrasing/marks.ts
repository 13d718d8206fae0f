import type { Nodes } from "mdast";
import { kindOf } from "./characters.js";
import { spend } from "../../limits.js";
import { append } from "../../arrays.js";

/** What the text of one block holds that could pair up into markup: a delimiter with no partner needs no escape. */
export interface Marks {
  /** Delimiters that might open or close, by character. */
  readonly open: Record<Delimiter, number>;
  readonly close: Record<Delimiter, number>;
  /** Runs of grave accents. */
  ticks: number;
  /** Whether `]:` stands somewhere, so that a bracket at the start could begin a definition. */
  definition: boolean;
}

export type Delimiter = "*" | "_" | "~";

const interesting = /[*_~`\]]/;
const run = /([*_~`])\1*/g;

/** Counts the marks of a block. */
export function countMarks(block: Nodes): Marks {
  const marks: Marks = {
    open: { "*": 0, _: 0, "~": 0 },
    close: { "*": 0, _: 0, "~": 0 },
    ticks: 0,
    definition: false,
  };
  const children: readonly Nodes[] = "children" in block ? block.children : [];
  const [first] = children;
  const last = children.at(-1);
  const waiting: Nodes[] = [block];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    spend();
    if (node.type === "text") countText(node.value, marks, node === first, node === last);
    else if (node.type === "image") countText(node.alt ?? "", marks);
    else if (node.type === "inlineCode") {
      marks.ticks += 2;
      marks.definition ||= node.value.includes("]");
    } else if (node.type === "emphasis" || node.type === "strong") countBoth(marks, "*", "_");
    else if (node.type === "delete") countBoth(marks, "~");
    // A grave accent in the text could pair with one in a target or title behind it.
    if ((node.type === "link" || node.type === "image") && `${node.url}${node.title ?? ""}`.includes("`"))
      marks.ticks += 2;
    if ("children" in node) append(waiting, node.children);
  }
  return marks;
}

function countBoth(marks: Marks, ...delimiters: Delimiter[]): void {
  for (const delimiter of delimiters) {
    spend();
    marks.open[delimiter] += 2;
    marks.close[delimiter] += 2;
  }
}

/** @param opens whether the text opens the block, where white space stands before it; `closes` likewise */
function countText(value: string, marks: Marks, opens = false, closes = false): void {
  if (!interesting.test(value)) return;
  marks.definition ||= value.includes("]:") || value.endsWith("]");
  for (const match of value.matchAll(run)) {
    const character = match[1] as Delimiter | "`";
    if (character === "`") {
      marks.ticks += 1;
      continue;
    }
    const end = match.index + match[0].length;
    const unknownBefore = match.index === 0 && !opens;
    const unknownAfter = end === value.length && !closes;
    const flanks = flanking(character, value[match.index - 1], value[end], unknownBefore, unknownAfter);
    if (flanks.open) marks.open[character] += 1;
    if (flanks.close) marks.close[character] += 1;
  }
}

/** Whether a run of delimiters might open or close; where its neighbour is not known, or doubtful, it might. */
export function flanking(
  delimiter: Delimiter,
  before: string | undefined,
  after: string | undefined,
  unknownBefore = false,
  unknownAfter = false,
): { open: boolean; close: boolean } {
  const left = unknownBefore ? undefined : kindOf(before);
  const right = unknownAfter ? undefined : kindOf(after);
  const word = (kind: typeof left): boolean => kind === "word" || kind === "doubtful";
  // Inside words, `_` is a letter like any other.
  if (delimiter === "_" && left === "word" && right === "word") return { open: false, close: false };
  return {
    open: right !== "space" && (right === undefined || left === undefined || word(right) || left !== "word"),
    close: left !== "space" && (right === undefined || left === undefined || word(left) || right !== "word"),
  };
}
