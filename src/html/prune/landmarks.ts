import { attribute, has } from "../page/attributes.js";
import type { Part } from "../page/page.js";
import { headings } from "../locate/blocks.js";
import { type Article, linkShare, proseShare } from "./article.js";
import { weights } from "./weights.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";
import { outermost } from "./walk.js";

function landmark(
  id: string,
  reason: string,
  take: (article: Article, part: Part) => boolean,
  share: number = weights.share,
): Decision {
  return {
    id,
    reason,
    find: (article) => outermost(article, (part) => take(article, part) && proseShare(article, part) <= share),
  };
}

/** Parts that say by tag or role that they are not the text. */
export const landmarks: readonly Decision[] = [
  landmark("navigation", "a way around the site", (_article, part) => {
    return part.name === "nav" || isRole(part, "navigation");
  }),
  {
    id: "article-footer",
    reason: "the foot of the article: sharing, keywords, legal lines",
    *find(article) {
      const feet = outermost(article, (part) => isFoot(part) && proseShare(article, part) <= weights.foot);
      for (const foot of feet) {
        const chapter = questionsIn(article, foot);
        if (chapter) yield* allBut(foot, chapter);
        else yield foot;
      }
    },
  },
  landmark("side-note", "a box beside the text", (article, part) => {
    if (part.name !== "aside" && !isRole(part, "complementary")) return false;
    if (linkShare(article, part) > weights.linked) return true;
    // A list that leads nowhere is a list of things: figures, or what a recipe takes.
    return article.prose[part.index]! < weights.prose / 2 && countsOf(article).items[part.index]! < weights.sideItems;
  }),
];

function isFoot(part: Part): boolean {
  return (part.name === "footer" && !within(part, "blockquote")) || isRole(part, "contentinfo");
}

/** Part indexes of the first and the last text of a chapter. */
interface Chapter {
  from: number;
  to: number;
}

/** Questions with their answers are a chapter, wherever a template puts them: where they stand in a part. */
function questionsIn({ blocks, blockProse, prose }: Article, part: Part): Chapter | undefined {
  if (prose[part.index]! < weights.short) return undefined;
  const chapter: Chapter = { from: Infinity, to: 0 };
  let answered = 0;
  for (let at = 0; at + 1 < blocks.length; at += 1) {
    const { holder, last } = blocks[at]!;
    if (holder.index < part.index || holder.end > part.end || !asks.test(holder.name)) continue;
    const answer = blocks[at + 1]!;
    const question = last.node.type === "text" && /[?？؟\u037E]\s*$/.test(last.node.value);
    if (!question || answer.last.index >= part.end || blockProse[at + 1]! < weights.prose / 2) continue;
    answered += 1;
    // The heading of all the questions belongs to them.
    const above = blocks[at - 1];
    const title = above && above.holder.index > part.index && headings.has(above.holder.name) ? above : undefined;
    chapter.from = Math.min(chapter.from, (title ?? blocks[at]!).first.index);
    chapter.to = answer.last.index;
  }
  return answered >= weights.questions ? chapter : undefined;
}

/** The children of a part that hold nothing of a chapter, and those of the one around it. */
function* allBut(part: Part, { from, to }: Chapter): Generator<Part> {
  let at: Part | undefined = part;
  while (at) {
    const children: readonly Part[] = at.children.filter(({ name, removal }) => name !== "" && !removal);
    for (const child of children) if (child.end <= from || child.index > to) yield child;
    at = children.find((child) => child.index <= from && child.end > to);
  }
}

const asks = /^(?:h[2-6]|dt|summary|button)$/;

function isRole(part: Part, role: string): boolean {
  return has(part, "role") && attribute(part, "role") === role;
}

function within(part: Part, name: string): boolean {
  for (let at = part.parent; at; at = at.parent) if (at.name === name) return true;
  return false;
}
