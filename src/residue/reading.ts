import type { Block, BlockDocument } from "./block.js";
import { type Lexicon, lexiconOf, type Match } from "./lexicon/lexicon.js";
import { wordsOf } from "./lexicon/normalize.js";
import type { Topic } from "./lexicon/words.js";
import { endsSentence, isRunningText, widthOf } from "./shape.js";
import { spend } from "../limits.js";

/** Where a block stands: before, between or after the running text; `alone` where there is none. */
export type Place = "head" | "between" | "tail" | "alone";

/** A block with what its words, its shape and its place say. */
export interface Spot extends Block {
  /** Position in `Reading.spots`. */
  readonly at: number;
  /** What the lexicon knows about it. */
  readonly matches: readonly Match[];
  /** Whether it is running text of the article, as far as its shape shows. */
  readonly running: boolean;
  readonly place: Place;
  /** How often its words stand in the document as a block of their own. */
  readonly repeats: number;
  /** Its words, folded, with a space between them; empty for blocks longer than any line that is looked up. */
  readonly key: string;
}

/** What stays the same of a block while others are taken away. */
interface Facts {
  matches: readonly Match[];
  running: boolean;
  key: string;
}

/** Characters that are searched in the time of one unit of work. */
const charactersPerUnit = 64;

/** Longest block that is looked up: more than this is text, whatever it begins with. */
const longestLine = 400;

/** Blocks of running text, and their share of it, that may stand below the end of an article. */
const mostBelow = 4;
const mostShareBelow = 0.15;
/** The same below a line that reserves the rights of the text. */
const mostShareBelowLegal = 0.35;
/** Columns of the longest teaser, the share of the text that teasers below it make, and lines of boxes among them. */
const longestTeaser = 320;
const mostShareOfTeasers = 0.35;
const leastKnown = 3;
/** What the boxes below an article say. */
const endTopics: ReadonlySet<Topic> = new Set<Topic>([
  "share",
  "share-target",
  "follow",
  "comments",
  "tags",
  "related-heading",
  "copyright",
  "feedback",
  "donation",
  "author-box",
  "pagination",
]);

function isOfTheEnd({ topic, trust, form }: Match): boolean {
  return endTopics.has(topic) && trust !== "weak" && form !== "ends" && form !== "holds";
}

/** A line that reserves the rights of a text stands under it, whatever comes then. */
function isLegal({ topic, trust, form, phrase }: Match): boolean {
  // A credit names an owner and a year as well.
  return topic === "copyright" && trust === "sure" && (form === "whole" || form === "made") && !phrase.includes("{");
}

/** A document as the rules read it: the blocks that are still there, with what is known about each. */
export class Reading {
  readonly spots: readonly Spot[];
  /** The spots that the lexicon knows something about: a small part of most documents. */
  readonly known: readonly Spot[];
  readonly lexicon: Lexicon;
  /** Title from the metadata or the first heading. */
  readonly title: string | undefined;
  readonly format: BlockDocument["format"];
  /** Languages of the text, most likely first. */
  readonly languages: readonly string[];
  /** Blocks before the first running text and after the last; both -1 where there is none. */
  readonly firstRunning: number;
  readonly lastRunning: number;
  /** Whether blank lines stand between most blocks, so that where none stands says something. */
  readonly airy: boolean;
  readonly #document: BlockDocument;
  readonly #facts: Facts[];
  #text: string | undefined;
  #shattered: boolean | undefined;

