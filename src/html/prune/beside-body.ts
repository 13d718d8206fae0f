import type { Part } from "../page/page.js";
import { type Article, linkShare, proseShare } from "./article.js";
import { bounds } from "./bounds.js";
import type { Decision } from "./decision.js";

/** A child with this share of its parent's prose is the branch that the body stands on. */
const branch = 0.7;

export const besideBody: Decision = {
  id: "beside-body",
  reason: "stands beside the branch of the page that holds the text, and is labels and links",
  *find(article) {
    const { spine, body } = spineOf(article);
    if (!body) return;
    const counts = countBlocks(article);
    const above = new Set(spine);
    for (const part of spine) {
      for (const child of part.children) {
        if (child.removal || child.name === "" || above.has(child) || child === body) continue;
        if (article.size[child.index]! === 0 || (child.index < body.index && counts.prose[child.index]! > 0)) continue;
        if (isBeside(article, child, counts)) yield child;
      }
    }
  },
};

/**
 * The parts from the article's roots down, as long as one child holds nearly all the prose, and the last such child, which
 * is the body.
 */
export function spineOf({ page, prose, allProse }: Article): { spine: Part[]; body: Part | undefined } {
  const spine: Part[] = [];
  let children: readonly Part[] = page.top;
  let all = allProse;
  while (all > 0) {
    const next: Part | undefined = children.find(
      (child) => !child.removal && child.name !== "" && prose[child.index]! >= branch * all,
    );
    if (!next) break;
    spine.push(next);
    children = next.children;
    all = prose[next.index]!;
  }
  return { body: spine.pop(), spine };
}

/** Numbers of blocks, by subtree. */
interface Counts {
  all: Float64Array;
  /** Those that end like a sentence. */
  closed: Float64Array;
  /** Those that are prose for certain. */
  prose: Float64Array;
}

function countBlocks({ page, blocks, blockProse }: Article): Counts {
  const count = page.parts.length;
  const counts = { all: new Float64Array(count), closed: new Float64Array(count), prose: new Float64Array(count) };
  blocks.forEach(({ holder: { index }, closed }, at) => {
    counts.all[index]! += 1;
    if (closed) counts.closed[index]! += 1;
    if (blockProse[at]! >= bounds.prose) counts.prose[index]! += 1;
  });
  for (let index = count - 1; index >= 0; index -= 1) {
    const parent = page.parts[index]!.parent;
    if (parent) for (const sums of Object.values(counts)) sums[parent.index]! += sums[index]!;
  }
  return counts;
}

/** Largest prose of such a box, in measured characters: more is a text of its own, which locate would have to judge. */
const mostProse = 700;

function isBeside(article: Article, part: Part, { all, closed }: Counts): boolean {
  if (proseShare(article, part) > bounds.share || article.prose[part.index]! > mostProse) return false;
  if (closed[part.index]! > 0.7 * all[part.index]!) return false;
  return linkShare(article, part) > 0.03;
}
