import { dateLength } from "./dates.js";
import { isNumber, type Words, wordsOf } from "./normalize.js";
import { phraseTable, tags as known } from "./tables.js";
import { compile, type Entry, type Hit, isSlot, startsOf, type Trie, walk } from "./trie.js";
import type { Topic, Trust } from "./words.js";

/** A phrase of the lexicon found in a line. */
export interface Match extends Entry {
  /**
   * How it stands there: it is the whole line, the line begins or ends with it, or the line is made of several phrases
   * and nothing else (`Share Facebook Twitter`), or it holds the phrase somewhere.
   */
  readonly form: "whole" | "begins" | "ends" | "made" | "holds";
  /** Words of the line beside the phrase. */
  readonly rest: number;
  /** Phrases that a line of the form `made` consists of; else 1. */
  readonly pieces: number;
}

/** What the words of the lexicon stand for: each entry belongs to one topic. */
export interface Lexicon {
  /** Whether `text`, as a whole, is a phrase of `topic` in one of the document's languages. */
  is(topic: Topic, text: string): boolean;
  /** Everything that the lexicon knows about a line: the best match of each topic. */
  match(text: string): readonly Match[];
  /** The phrase of `topic` that begins after a pause within the line and takes it to its end, as credits do. */
  within(topic: Topic, text: string): Match | undefined;
  /** Whether the line is a date or a time and nothing else. */
  isDate(text: string): boolean;
}

const none: readonly Hit[] = [];
const noEntries: readonly Entry[] = [];

/** Whether a word is a sign that may stand before a phrase. */
const isMark = (word: string): boolean => word === "©" || word === ":";
const tries = new Map<string, Trie>();
const lexicons = new Map<string, Lexicon>();

/** The lexicon of some languages; English and the names that are the same everywhere always belong to it. */
export function lexiconOf(tags: readonly string[]): Lexicon {
  const wanted = [...new Set([...tags, "en", "zxx"])].filter((tag) => known.includes(tag));
  const key = wanted.join();
  let lexicon = lexicons.get(key);
  if (!lexicon) {
    lexicon = new TrieLexicon(wanted.map(trieOf), wanted);
    lexicons.set(key, lexicon);
  }
  return lexicon;
}

function trieOf(tag: string): Trie {
  let trie = tries.get(tag);
  if (!trie) {
    trie = compile(tag, phraseTable(tag));
    tries.set(tag, trie);
  }
  return trie;
}

/** A line that says more than this is text, and only its beginning and end are looked at. */
const mostWords = 64;
/** Longest line, in words, that may be made of phrases. */
const mostMade = 48;

/** Longest line, in characters, of which the buttons may be glued together. */
const longestGlued = 80;
const glued = /[\p{Ll}?!.]\p{Lu}/u;
const everyGlued = /([\p{Ll}?!.])(\p{Lu})/gu;

/** A document's lines are looked up several times; the bound keeps what is remembered of other documents small. */
const rememberedAtMost = 1_000;

class TrieLexicon implements Lexicon {
  readonly #tries: readonly Trie[];
  readonly #tags: readonly string[];
  /** The words that phrases begin with which may stand anywhere in a line; undefined where one begins with any word. */
  readonly #innerStarts: ReadonlySet<string> | undefined;
  readonly #starts = new Map<Topic, ReadonlySet<string> | undefined>();
  readonly #remembered = new Map<string, readonly Match[]>();

  constructor(compiled: readonly Trie[], tags: readonly string[]) {
    this.#tries = compiled;
    this.#tags = tags;
    const inner = compiled.map((trie) => trie.inner);
    if (inner.every(({ slots }) => slots.size === 0)) this.#innerStarts = new Set(inner.flatMap(firstWords));
  }

  is(topic: Topic, text: string): boolean {
    return this.match(text).some((match) => match.topic === topic && match.form === "whole");
  }

