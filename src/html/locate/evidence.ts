import type { Page, Part } from "../page/page.js";
import { proseOf, type TextBlock, textBlocks } from "./blocks.js";
import { type Surrounding, surroundingOf } from "./surroundings.js";
import { weights } from "./weights.js";
import { spend } from "../../limits.js";

/** What the page's text says, summed up for each part (by its index). */
export interface Evidence {
  blocks: readonly TextBlock[];
  /** Characters that speak for being the article: prose, worth less in side boxes. */
  good: Float64Array;
  /** Characters that speak against: links, labels, text of side boxes. */
  bad: Float64Array;
  /** Prose whatever it stands in. */
  prose: Float64Array;
  /** How much the text of a part counts, by all that is around it. */
  factor: Float64Array;
}

/**
 * Sums up the evidence in three passes over the parts.
 *
 * @param lenient whether neither names nor tags are trusted
 * @param body a part that is the article's text for certain: what stands around it is named wrongly
 */
export function gather(page: Page, later: ReadonlySet<Part>, lenient: boolean, body?: Part): Evidence {
  const blocks = textBlocks(page);
  const count = page.parts.length;
  const prose = new Float64Array(count);
  const blockProse = blocks.map((block) => {
    const value = proseOf(block);
    prose[block.holder.index]! += value;
    return value;
  });
  addUp(page, prose);
  const all = page.top.reduce((sum, part) => sum + prose[part.index]!, 0);

  const surroundings = lenient ? [] : page.parts.map((part) => (part.size === 0 ? undefined : surroundingOf(part)));
  const veiled = misnamedVeils(page, surroundings, prose, all);
  const aroundBody = new Set<Part>();
  for (let at = body; at; at = at.parent) aroundBody.add(at);
  const factor = new Float64Array(count);
  for (const part of page.parts) {
    spend();
    const outer = part.parent ? factor[part.parent.index]! : 1;
    const own = surroundings[part.index];
    const misnamed = own !== undefined && (veiled.has(own.sign) || prose[part.index]! > weights.mostOfPage * all);
    let value = own && !misnamed && !aroundBody.has(part) ? Math.min(outer, own.factor) : outer;
    if (later.has(part)) value = Math.min(value, weights.inside.laterArticle);
    factor[part.index] = value;
  }

  const good = new Float64Array(count);
  const bad = new Float64Array(count);
  blocks.forEach((block, index) => {
    const value = blockProse[index]!;
    const worth = value * factor[block.holder.index]!;
    good[block.holder.index]! += worth;
    bad[block.holder.index]! +=
      block.linkSize + (value - worth) + Math.min(weights.label, block.size - block.linkSize - value);
  });
  addUp(page, good);
  addUp(page, bad);
  return { blocks, good, bad, prose, factor };
}

/** Signs that pages put on each paragraph of an article that opens by script or after a login. */
const veils: ReadonlySet<string> = new Set(["hidden", "named paywall"]);

/** The veils that cannot mean on this page what they mean elsewhere, as most of its prose stands behind them. */
function misnamedVeils(
  page: Page,
  surroundings: readonly (Surrounding | undefined)[],
  prose: Float64Array,
  all: number,
): Set<string> {
  const sums = new Map<string, number>();
  let end = 0;
  surroundings.forEach((own, index) => {
    if (!own || !veils.has(own.sign) || index < end) return;
    sums.set(own.sign, (sums.get(own.sign) ?? 0) + prose[index]!);
    end = page.parts[index]!.end;
  });
  return new Set([...sums].filter(([, sum]) => sum > weights.mostOfPage * all).map(([sign]) => sign));
}

/** Turns the own values of parts into those of their subtrees. */
function addUp(page: Page, values: Float64Array): void {
  for (let index = page.parts.length - 1; index >= 0; index -= 1) {
    spend();
    const parent = page.parts[index]!.parent;
    if (parent) values[parent.index]! += values[index]!;
  }
}
