import { headings, type TextBlock } from "../locate/blocks.js";
import { namesOf } from "../page/names.js";
import type { Part } from "../page/page.js";
import { readableText, textOf } from "../page/text.js";
import { type Article, proseShare } from "./article.js";
import { weights, reach } from "./weights.js";
import type { Decision } from "./decision.js";
import { biography, noticeWord } from "./notice-words.js";
import { outermost } from "./walk.js";

const { notes, box } = weights;

const namedNote = /(?:^|[-_\s])(?:m?authors?|bylines?|bio|contributor|tooltip|popover|expert)(?:$|[-_\s])/i;

/** A box named after the author, wherever it stands, that begins with the name: its name alone takes nothing. */
export const authorNote: Decision = {
  id: "author-note",
  reason: "a box that introduces the author",
  *find(article) {
    if (article.authors.length === 0) return;
    const more = reach[article.settings.profile];
    yield* outermost(article, (part) => {
      if (!isNamed(part, namedNote) || article.size[part.index]! > notes.author * box * more) return false;
      if (article.prose[part.index] === 0 || proseShare(article, part) > notes.share * more) return false;
      return nameAt(article, readableText(article.page, part)) !== undefined;
    });
  },
};

/** A box with a portrait, or a heading that names the author, whose text is the author's biography: no name is needed. */
export const authorBox: Decision = {
  id: "author-note",
  reason: "a box that introduces the author",
  *find(article) {
    const { blocks, blockProse, page, settings } = article;
    if (article.authors.length === 0 || settings.profile === "precise") return;
    const names = article.authors.map((name) => name.toLowerCase());
    let taken = 0;
    for (let at = 0; at < blocks.length && taken < notes.most; at += 1) {
      const { holder, first } = blocks[at]!;
      // The name stands in the first text of all.
      const start = (first.node as { value: string }).value.toLowerCase();
      if (blockProse[at]! < weights.label / 2 || !names.some((name) => start.includes(name))) continue;
      const text = readableText(page, holder);
      const end = nameAt(article, text);
      if (end === undefined || !biography.test(text.slice(end))) continue;
      const around = boxAround(article, at);
      if (!around) continue;
      taken += 1;
      yield around;
    }
  },
};

const boxes = /^(?:div|section|aside|footer|article|figure)$/;

/** The largest box around a biography that holds nothing else but what introduces the author. */
function boxAround(article: Article, at: number): Part | undefined {
  const { blocks, size, settings } = article;
  const more = reach[settings.profile];
  let around: Part | undefined;
  for (let part = blocks[at]!.holder.parent; part && boxes.test(part.name); part = part.parent) {
    if (size[part.index]! > notes.author * box * more || proseShare(article, part) > notes.share * more) break;
    if (!holdsOnly(article, part, at)) break;
    if (introduces(article, part, blocks[at]!)) around = part;
  }
  return around;
}

/** Whether no prose stands before a block in a part, and hardly any after it. */
function holdsOnly({ blocks, blockProse }: Article, part: Part, at: number): boolean {
  for (let before = at - 1; before >= 0 && blocks[before]!.first.index >= part.index; before -= 1) {
    if (blockProse[before]! >= weights.label / 2) return false;
  }
  let after = 0;
  for (let next = at + 1; next < blocks.length && blocks[next]!.first.index < part.end; next += 1) {
    if (blockProse[next]! >= weights.label / 2 && (after += 1) > 1) return false;
  }
  return true;
}

/** Whether a portrait, or a heading with the name, stands before the biography. */
function introduces(article: Article, part: Part, { first }: TextBlock): boolean {
  for (let index = part.index; index < first.index; index += 1) {
    const inner = article.page.parts[index]!;
    if (inner.name === "img") return true;
    if (headings.has(inner.name) && headingNames(article, readableText(article.page, inner))) return true;
  }
  return false;
}

function headingNames({ authors }: Article, text: string): boolean {
  return text.length < weights.label && authors.some((name) => text.toLowerCase().includes(name.toLowerCase()));
}

/** The last paragraphs, where each begins with the author's name and goes on as a biography does. */
export const authorBiography: Decision = {
  id: "author-biography",
  reason: "a paragraph about the author after the text",
  *find(article) {
    const { blocks, blockProse, page, settings } = article;
    if (article.authors.length === 0 || settings.profile === "precise") return;
    let taken = 0;
    for (let at = blocks.length - 1; at > 0 && taken < notes.most; at -= 1) {
      const { holder, first, last } = blocks[at]!;
      if (holder.removal || blockProse[at]! < weights.label / 2) continue;
      const text = textOf(page, holder).replace(/\s+/g, " ").trim();
      const end = nameAt(article, text);
      const whole = first.index > holder.index && last.index < holder.end && isAlone(blocks, at);
      if (end === undefined || !whole || !biography.test(text.slice(end))) return;
      if (proseShare(article, holder) > weights.share || isUnderHeading(holder)) return;
      taken += 1;
      yield holder;
    }
  },
};

function isAlone(blocks: readonly TextBlock[], at: number): boolean {
  return blocks[at]!.holder !== blocks[at - 1]!.holder && blocks[at]!.holder !== blocks[at + 1]?.holder;
}

/** A biography that answers a heading, such as the question why one should trust its author, is part of the text. */
function isUnderHeading({ parent, index }: Part): boolean {
  const before = parent?.children.findLast((each) => each.index < index && each.size > 0);
  return before !== undefined && headings.has(before.name);
}

/** Where the name of an author ends that a text begins with. */
function nameAt({ authors }: Article, text: string): number | undefined {
  for (const author of authors) {
    const at = text
      .slice(0, notes.beforeName + author.length)
      .toLowerCase()
      .indexOf(author.toLowerCase());
    if (at >= 0) return at + author.length;
  }
  return undefined;
}

const namedNotice =
  /(?:^|[-_\s]|[a-z](?=[A-Z]))(?:disclosure|disclaimer|affiliate|tooltip|commerce|advertiser)(?:$|[-_\s]|(?=[A-Z]))/i;

/** A box named as a notice that says how the page earns, or that it is no advice. */
export const notice: Decision = {
  id: "notice",
  reason: "a notice about the page's links, or that the text is no advice",
  *find(article) {
    const more = reach[article.settings.profile];
    yield* outermost(article, (part) => {
      if (!isNamed(part, namedNotice) || article.size[part.index]! > notes.notice * box * more) return false;
      if (proseShare(article, part) > notes.share * more) return false;
      return noticeWord.test(readableText(article.page, part).toLowerCase());
    });
  },
};

function isNamed(part: Part, name: RegExp): boolean {
  return !headings.has(part.name) && name.test(namesOf(part).written);
}
