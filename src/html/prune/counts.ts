import { headings } from "../locate/blocks.js";
import { attribute } from "../page/attributes.js";
import type { Article } from "./article.js";
import { weights } from "./weights.js";
import { spend } from "../../limits.js";

/** Numbers of blocks and elements, by subtree. */
export interface Counts {
  blocks: Int32Array;
  /** Blocks that end like a sentence, and not in an ellipsis. */
  closed: Int32Array;
  /** Blocks that are prose for certain. */
  prose: Int32Array;
  headings: Int32Array;
  images: Int32Array;
  items: Int32Array;
  /** Tables, code, definition lists. */
  listings: Int32Array;
  links: Int32Array;
  /** Links into the page itself. */
  inner: Int32Array;
}

const known = new WeakMap<Article, Counts>();

/** Counts once for each survey, in one pass. */
export function countsOf(article: Article): Counts {
  let counts = known.get(article);
  if (!counts) known.set(article, (counts = count(article)));
  return counts;
}

function count({ page, blocks, blockProse, elements }: Article): Counts {
  const zeros = (): Int32Array => new Int32Array(page.parts.length);
  const counts: Counts = {
    blocks: zeros(),
    closed: zeros(),
    prose: zeros(),
    headings: zeros(),
    images: zeros(),
    items: zeros(),
    listings: zeros(),
    links: zeros(),
    inner: zeros(),
  };
  blocks.forEach(({ holder: { index }, closed, cut }, at) => {
    counts.blocks[index]! += 1;
    if (closed && !cut) counts.closed[index]! += 1;
    if (blockProse[at]! >= weights.prose) counts.prose[index]! += 1;
  });
  const all = Object.values(counts) as Int32Array[];
  spend(elements.length);
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    const part = elements[at]!;
    const { index, name, parent } = part;
    const target = name === "a" ? attribute(part, "href") : "";
    if (target !== "") {
      counts.links[index]! += 1;
      if (target.startsWith("#")) counts.inner[index]! += 1;
    } else if (name === "img" || name === "picture" || name === "svg") counts.images[index]! += 1;
    else if (name === "li") counts.items[index]! += 1;
    else if (name === "table" || name === "pre" || name === "dl") counts.listings[index]! += 1;
    else if (headings.has(name)) counts.headings[index]! += 1;
    if (parent) for (const sums of all) sums[parent.index]! += sums[index]!;
  }
  return counts;
}