  match(text: string): readonly Match[] {
    let matches = this.#remembered.get(text);
    if (matches === undefined) {
      matches = this.#find(text);
      if (this.#remembered.size >= rememberedAtMost) this.#remembered.clear();
      this.#remembered.set(text, matches);
    }
    return matches;
  }

  #find(text: string): readonly Match[] {
    const line = wordsOf(text, mostWords);
    const size = line.words.length;
    if (size === 0) return [];
    const best = new Map<Topic, Match>();
    const offer = (match: Match): void => {
      const known = best.get(match.topic);
      if (!known || rank(match) > rank(known)) best.set(match.topic, match);
    };
    // A line cut at the bound has no known end.
    const ended = size < mostWords;
    const first = this.#hits(line, 0, "forward");
    for (const { entry, length, open } of first) {
      if (ended && length === size) offer({ ...entry, form: "whole", rest: 0, pieces: 1 });
      else if (open) offer({ ...entry, form: "begins", rest: size - length, pieces: 1 });
    }
    if (ended) for (const entry of this.#labels(line, text)) offer({ ...entry, form: "whole", rest: 0, pieces: 1 });
    const hasNoMarks = line.plain === line.words;
    for (let start = 0; start < size; start += 1) {
      // One look instead of one for each language: of most words no phrase begins.
      const starts = this.#innerStarts;
      if (starts && !starts.has(line.words[start]!) && (hasNoMarks || !starts.has(line.plain[start]!))) continue;
      for (const { entry, length } of this.#hits(line, start, "inner")) {
        offer({ ...entry, form: length === size ? "whole" : "holds", rest: size - length, pieces: 1 });
      }
    }
    if (ended) {
      for (const { entry, length } of this.#hits(line, size - 1, "backward")) {
        offer({ ...entry, form: length === size ? "whole" : "ends", rest: size - length, pieces: 1 });
      }
      if (size > 1 && size <= mostMade && first.some(({ open, length }) => !open && length < size)) {
        for (const match of this.#made(line)) offer(match);
      }
    }
    if (ended && text.length <= longestGlued && glued.test(text)) {
      for (const match of this.#unglued(text)) offer(match);
    }
    return [...best.values()];
  }

  /** What is known of a line whose buttons lost the space between them: `Log inSubscribe`. */
  #unglued(text: string): Match[] {
    const apart = this.#find(text.replace(everyGlued, "$1 $2"));
    return apart.filter(({ form }) => form === "whole" || form === "made");
  }

  within(topic: Topic, text: string): Match | undefined {
    const line = wordsOf(text, mostWords);
    const size = line.words.length;
    if (size === mostWords) return undefined;
    const starts = this.#startsOf(topic);
    for (let start = 1; start < size; start += 1) {
      if (!line.isApart(start) || line.words[start] === ":") continue;
      if (starts && !starts.has(line.words[start]!) && !starts.has(line.plain[start]!)) continue;
      for (const { entry, length, open } of this.#hits(line, start, "forward")) {
        if (entry.topic === topic && (open || start + length === size)) {
          return { ...entry, form: "ends", rest: start, pieces: 1 };
        }
      }
    }
    return undefined;
  }

  /** The words that phrases of a topic begin with; undefined where one begins with a number or a name. */
  #startsOf(topic: Topic): ReadonlySet<string> | undefined {
    if (!this.#starts.has(topic)) {
      const words = this.#tries.flatMap((trie) => [...startsOf(trie, topic)]);
      this.#starts.set(topic, words.some(isSlot) ? undefined : new Set(words));
    }
    return this.#starts.get(topic);
  }

  isDate(text: string): boolean {
    const { words } = wordsOf(text, 16);
    return words.length > 0 && words.length < 16 && dateLength(words, 0, this.#tags) === words.length;
  }

  /** Phrases that a line is but for its edges: `Topics:` is what `Topics: …` begins with, `© All rights reserved` has a sign. */
  #labels(line: Words, text: string): readonly Entry[] {
    const size = line.words.length;
    const first = isMark(line.words[0]!) ? line.words.findIndex((word) => !isMark(word)) : 0;
    const ends = (text.includes(":") || text.includes("：")) && /[:：][^\w:：]*$/u.test(text);
    // Of most lines nothing is made.
    if (!ends && first < 1) return noEntries;
    const entries: Entry[] = [];
    if (ends) {
      const colon: Words = {
        words: [...line.words, ":"],
        plain: [...line.plain, ":"],
        isCapital: (index) => index < size && line.isCapital(index),
        isApart: (index) => index === size || line.isApart(index),
      };
      for (const { entry, length, open } of this.#hits(colon, 0, "forward"))
        if (open && length === size + 1) entries.push(entry);
    }
    if (first < 1) return entries;
    for (const { entry, length } of this.#hits(line, first, "forward"))
      if (first + length === size) entries.push(entry);
    return entries;
  }

  #hits(line: Words, start: number, from: "forward" | "backward" | "inner"): readonly Hit[] {
    let hits: Hit[] | undefined;
    for (const trie of this.#tries) {
      // Of most words no phrase begins.
      for (const hit of walk(trie, line, start, from, this.#tags)) (hits ??= []).push(hit);
    }
    return hits ?? none;
  }

  /** The topics of a line that is made of phrases, one after the other, with numbers between them at the most. */
  #made(line: Words): Match[] {
    const size = line.words.length;
    // The fewest phrases that lead to each place, and the last of them.
    const ways: ({ pieces: number; from: number; hits: readonly Entry[] } | undefined)[] = [
      { pieces: 0, from: -1, hits: [] },
    ];
    for (let at = 0; at < size; at += 1) {
      const way = ways[at];
      if (!way) continue;
      const lead = (to: number, entries: readonly Entry[], pieces: number): void => {
        const known = ways[to];
        if (!known || pieces < known.pieces) ways[to] = { pieces, from: at, hits: entries };
      };
      const here = line.words[at]!;
      if (here === ":" || (at > 0 && isNumber(here))) lead(at + 1, [], way.pieces);
      const ends = new Map<number, Entry[]>();
      for (const { entry, length, open } of this.#hits(line, at, "forward")) {
        if (length === 0 || (open && at + length < size)) continue;
        const entries = ends.get(length);
        if (entries) entries.push(entry);
        else ends.set(length, [entry]);
      }
      for (const [length, entries] of ends) lead(at + length, entries, way.pieces + 1);
    }
    const found = new Map<Topic, { entry: Entry; count: number }>();
    let pieces = 0;
    for (let at = size, way = ways[at]; way && at > 0; at = way.from, way = ways[at]) {
      if (way.hits.length > 0) pieces += 1;
      else if (way.pieces !== ways[way.from]!.pieces) return [];
      const counted = new Set<Topic>();
      for (const entry of way.hits) {
        const known = found.get(entry.topic);
        if (!known) found.set(entry.topic, { entry, count: 1 });
        else {
          // Two languages may know the same piece.
          if (!counted.has(entry.topic)) known.count += 1;
          if (trustRank[entry.trust] > trustRank[known.entry.trust]) known.entry = entry;
        }
        counted.add(entry.topic);
      }
    }
    if (pieces < 2) return [];
    const matches: Match[] = [];
    for (const { entry, count } of found.values()) {
      if (count * 3 >= pieces * 2) matches.push({ ...entry, form: "made", rest: 0, pieces });
    }
    return matches;
  }
}

function firstWords({ next }: Trie["inner"]): string[] {
  return Array.from(next.keys());
}

const trustRank: Readonly<Record<Trust, number>> = { sure: 3, likely: 2, weak: 1 };
const formRank = { whole: 0.3, made: 0.2, begins: 0.1, ends: 0, holds: 0 };

function rank({ trust, form }: Match): number {
  return trustRank[trust] + formRank[form];
}
