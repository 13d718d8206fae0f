import type { Removable } from "../ledger/ledger.js";
import type { Settings } from "../settings.js";
import { blocksFromLines } from "./adapters/from-lines.js";
import type { Block, BlockDocument } from "./block.js";
import { carryOut } from "./carry-out.js";
import { findResidue, type Verdict } from "./engine.js";
import { splitLines } from "./source.js";
import { spend } from "../limits.js";

/** Nearly all documents need no second round; those that do rarely need a third. */
const mostRounds = 4;

/**
 * Writes a document until its Markdown, read again, holds no residue: what becomes a heading or a list in Markdown may be
 * seen as residue only then, and a second run over deckle's output must find nothing. What is found there goes where
 * it came from, with its entry in the ledger.
 *
 * @param targets what stands behind each block of `document`
 * @param write writes what is not marked as removed
 */
export function settle<Written extends { markdown: string }>(
  document: BlockDocument,
  targets: readonly (readonly Removable[])[],
  settings: Settings,
  write: () => Written,
): Written {
  const letters = new Map<number, string>();
  let written = write();
  for (let round = 0; round < mostRounds; round += 1) {
    const again = blocksFromLines(splitLines(written.markdown), "markdown", settings.language).document;
    const { removed } = findResidue(again, settings);
    const traced = removed.flatMap((verdict) => trace(verdict, again.blocks, document.blocks, targets, letters));
    if (traced.length === 0) return written;
    carryOut({ removed: traced }, targets);
    written = write();
  }
  return written;
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
): Verdict[] {
  return found.slice(verdict.from, verdict.to + 1).flatMap(({ text }) => {
    const wanted = lettersOf(text);
    if (wanted === "") return [];
    const index = blocks.findLastIndex((block) => {
      spend();
      if (targets[block.index]!.some(({ removal, pinned }) => removal !== undefined || pinned)) return false;
      let known = letters.get(block.index);
      if (known === undefined) letters.set(block.index, (known = lettersOf(block.text)));
      return isSame(wanted, known);
    });
    return index === -1 ? [] : [{ ...verdict, from: index, to: index }];
  });
}

/** Letters and digits: what markup and the marks of lists leave. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether two texts are the same, the number of a list item in front of one of them aside. */
function isSame(one: string, other: string): boolean {
  if (other === "") return false;
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  return longer.endsWith(shorter) && /^\p{N}{0,3}$/u.test(longer.slice(0, longer.length - shorter.length));
}
