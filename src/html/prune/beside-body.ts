import type { Part } from "../page/page.js";
import { type Article, linkShare, proseShare } from "./article.js";
import { bounds, reach } from "./bounds.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";

/** A child with this share of its parent's prose is the branch that the body stands on. */
const branch = 0.7;

/** Largest prose of such a box, in measured characters: more is a text of its own, which locate would have to judge. */
const mostProse = 700;

/** What may hold all the prose of a short article without being its body. */
const leaves: ReadonlySet<string> = new Set(["", "p", "ul", "ol", "dl", "table", "blockquote", "pre", "figure"]);

/** Below this share of its blocks that end like sentences, a box is labels. */
const sentences = 0.6;

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
        !child.removal && !leaves.has(child.name) && blocks[child.index]! > 1 && prose[child.index]! >= branch * all,
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
  if (share > bounds.share * more || article.prose[part.index]! > mostProse * more) return false;
  const counts = countsOf(article);
  const { index } = part;
  const blocks = counts.blocks[index]!;
  const after = index > body.index;
  if (counts.closed[index]! > sentences * blocks) {
    // Cards: a picture and a line or two, again and again.
    return after && counts.images[index]! > blocks / 5 && article.size[index]! < 100 * blocks;
  }
  if (linkShare(article, part) > 0.03 || counts.headings[index]! > 2) return true;
  return after && share < 0.06 * more && counts.items[index]! < 0.8 * blocks;
}