  constructor(document: BlockDocument, gone: ReadonlySet<number> = new Set(), before?: Reading) {
    this.#document = document;
    this.format = document.format;
    this.languages = document.languages;
    this.title = document.title;
    this.lexicon = before?.lexicon ?? lexiconOf(document.languages);
    this.#facts = before ? before.#facts : document.blocks.map((block) => this.#lookUp(block));
    const present = document.blocks.filter(({ index }) => !gone.has(index));
    this.firstRunning = present.findIndex(({ index }) => this.#facts[index]!.running);
    this.lastRunning = this.#endOf(present, document.blocks);
    this.airy = document.blocks.filter(({ spaced }) => spaced).length > document.blocks.length * 0.6;
    const counts = new Map<string, number>();
    for (const { index } of present) {
      const { key } = this.#facts[index]!;
      if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const spots: Spot[] = [];
    for (const [at, block] of present.entries()) {
      spend();
      const { matches, running, key } = this.#facts[block.index]!;
      const place = this.#placeOf(at);
      const repeats = counts.get(key) ?? 1;
      const old = before?.spots[at];
      // Most of a document stays as it was when a few lines go.
      if (old?.index === block.index && old.place === place && old.repeats === repeats) spots.push(old);
      else spots.push(makeSpot(block, { at, matches, running, place, repeats, key }));
    }
    this.spots = spots;
    this.known = spots.filter(({ matches }) => matches.length > 0);
  }

  #lookUp(block: Block): Facts {
    spend();
    const known =
      block.kind !== "code" && block.kind !== "other" && block.text !== "" && block.text.length <= longestLine;
    const matches = known ? this.lexicon.match(block.text) : [];
    return {
      matches,
      running: isRunningText(block) && !matches.some(({ trust }) => trust === "sure"),
      key: block.text.length <= longestLine ? wordsOf(block.text).key : "",
    };
  }

  /**
   * The last block of the text. Teasers and notices in the boxes below an article are running text by their shape; a
   * few of them, with known lines of such boxes before them, are not its end. What went in an earlier round still says so.
   */
  #endOf(present: readonly Block[], all: readonly Block[]): number {
    const total = present.reduce((sum, { index, text }) => sum + (this.#facts[index]!.running ? text.length : 0), 0);
    let end = present.findLastIndex(({ index }) => this.#facts[index]!.running);
    let below = 0;
    for (let count = 0; end > 0 && count < mostBelow; count += 1) {
      let known = 0;
      let most = mostShareBelow;
      let at = end - 1;
      while (at >= 0 && !this.#facts[present[at]!.index]!.running) at -= 1;
      for (let index = present[end]!.index - 1; index > (present[at]?.index ?? -1); index -= 1) {
        const { matches } = this.#facts[all[index]!.index]!;
        if (matches.some(isOfTheEnd)) known += 1;
        if (!matches.some(isLegal)) continue;
        known += 1;
        most = mostShareBelowLegal;
      }
      below += present[end]!.text.length;
      if (at < 0 || known < 2 || below > total * most) break;
      end = at;
    }
    return this.#aboveBoxes(present, end, total);
  }

  /**
   * The last block of the text above boxes of teasers: paragraphs of an article follow each other, teasers stand one by one
   * between headlines, days and labels. Where that begins below a line that ends articles, and others come, it is no text.
   */
  #aboveBoxes(present: readonly Block[], end: number, total: number): number {
    let top = end;
    let below = 0;
    for (; top > 0; top -= 1) {
      spend();
      const { index, text } = present[top]!;
      if (!this.#facts[index]!.running) continue;
      below += text.length;
      const above = present[top - 1]!;
      if (this.#facts[above.index]!.running || widthOf(text) > longestTeaser || below > total * mostShareOfTeasers)
        break;
    }
    if (top === end) return end;
    const all = this.#document.blocks;
    const [first, from, to] = [present[this.firstRunning]!.index, present[top]!.index + 1, present[end]!.index];
    const within = new Set<Topic>();
    for (let index = first; index < from; index += 1) {
      for (const match of this.#facts[index]!.matches) if (isOfTheEnd(match)) within.add(match.topic);
    }
    let anchor = -1;
    let known = 0;
    for (let index = from; index < to; index += 1) {
      if (this.#facts[index]!.running) continue;
      const found = this.#facts[index]!.matches.find((match) => isOfTheEnd(match) && !within.has(match.topic));
      if (!found) continue;
      if (anchor === -1 && (found.form === "whole" || found.form === "made")) anchor = index;
      if (anchor !== -1) known += 1;
    }
    if (anchor === -1) return end;
    for (let index = to + 1; index < all.length; index += 1) {
      if (this.#facts[index]!.matches.some(isOfTheEnd)) known += 1;
    }
    if (known < leastKnown) return end;
    return present.findLastIndex(({ index }) => index < anchor && this.#facts[index]!.running);
  }

  #placeOf(at: number): Place {
    if (this.firstRunning === -1) return "alone";
    if (at < this.firstRunning) return "head";
    return at > this.lastRunning ? "tail" : "between";
  }

  /** Whether a spot stands in an element that the selector of one of the user's rules names. */
  isSelected(ruleId: string, spot: Spot): boolean {
    return this.#document.selected?.get(ruleId)?.has(spot.index) ?? false;
  }

  /** The block before; images, rules and the like are skipped where `text` is asked for. */
  before(spot: Spot, text = false): Spot | undefined {
    for (let at = spot.at - 1; at >= 0; at -= 1) {
      spend();
      if (!text || this.spots[at]!.text !== "") return this.spots[at];
    }
    return undefined;
  }

  /** The block after; images, rules and the like are skipped where `text` is asked for. */
  after(spot: Spot, text = false): Spot | undefined {
    for (let at = spot.at + 1; at < this.spots.length; at += 1) {
      spend();
      if (!text || this.spots[at]!.text !== "") return this.spots[at];
    }
    return undefined;
  }

  /**
   * Whether the lines of a text broke where its links and code began and ended, as programs write it that put each piece of
   * a page on a line of its own: there, a line is no block, and many begin within a sentence.
   */
  get shattered(): boolean {
    this.#shattered ??= this.format !== "html" && isShattered(this.#document.blocks);
    return this.#shattered;
  }

  /** How often the words stand inside of the running text. */
  mentions(words: string): number {
    this.#text ??= this.#document.blocks
      .filter(({ index }) => this.#facts[index]!.running)
      .map(({ text }) => text.toLowerCase())
      .join("\n");
    const wanted = words.toLowerCase().replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, "");
    if (wanted === "") return 0;
    let count = 0;
    spend(this.#text.length / charactersPerUnit);
    for (let at = this.#text.indexOf(wanted); at !== -1; at = this.#text.indexOf(wanted, at + wanted.length))
      count += 1;
    return count;
  }
}

/** Lines that begin within a sentence, and their share of all, from which on a text is shattered. */
const leastBroken = 8;
const shareBroken = 0.2;
/** What a line begins with that goes on with a sentence. */
const within = /^[\p{Ll},.;:)\]]/u;

function isShattered(blocks: readonly Block[]): boolean {
  let broken = 0;
  for (const [index, { text, kind }] of blocks.entries()) {
    if (index > 0 && kind === "paragraph" && within.test(text) && !endsSentence(blocks[index - 1]!.text)) broken += 1;
  }
  return broken >= leastBroken && broken > blocks.length * shareBroken;
}

/** A spot, field by field: with the block spread into it, cleaning a page took some 5 % longer. */
function makeSpot(block: Block, known: Omit<Spot, keyof Block>): Spot {
  return {
    index: block.index,
    kind: block.kind,
    text: block.text,
    depth: block.depth,
    links: block.links,
    linkShare: block.linkShare,
    urls: block.urls,
    strong: block.strong,
    images: block.images,
    alts: block.alts,
    group: block.group,
    spaced: block.spaced,
    at: known.at,
    matches: known.matches,
    running: known.running,
    place: known.place,
    repeats: known.repeats,
    key: known.key,
  };
}

/** The best match of a spot among some topics. */
export function matchOf(spot: Spot, topics: readonly Topic[]): Match | undefined {
  let best: Match | undefined;
  for (const match of spot.matches) {
    if (topics.includes(match.topic) && (!best || strength(match) > strength(best))) best = match;
  }
  return best;
}

/** Whether the whole of a spot is what a topic says. */
export function isWholly(spot: Pick<Spot, "matches">, topics: readonly Topic[]): boolean {
  return spot.matches.some(({ topic, form }) => topics.includes(topic) && (form === "whole" || form === "made"));
}

const strengths = { sure: 6, likely: 3, weak: 1 };

/** Points that a match is worth before anything else is looked at. */
export function strength({ trust, form, pieces }: Match): number {
  const points = strengths[trust];
  // Several phrases and nothing else are surer than one.
  return form === "made" ? Math.min(6, points + pieces - 1) : points;
}
