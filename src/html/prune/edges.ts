import { fold } from "../../ledger/ledger.js";
import type { Part } from "../page/page.js";
import { textOf } from "../page/text.js";
import { type Article, linkShare } from "./article.js";
import { spineOf } from "./beside-body.js";
import { weights, reach } from "./weights.js";
import { countsOf } from "./counts.js";
import type { Decision } from "./decision.js";
import { firstProse } from "./prose.js";
import { outermost } from "./walk.js";

/** Boxes: an editor's text stands in paragraphs, lists and quotes, a template's in these. */
const boxes = /^(?:div|section|aside|span|center|small)$/;

const { edges } = weights;

/** What stands between the title and the text, is no heading and no sentence: dates, names, labels. */
export const head: Decision = {
  id: "head-label",
  reason: "a label before the text: a date, a name, a category",
  *find(article) {
    const { first } = firstProse(article);
    if (first === Infinity) return;
    const { closed, blocks } = countsOf(article);
    const most = weights.label * reach[article.settings.profile];
    const labels = outermost(article, (part) => isLabel(part));
    // A page that begins with many is a list or a timetable.
    const size = labels.reduce((sum, { index }) => sum + article.size[index]!, 0);
    if (size <= edges.labels) yield* labels;

    function isLabel(part: Part): boolean {
      const { index } = part;
      if (part.end > first || !labelled.has(part.name)) return false;
      if (blocks[index] !== 1 || closed[index] !== 0 || article.size[index]! >= most) return false;
      if (article.title && part.end <= article.title.index) return true;
      return !isInCode(part) && !isPhrase(fold(textOf(article.page, part)));
    }
  },
};

/** A subtitle, which is content, reads as a phrase: names, dates and categories have hardly any word in small letters. */
function isPhrase(text: string): boolean {
  let words = 0;
  let within = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) return (text.match(smallWord)?.length ?? 0) > edges.words;
    const small = code >= 97 && code <= 122;
    if (small && !within && (words += 1) > edges.words) return true;
    within = small || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  return false;
}

const smallWord = /(?<![\p{L}\p{N}])\p{Ll}/gu;

const labelled: ReadonlySet<string> = new Set(["p", "div", "span", "time", "address", "small"]);

function isInCode(part: Part): boolean {
  for (let at: Part | undefined = part; at; at = at.parent) if (at.name === "pre" || at.name === "code") return true;
  return false;
}

/** What stands in boxes after the last paragraph of the body and is mostly labels. */
export const tail: Decision = {
  id: "tail-box",
  reason: "a box of labels after the last paragraph",
  *find(article) {
    const { body } = spineOf(article);
    if (!body || article.allProse < article.size[body.index]! / 2) return;
    const children = body.children.filter((child) => !child.removal && child.size > 0 && child.name !== "");
    for (let at = children.length - 1; at > 0; at -= 1) {
      const child = children[at]!;
      if (!boxes.test(child.name) || !isLabels(article, child, body)) return;
      yield child;
    }
  },
};

function isLabels(article: Article, part: Part, body: Part): boolean {
  const { closed, blocks, items, prose, headings, images, listings } = countsOf(article);
  const { index } = part;
  if (listings[index]! > 0) return false;
  const links = linkShare(article, part);
  if (links > edges.cardLinks && Math.max(headings[index]!, images[index]!) > edges.cards) return true;
  if (article.size[index]! > edges.text * article.size[body.index]! * reach[article.settings.profile]) return false;
  if (prose[index]! > 0 && links < edges.linked) return false;
  return closed[index]! <= weights.closed * blocks[index]! && items[index]! < weights.listed * blocks[index]!;
}
