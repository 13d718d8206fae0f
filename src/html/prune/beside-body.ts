import type { Part } from "../page/page.js";
import { type Article, linkShare, proseShare } from "./article.js";
import { weights, reach } from "./weights.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";

/** What may hold all the prose of a short article without being its body. */
const leaves: ReadonlySet<string> = new Set(["", "p", "ul", "ol", "dl", "table", "blockquote", "pre", "figure"]);

const { beside } = weights;

export const besideBody: Decision = {
  id: "beside-body",
  reason: "stands beside the branch of the page that holds the text, and is labels, links or cards",
  *find(article) {
    const { spine, body } = spineOf(article);
    if (!body) return;
    const { prose } = countsOf(article);
    const above = new Set(spine);
    const around = [...spine];
    for (let part = around.pop(); part; part = around.pop()) {
      for (const child of part.children) {
        if (article.aboveTitle.has(child) && !above.has(child) && child !== body) around.push(child);
        if (child.removal || child.name === "" || above.has(child) || child === body) continue;
        if (child.size === 0 || (child.index < body.index && prose[child.index]! > 0)) continue;
        if (isBeside(article, child, body)) yield child;
      }
    }
  },
};

/**
 * The parts from the article's roots down, as long as one child holds nearly all the prose, and the last such child, which
 * is the body.
 */
export function spineOf(article: Article): { spine: Part[]; body: Part | undefined } {
  const { page, prose, allProse } = article;
  const { blocks } = countsOf(article);
  const spine: Part[] = [];
  let children: readonly Part[] = page.top;
  let all = allProse;
  while (all > 0) {
    const next: Part | undefined = children.find(
      (child) =>
        !child.removal &&
        !leaves.has(child.name) &&
        blocks[child.index]! > 1 &&
        prose[child.index]! >= beside.branch * all,
    );
    if (!next) break;
    spine.push(next);
    children = next.children;
    all = prose[next.index]!;
  }
  return { body: spine.pop(), spine };
}

function isBeside(article: Article, part: Part, body: Part): boolean {
  const more = reach[article.settings.profile];
  const share = proseShare(article, part);
  if (share > weights.share * more || article.prose[part.index]! > beside.prose * more) return false;
  const counts = countsOf(article);
  const { index } = part;
  const blocks = counts.blocks[index]!;
  const after = index > body.index;
  // A list that leads nowhere is a list of things: figures, or what a recipe takes.
  const things = counts.items[index]! >= weights.sideItems && linkShare(article, part) < weights.linked;
  if (part.name === "aside" && !after && things) return false;
  if (counts.closed[index]! > weights.closed * blocks) {
    // Cards: a picture and a line or two, again and again.
    return (
      after && counts.images[index]! > blocks / beside.blocksToPicture && article.size[index]! < beside.card * blocks
    );
  }
  if (linkShare(article, part) > beside.linked || counts.headings[index]! >= beside.headings) return true;
  return after && share < beside.after * more && counts.items[index]! < weights.listed * blocks;
}
