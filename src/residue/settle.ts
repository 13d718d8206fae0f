import { lettersOf } from "../characters/letters.js";
import { repairText } from "../characters/repair.js";
import { type Removable, remove, squeeze } from "../ledger/ledger.js";
import type { Settings } from "../settings.js";
import { blocksFromLines } from "./adapters/from-lines.js";
import type { Block, BlockDocument } from "./block.js";
import { carryOut } from "./carry-out.js";
import { findResidue, type Residue, type Verdict } from "./engine.js";
import { splitLines } from "./source.js";
import { spend } from "../limits.js";

/** Nearly all documents need no second round; those that do rarely need a third. */
const mostRounds = 4;

/**
 * Writes a document until its Markdown, read again, holds no residue: what becomes a heading or a list in Markdown may be
 * seen as residue only then, and a second run over deckle's output must find nothing. What is found there goes where
 * it came from, with its entry in the ledger.
 *
 * @param examined the document, and what was found in it
 * @param targets what stands behind each of its blocks
 * @param write writes what is not marked as removed
 * @param textOf what one of the targets shows
 * @returns what was written, and whether residue is left in it whose place in the input was not found
 */
export function settle<Written extends { markdown: string }, Target extends Removable>(
  examined: { source: string; document: BlockDocument; residue: Residue },
  targets: readonly (readonly Target[])[],
  settings: Settings,
  write: () => Written,
  textOf: (target: Target) => string,
): { written: Written; isOpen: boolean } {
  const { source, document, residue } = examined;
  // Where nothing went, what was read already says what reading it again would.
  const isClean = residue.removed.length === 0;
  const letters = new Map<number, string>();
  let written = write();
  if (isClean && document.format === "markdown" && written.markdown === source) return { written, isOpen: false };
  for (let round = 0; round < mostRounds; round += 1) {
    const again = blocksFromLines(splitLines(written.markdown), "markdown", settings.language).document;
    if (isClean && round === 0 && isSameDocument(again, document)) return { written, isOpen: false };
    const { removed } = findResidue(again, settings);
    if (removed.length === 0) return { written, isOpen: false };
    const open: Verdict[] = [];
    const traced = removed.flatMap((verdict) => trace(verdict, again.blocks, document.blocks, targets, letters, open));
    carryOut({ removed: traced }, targets);
    const pieces = removePieces(open, again.blocks, targets, textOf);
    if (traced.length === 0 && pieces === 0) return { written, isOpen: true };
    written = write();
  }
  return { written, isOpen: true };
}

/** Whether all that rules can see of two documents is the same; they tell pages from texts, but not texts from Markdown. */
function isSameDocument(one: BlockDocument, other: BlockDocument): boolean {
  if (other.format === "html" || one.blocks.length !== other.blocks.length || one.title !== other.title) return false;
  if (one.languages.join() !== other.languages.join()) return false;
  return one.blocks.every((block, index) => isSameBlock(block, other.blocks[index]!));
}

function isSameBlock(one: Block, other: Block): boolean {
  return (
    one.text === other.text &&
    one.kind === other.kind &&
    one.depth === other.depth &&
    one.linkShare === other.linkShare &&
    one.strong === other.strong &&
    one.group === other.group &&
    one.spaced === other.spaced &&
    isSameList(one.urls, other.urls) &&
    isSameList(one.alts, other.alts)
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/**
 * The verdict for the blocks of the input that hold the same text and still stand.
 *
 * @param letters what was read of the blocks of the input, by index
 */
function trace(
  verdict: Verdict,
  found: readonly Block[],
  blocks: readonly Block[],
  targets: readonly (readonly Removable[])[],
  letters: Map<number, string>,
  open: Verdict[],
): Verdict[] {
  return found.slice(verdict.from, verdict.to + 1).flatMap(({ text, index: at }) => {
    const wanted = writtenLetters(text);
    if (wanted === "") return [];
    const index = blocks.findLastIndex((block) => {
      spend();
      if (targets[block.index]!.some(({ removal, pinned }) => removal !== undefined || pinned)) return false;
      let known = letters.get(block.index);
      if (known === undefined) letters.set(block.index, (known = writtenLetters(block.text)));
      return isSame(wanted, known);
    });
    if (index === -1) open.push({ ...verdict, from: at, to: at });
    return index === -1 ? [] : [{ ...verdict, from: index, to: index }];
  });
}

/**
 * Removes what no single block of the input holds, because writing split a block or joined several: pieces of blocks in a
 * row that show just the text.
 *
 * @returns how many were removed
 */
function removePieces<Target extends Removable>(
  open: readonly Verdict[],
  found: readonly Block[],
  targets: readonly (readonly Target[])[],
  textOf: (target: Target) => string,
): number {
  let count = 0;
  for (const { from, why } of open) {
    const row = lastRow(targets, writtenLetters(found[from]!.text), textOf);
    for (const target of row) remove(target, why);
    count += row.length;
  }
  return count;
}

/** The last targets in a row that stand and whose letters are together `wanted`. */
function lastRow<Target extends Removable>(
  targets: readonly (readonly Target[])[],
  wanted: string,
  textOf: (target: Target) => string,
): Target[] {
  const standing = targets.flat().filter(({ removal, pinned, holdsPinned }) => !removal && !pinned && !holdsPinned);
  let text = "";
  const starts = standing.map((target) => {
    const start = text.length;
    text += writtenLetters(textOf(target));
    spend(1 + text.length - start);
    return start;
  });
  const indexAt = new Map<number, number>();
  for (const [index, start] of starts.entries()) if (!indexAt.has(start)) indexAt.set(start, index);
  // The same letters may begin a longer text further down.
  for (let at = text.lastIndexOf(wanted); at !== -1; at = at === 0 ? -1 : text.lastIndexOf(wanted, at - 1)) {
    spend();
    const end = at + wanted.length;
    const first = indexAt.get(at);
    const last = end === text.length ? standing.length : indexAt.get(end);
    if (first !== undefined && last !== undefined) return standing.slice(first, last);
  }
  return [];
}

/** What markup and the marks of lists leave, decoded as it is written. */
function writtenLetters(text: string): string {
  const repaired = repairText(text);
  // A block may be nothing but marks.
  return lettersOf(repaired) || squeeze(repaired);
}

/** Whether two texts are the same, the number of a list item in front of one of them aside. */
function isSame(one: string, other: string): boolean {
  if (other === "") return false;
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  return longer.endsWith(shorter) && /^\p{N}{0,3}$/u.test(longer.slice(0, longer.length - shorter.length));
}
