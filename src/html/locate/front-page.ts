import type { Evidence } from "./evidence.js";
import { headings, proseOf } from "./blocks.js";
import { weights } from "./weights.js";

/**
 * Whether the page leads to articles and holds none itself: nearly all its prose stands below headings that are links,
 * a line or two below each.
 */
export function isFrontPage({ blocks, factor }: Evidence): boolean {
  const { teasers, share, longest } = weights.frontPage;
  let count = 0;
  let teasing = 0;
  let all = 0;
  let below = false;
  for (const block of blocks) {
    const { holder, size, linkSize } = block;
    if (factor[holder.index] === 0) continue;
    if (headings.has(holder.name)) {
      below = linkSize > 0.8 * size;
      if (below) count += 1;
      continue;
    }
    const prose = proseOf(block) * factor[holder.index]!;
    if (prose > longest) return false;
    all += prose;
    if (below) teasing += prose;
  }
  return count >= teasers && teasing >= share * all;
}
