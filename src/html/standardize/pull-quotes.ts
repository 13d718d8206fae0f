import { lettersOf } from "../../characters/letters.js";
import { remove, type Why } from "../../ledger/ledger.js";
import { spend } from "../../limits.js";
import { isPhrasing, type Page, type Part } from "../page/page.js";
import { reshape } from "../page/sweep.js";
import { hasClass, inside, standing } from "./walk.js";

const why: Why = { ruleId: "pull-quote", stage: "convert", reason: "a pull quote, which repeats what the text says" };

/** What WordPress, Substack and many themes call a sentence of the text that is set apart from it. */
const names = /(?:^|[-_])(?:pull-?quotes?|pulled-quote|pullout-quote|quote-?pull)(?:$|[-_])/;
/** Visible characters of a name or an office under a pull quote. */
const longestName = 80;
/** Letters from which on a match is no chance. */
const fewestLetters = 8;

/**
 * Takes out pull quotes that repeat the text, with the name under them. One that says something else is a quote of the
 * text, wherever its box stands.
 */
export function standardizePullQuotes(page: Page): void {
  const boxes = [...standing(page)].filter(
    (part) =>
      part.size > 0 && /^(?:aside|blockquote|div|figure|p|section|span|q)$/.test(part.name) && hasClass(part, names),
  );
  if (boxes.length === 0) return;
  const outer: Part[] = [];
  for (const box of boxes) if (box.index >= (outer.at(-1)?.end ?? 0)) outer.push(box);
  const text = textWithout(page, outer);
  for (const box of outer) {
    if (repeats(page, box, text)) remove(box, why);
    else if (!isPhrasing(box)) keep(page, box);
  }
}

/** The letters of all that stands, but for some boxes. */
function textWithout({ parts }: Page, boxes: readonly Part[]): string {
  const ends = new Map(boxes.map(({ index, end }) => [index, end]));
  let text = "";
  for (let index = 0; index < parts.length;) {
    spend();
    const part = parts[index]!;
    const end = ends.get(index) ?? (part.removal || part.hidden ? part.end : undefined);
    if (end === undefined && part.node.type === "text") text += part.node.value;
    // Words of two blocks are not one text.
    else if (part.name !== "" && !isPhrasing(part)) text += "\n";
    index = end ?? index + 1;
  }
  return text.split("\n").map(plain).join("\n");
}

const plain = (text: string): string => lettersOf(text.toLowerCase());

/** Whether all of a box stands in the text, but for a name at its end. */
function repeats(page: Page, box: Part, text: string): boolean {
  const lines = linesOf(page, box);
  const [first, ...others] = lines;
  if (first === undefined) return false;
  return isRepeated(first, text) && others.every((line) => line.length <= longestName || isRepeated(line, text));
}

/** Whether the pieces of a line between its ellipses stand in one block of the text, in their order. */
function isRepeated(line: string, text: string): boolean {
  const pieces = line
    .split(/…|\.{3}/)
    .map(plain)
    .filter(Boolean);
  if (pieces.join("").length < fewestLetters) return false;
  let from = 0;
  let start = -1;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at === -1 || (start !== -1 && text.slice(start, at).includes("\n"))) return false;
    start = at;
    from = at + piece.length;
  }
  return true;
}

/** The texts of the blocks in a box, one after the other; a name in `cite` is one of its own. */
function linesOf(page: Page, box: Part): string[] {
  const lines: string[] = [""];
  for (let index = box.index; index < box.end; index += 1) {
    const part = page.parts[index]!;
    if (part.name === "cite" || part.name === "br" || (part.name !== "" && !isPhrasing(part))) lines.push("");
    if (part.node.type === "text") lines[lines.length - 1] += part.node.value;
  }
  return lines.map((line) => line.trim()).filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** Makes a quote of a box, unless there is one in it. */
function keep(page: Page, box: Part): void {
  const quote = box.name === "blockquote" ? box : [...inside(page, box)].find(({ name }) => name === "blockquote");
  if (quote && quote !== box) reshape(box, box.name === "figure" ? "figure" : "div");
  reshape(quote ?? box, "blockquote");
}
