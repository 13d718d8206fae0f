import type { TextBlock } from "../locate/blocks.js";
import type { Part } from "../page/page.js";
import { readableText } from "../page/text.js";
import { type Article, proseShare } from "./article.js";
import { weights } from "./weights.js";
import type { Decision } from "./decision.js";
import { isHeadingOfTerms, saysItEarns, saysItsTerms, speaksOfEarning } from "./standing-words.js";

const { standing } = weights;

/**
 * Paragraphs at the edges of the text that say what the site says beside everything: how it earns, that it gives no
 * advice, under which terms it may be used. Their words alone speak for them, so only whole paragraphs go, and only there.
 */
export const standingNotes: Decision = {
  id: "standing-note",
  reason: "a notice about the page's links, its terms, or that it is no advice",
  *find(article) {
    const { blocks, settings } = article;
    if (settings.profile === "precise") return;
    const texts = new Map<Part, string>();
    const textAt = (at: number): string => {
      const { holder } = blocks[at]!;
      let text = texts.get(holder);
      if (text === undefined) texts.set(holder, (text = readableText(article.page, holder).toLowerCase()));
      return text;
    };
    const found = new Set<Part>();
    const behind = tailOf(article, (at) => {
      const text = textAt(at);
      return saysItsTerms(text) || saysItEarns(text);
    });
    const before = blocks.slice(0, standing.before).flatMap((_, at) => (saysItEarns(textAt(at)) ? [at] : []));
    for (const at of [...before, ...behind]) if (isNote(article, at)) found.add(blocks[at]!.holder);
    if (found.size === 0 || isAboutEarning(article)) return;
    yield* found;
  },
};

/** The blocks of notices behind the last prose that is none, and before the first. */
function tailOf({ blocks, blockProse }: Article, isNotice: (at: number) => boolean): number[] {
  const tail: number[] = [];
  for (let at = blocks.length - 1; at > 0 && tail.length < standing.behind; at -= 1) {
    if (isNotice(at)) tail.push(at);
    else if (blockProse[at]! >= weights.prose / 2) break;
  }
  return tail;
}

/** Whether a block is a paragraph of its own, no larger than a notice, and the first sentence of no chapter. */
function isNote(article: Article, at: number): boolean {
  const { blocks, size } = article;
  const { holder } = blocks[at]!;
  if (!paragraphs.test(holder.name) || holder.removal) return false;
  // What answers a heading that asks for nothing else, such as `Licence`, is a chapter of a manual.
  if (isChapter(article, at)) return false;
  if (size[holder.index]! > standing.size || proseShare(article, holder) > weights.share) return false;
  return isAlone(blocks, at);
}

/** Whether a notice stands alone below a heading of the text, which then says what its terms are. */
function isChapter({ blocks, page }: Article, at: number): boolean {
  const above = blocks[at - 1]?.holder;
  if (!above || !/^h[1-3]$/.test(above.name)) return false;
  return isHeadingOfTerms(readableText(page, above).trim().toLowerCase());
}

const paragraphs = /^(?:p|div|small|center|h[56])$/;

/** An element of several paragraphs, as between `<br>`s, is more than a notice. */
function isAlone(blocks: readonly TextBlock[], at: number): boolean {
  const { holder } = blocks[at]!;
  return holder !== blocks[at - 1]?.holder && holder !== blocks[at + 1]?.holder;
}

/** A text that speaks of such earnings again and again is about them. */
function isAboutEarning({ blocks, page }: Article): boolean {
  let speaking = 0;
  for (const { holder } of blocks) {
    if (speaksOfEarning(readableText(page, holder).toLowerCase()) && (speaking += 1) >= standing.about) return true;
  }
  return false;
}
