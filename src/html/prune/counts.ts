import { attribute } from "../page/attributes.js";
import type { Article } from "./article.js";
import { bounds } from "./bounds.js";
import { spend } from "../../limits.js";

/** Numbers of blocks and elements, by subtree. */
export interface Counts {
  blocks: Float64Array;
  /** Blocks that end like a sentence, and not in an ellipsis. */
  closed: Float64Array;
  /** Blocks that are prose for certain. */
  prose: Float64Array;
  headings: Float64Array;
  images: Float64Array;
  items: Float64Array;
  /** Tables, code, definition lists. */
  listings: Float64Array;
  links: Float64Array;
  /** Links into the page itself. */
  inner: Float64Array;
}

const known = new WeakMap<Article, Counts>();

/** Counts once for each survey, in one pass. */
export function countsOf(article: Article): Counts {
  let counts = known.get(article);
  if (!counts) known.set(article, (counts = count(article)));
  return counts;
}

function count({ page, blocks, blockProse, gone }: Article): Counts {
  const zeros = (): Float64Array => new Float64Array(page.parts.length);
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
    if (blockProse[at]! >= bounds.prose) counts.prose[index]! += 1;
  });
  const all = Object.values(counts) as Float64Array[];
  for (let index = page.parts.length - 1; index >= 0; index -= 1) {
    spend();
    const part = page.parts[index]!;
    const { name, parent } = part;
    if (gone[index] === 1) continue;
    const target = name === "a" ? attribute(part, "href") : "";
    if (target !== "") {
      counts.links[index]! += 1;
      if (target.startsWith("#")) counts.inner[index]! += 1;
    } else if (name === "img" || name === "picture" || name === "svg") counts.images[index]! += 1;
    else if (name === "li") counts.items[index]! += 1;
    else if (name === "table" || name === "pre" || name === "dl") counts.listings[index]! += 1;
    else if (/^h[1-6]$/.test(name)) counts.headings[index]! += 1;
    if (parent) for (const sums of all) sums[parent.index]! += sums[index]!;
  }
  return counts;
}
