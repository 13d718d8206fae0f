import type { List, ListItem } from "mdast";
import { inline } from "./inline.js";
import { joinLines } from "./chunks.js";
import { endsSentence } from "./shapes.js";
import { spend } from "../../limits.js";

// Signs that stand before nothing but list items.
const sureBullet = /^(\s*)([•‣◦▪▫●○■□◆◇►▸▶➤➢✓✔☑✅∙·])\s*(\S.*)$/u;
// Signs that also begin a quotation, a sum or a remark: only several in a row make a list.
const doubtfulBullet = /^(\s*)([-*+–—])[ \t]+(\S.*)$/u;
const number = /^(\s*)\(?(\d{1,3})[.)][ \t]+(\S.*)$/u;

interface Marked {
  indent: number;
  kind: string;
  /** Number of an ordered item. */
  value: number | undefined;
  text: string;
}

function readMark(line: string): Marked | undefined {
  const bullet = sureBullet.exec(line) ?? doubtfulBullet.exec(line);
  if (bullet) return { indent: columns(bullet[1]!), kind: bullet[2]!, value: undefined, text: bullet[3]! };
  const ordered = number.exec(line);
  if (ordered) return { indent: columns(ordered[1]!), kind: "1", value: Number(ordered[2]), text: ordered[3]! };
  return undefined;
}

function columns(space: string): number {
  return space.replaceAll("\t", "    ").length;
}

/** Whether a line begins like an item of a list. */
export function isMarked(line: string): boolean {
  return readMark(line) !== undefined;
}

interface Item {
  mark: Marked;
  lines: string[];
}

/**
 * Reads a list that starts at a line of a chunk, and how many lines it takes; `list` is undefined where so many lines only look like one.
 * `(a)` and the like are left alone: Markdown cannot write them.
 */
export function readList(lines: readonly string[], start: number): { list: List | undefined; length: number } {
  const items: Item[] = [];
  let length = 0;
  for (let line = lines[start]; line !== undefined; line = lines[start + length]) {
    spend();
    const mark = readMark(line);
    const open = items.at(-1);
    const [first] = items;
    // Another kind of mark in the same column begins another list.
    if (mark && first && mark.indent <= first.mark.indent && mark.kind !== first.mark.kind) break;
    if (mark) items.push({ mark, lines: [mark.text] });
    else if (open && belongs(line, open)) open.lines.push(line);
    else break;
    length += 1;
  }
  return { list: isList(items) ? nest(items) : undefined, length: Math.max(1, length) };
}

/** Whether an unmarked line goes on with an item: it stands further in, or the item's sentence is not at its end. */
function belongs(line: string, { mark, lines }: Item): boolean {
  return columns(/^\s*/.exec(line)![0]) > mark.indent || !endsSentence(lines.at(-1)!);
}

function isList(items: readonly Item[]): boolean {
  const [first] = items;
  // One item alone is a mark before a sentence.
  if (!first || items.length < 2) return false;
  if (sureBullet.test(`${first.mark.kind} x`)) return true;
  if (first.mark.value !== undefined) return countsUp(items.filter(({ mark }) => mark.indent === first.mark.indent));
  // A dash before every sentence of a run is how many languages write dialogue.
  const dashed = items.every(({ mark }) => /[-–—]/.test(mark.kind));
  const spoken = items.every(({ lines }) => endsSentence(lines.at(-1)!));
  return !(dashed && first.mark.kind !== "-" && spoken);
}

function countsUp(items: readonly Item[]): boolean {
  return items.every(
    ({ mark }, index) => mark.value === (items[0]!.mark.value ?? 0) + index || mark.value === undefined,
  );
}

/** Builds the nested lists: an item that stands further in belongs to the one before it. */
function nest(items: readonly Item[]): List {
  const root = makeList(items[0]!.mark);
  const open: { list: List; indent: number }[] = [{ list: root, indent: items[0]!.mark.indent }];
  for (const { mark, lines } of items) {
    while (open.length > 1 && mark.indent < open.at(-1)!.indent) open.pop();
    const last = open.at(-1)!.list.children.at(-1);
    if (last && mark.indent >= open.at(-1)!.indent + 2) {
      const list = makeList(mark);
      last.children.push(list);
      open.push({ list, indent: mark.indent });
    }
    const item: ListItem = {
      type: "listItem",
      spread: false,
      children: [{ type: "paragraph", children: inline(joinLines(lines)) }],
    };
    open.at(-1)!.list.children.push(item);
  }
  return root;
}

function makeList(mark: Marked): List {
  return mark.value === undefined
    ? { type: "list", ordered: false, spread: false, children: [] }
    : { type: "list", ordered: true, start: mark.value, spread: false, children: [] };
}

/** Whether lines after a blank line go on with a list: same kind of mark in the same column, numbers counting on. */
export function continuesList(lines: readonly string[], next: readonly string[]): boolean {
  const after = readMark(next[0]!);
  if (!after) return false;
  const before = lines.findLast((line) => (readMark(line)?.indent ?? Infinity) <= after.indent);
  const last = before === undefined ? undefined : readMark(before);
  if (last?.kind !== after.kind || last.indent !== after.indent || !readMark(lines[0]!)) return false;
  return after.value === undefined || after.value === last.value! + 1;
}
