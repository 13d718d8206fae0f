import { attribute, has } from "../page/attributes.js";
import { type BoxTopic, topicsOf } from "../page/box-names.js";
import { namesOf } from "../page/names.js";
import type { Page, Part } from "../page/page.js";
import { proseOf, type TextBlock, textBlocks } from "../locate/blocks.js";
import type { Settings } from "../../settings.js";
import { spend } from "../../limits.js";

/** The located article as the decisions see it: its text blocks, and sums over subtrees, by part index. */
export interface Article {
  readonly page: Page;
  readonly settings: Settings;
  /** The text blocks inside, in document order. */
  readonly blocks: readonly TextBlock[];
  /** Prose of each block, by its place in `blocks`. */
  readonly blockProse: readonly number[];
  /** Measured characters of the subtree (ideographs counted as several). */
  readonly size: Float64Array;
  /** Of these, in links. */
  readonly linkSize: Float64Array;
  /** Measured characters of prose. */
  readonly prose: Float64Array;
  /** Prose of the whole article. */
  readonly allProse: number;
  /** The elements inside, in document order. */
  readonly elements: readonly Part[];
  /** Of these, the ones whose names speak of something, as those of few do. */
  readonly namedElements: readonly Part[];
  /** The heading that is the title, where it stands inside. */
  readonly title: Part | undefined;
  /** Names of the persons who wrote it, where they are known: of two words and more, as others are words too. */
  readonly authors: readonly string[];
  /** The elements around the title, whether that is kept or dropped: no decision takes one of them whole. */
  readonly aboveTitle: ReadonlySet<Part>;
  /** 1 for each part that is removed or stands inside of a removed one: most of a page. */
  readonly gone: Uint8Array;
}

/** Surveys what locate left: one pass for the blocks, one for the sums. */
export function survey(page: Page, settings: Settings, heading: Part | undefined, author?: string): Article {
  const count = page.parts.length;
  const size = new Float64Array(count);
  const linkSize = new Float64Array(count);
  const prose = new Float64Array(count);
  const gone = removedParts(page);
  const blocks = textBlocks(page).filter(({ holder }) => gone[holder.index] === 0);
  const blockProse = blocks.map((block) => {
    const value = proseOf(block);
    const { index } = block.holder;
    size[index]! += block.size;
    linkSize[index]! += block.linkSize;
    prose[index]! += value;
    return value;
  });
  const elements = standingElements(page);
  spend(elements.length);
  // Only elements hold text blocks.
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    const { index, parent } = elements[at]!;
    if (!parent) continue;
    size[parent.index]! += size[index]!;
    linkSize[parent.index]! += linkSize[index]!;
    prose[parent.index]! += prose[index]!;
  }
  const allProse = page.top.reduce((sum, part) => sum + prose[part.index]!, 0);
  return {
    page,
    settings,
    blocks,
    blockProse,
    size,
    linkSize,
    prose,
    allProse,
    gone,
    elements,
    namedElements: elements.filter((part) => topicsOfPart(part).size > 0),
    title: heading && gone[heading.index] === 0 ? heading : undefined,
    authors: (author ?? "").split(", ").filter((name) => name.includes(" ")),
    aboveTitle: new Set(heading ? ancestorsOf(heading) : []),
  };
}

function* ancestorsOf({ parent }: Part): Generator<Part> {
  for (let at = parent; at; at = at.parent) yield at;
}

/** 1 for each part that is removed or stands inside of a removed one. */
export function removedParts(page: Page): Uint8Array {
  const { parts } = page;
  const gone = new Uint8Array(parts.length);
  for (let index = 0; index < parts.length;) {
    spend();
    const part = parts[index]!;
    const next = part.removal ? part.end : index + 1;
    if (part.removal) gone.fill(1, index, next);
    index = next;
  }
  return gone;
}

/** The elements that are neither removed nor inside of a removed one, in document order. */
function standingElements({ parts }: Page): Part[] {
  const elements: Part[] = [];
  for (let index = 0; index < parts.length;) {
    const part = parts[index]!;
    if (!part.removal && part.name !== "") elements.push(part);
    index = part.removal ? part.end : index + 1;
  }
  return elements;
}

/** The elements whose names speak of a topic and that still stand, in document order. */
export function elementsOfTopic({ namedElements }: Article, topic: BoxTopic): Part[] {
  return namedElements.filter((part) => topicsOfPart(part).has(topic) && stands(part));
}

function stands(part: Part): boolean {
  for (let at: Part | undefined = part; at; at = at.parent) if (at.removal) return false;
  return true;
}

/** Share of a part's measured text that stands in links, 0 to 1. */
export function linkShare({ size, linkSize }: Article, part: Part): number {
  const all = size[part.index]!;
  return all === 0 ? 0 : linkSize[part.index]! / all;
}

/** Share of the article's prose that a part holds, 0 to 1. */
export function proseShare({ prose, allProse }: Article, part: Part): number {
  return allProse === 0 ? 0 : prose[part.index]! / allProse;
}

/** An id of more words is a heading turned into an anchor: `further-topics-in-the-guide` says what the text is about. */
const idWords = 3;

const topics = new WeakMap<Part, ReadonlySet<BoxTopic>>();

/** What a part's names speak of, as far as they are names: found once, as every decision asks. */
export function topicsOfPart(part: Part): ReadonlySet<BoxTopic> {
  if (!has(part, "id")) return namesOf(part).topics;
  let known = topics.get(part);
  if (!known) topics.set(part, (known = findTopics(part)));
  return known;
}

function findTopics(part: Part): ReadonlySet<BoxTopic> {
  const id = attribute(part, "id");
  const slug = part.name === "section" || id.split(/[-_.:]+/).length > idWords;
  return topicsOf(`${attribute(part, "className")} ${slug ? "" : id}`.trim());
}
