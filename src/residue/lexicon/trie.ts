import { dateLength } from "./dates.js";
import { isNumber, isTime, type Words, wordsOf } from "./normalize.js";
import { isPlain, type PhraseTable } from "./tables.js";
import type { Phrase, Topic, Trust } from "./words.js";

/** A phrase of the lexicon, found. */
export interface Entry {
  readonly topic: Topic;
  readonly trust: Trust;
  readonly phrase: Phrase;
  readonly tag: string;
}

type Slot = "{n}" | "{name}" | "{time}" | "{date}";

interface Node {
  next: Map<string, Node>;
  slots: Map<Slot, Node>;
  /** Phrases that end here and take the whole line. */
  whole: Entry[];
  /** Phrases that end here and leave the rest of the line open. */
  open: Entry[];
}

const makeNode = (): Node => ({ next: new Map(), slots: new Map(), whole: [], open: [] });

/** The phrases of one language as tries over words: finding one costs the words of the line, not of the lexicon. */
export interface Trie {
  readonly tag: string;
  /** Whether diacritics are taken off before comparing. */
  readonly plain: boolean;
  readonly forward: Node;
  /** Phrases of `forward` that no line has asked for yet, by their first word, as the table has them: reading them all at the start takes longer than most documents. */
  readonly pending: Map<string, string>;
  /** What the phrases that were read begin with, by topic: words, or slots as they are written. */
  readonly starts: Map<Topic, Set<string>>;
  /** Phrases that only say how a line ends, their words in reverse. */
  readonly backward: Node;
  /** Phrases that stand anywhere in a line. */
  readonly inner: Node;
}

/** Makes the tries of a language. */
export function compile(tag: string, { byFirst, others }: PhraseTable): Trie {
  const trie: Trie = {
    tag,
    plain: isPlain(tag),
    forward: makeNode(),
    pending: new Map(byFirst),
    starts: new Map(),
    backward: makeNode(),
    inner: makeNode(),
  };
  for (const entry of readEntries(others, tag)) add(trie, entry);
  return trie;
}

/** The phrases of a table. */
function readEntries(written: string, tag: string): Entry[] {
  if (written === "") return [];
  return written.split("\n").map((line) => {
    const [topic = "", trust = ""] = line.split(" ", 2);
    const phrase = line.slice(topic.length + trust.length + 2);
    return { topic: topic as Topic, trust: trust as Trust, phrase, tag };
  });
}

/** The words that the phrases of a topic begin with, or slots as they are written. */
export function startsOf({ pending, starts }: Trie, topic: Topic): Set<string> {
  const words = new Set(starts.get(topic));
  for (const [word, phrases] of pending) {
    if (phrases.startsWith(`${topic} `) || phrases.includes(`\n${topic} `)) words.add(word);
  }
  return words;
}

function startAt({ starts }: Trie, topic: Topic, part: string): void {
  branch(starts, topic, () => new Set<string>()).add(part);
}

/** Adds the phrases that begin with a word. */
function read(trie: Trie, first: string): void {
  const phrases = trie.pending.get(first);
  if (phrases === undefined) return;
  trie.pending.delete(first);
  for (const entry of readEntries(phrases, trie.tag)) {
    startAt(trie, entry.topic, first);
    add(trie, entry);
  }
}

function add(trie: Trie, entry: Entry): void {
  const { parts, opens, closes } = parsePhrase(entry.phrase, trie.plain);
  // Numbers and names alone say nothing.
  if (parts.every(isSlot)) return;
  const anywhere = opens && closes;
  if (!opens) startAt(trie, entry.topic, parts[0]!);
  let node = anywhere ? trie.inner : opens ? trie.backward : trie.forward;
  for (const part of opens && !anywhere ? parts.toReversed() : parts) {
    node = isSlot(part) ? branch(node.slots, part, makeNode) : branch(node.next, part, makeNode);
  }
  (opens || closes ? node.open : node.whole).push(entry);
}

function branch<Key, Value>(branches: Map<Key, Value>, key: Key, make: () => Value): Value {
  let next = branches.get(key);
  if (!next) branches.set(key, (next = make()));
  return next;
}

/** Whether a part of a phrase stands for a number, a name, a time or a date. */
export function isSlot(part: string): part is Slot {
  return part.startsWith("{");
}

const spelled = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{L}…$/u;

/** The words and slots of a phrase, and at which ends it is open. */
export function parsePhrase(phrase: Phrase, plain = false): { parts: string[]; opens: boolean; closes: boolean } {
  const text = phrase.trim();
  const opens = text.startsWith("…");
  // `Loading…` has an ellipsis, `Also read …` is open.
  const closes = text.endsWith("…") && !spelled.test(text);
  const parts: string[] = [];
  const inner = text.replace(/^…|…$/g, "");
  for (const piece of inner.split(/(\{(?:n|name|time|date)\})/)) {
    if (piece.startsWith("{")) {
      parts.push(piece);
      continue;
    }
    // A letter on either side keeps the colon that stands at the edge of the piece.
    const marked = wordsOf(`x ${piece} x`);
    const words = (plain ? marked.plain : marked.words).slice(1, -1);
    parts.push(...words);
  }
  while (parts[0] === ":") parts.shift();
  if (!closes) while (parts.at(-1) === ":") parts.pop();
  return { parts, opens, closes };
}

/** What a walk through a trie found: an entry and how many words it took. */
export interface Hit {
  readonly entry: Entry;
  /** Words taken. */
  readonly length: number;
  /** Whether the phrase leaves the rest of the line open. */
  readonly open: boolean;
}

const mostNameWords = 6;
/** Bounds the branching of names; no phrase comes near it. */
const mostSteps = 400;

const none: readonly Hit[] = [];

/** All phrases that begin at `start`; the words of `backward` are read from the end. */
export function walk(
  trie: Trie,
  line: Words,
  start: number,
  from: "forward" | "backward" | "inner",
  tags: readonly string[],
): readonly Hit[] {
  const words = trie.plain ? line.plain : line.words;
  const first = words[start];
  if (from === "forward" && first !== undefined) read(trie, first);
  const root = trie[from];
  if (first === undefined || (root.slots.size === 0 && !root.next.has(first))) return none;
  const path: Path = { line, words, direction: from === "backward" ? -1 : 1, tags };
  const open = follow(root, start, path, undefined);
  // Of most words no phrase begins.
  if (open === undefined) return none;
  const hits: Hit[] = [];
  let steps = 1;
  for (let state = open.pop(); state; state = open.pop()) {
    steps += 1;
    if (steps > mostSteps) break;
    const { node, at } = state;
    const length = Math.abs(at - start);
    for (const entry of node.whole) hits.push({ entry, length, open: false });
    for (const entry of node.open) hits.push({ entry, length, open: true });
    follow(node, at, path, open);
  }
  return hits;
}

/** A line on its way through a trie. */
interface Path {
  readonly line: Words;
  readonly words: readonly string[];
  readonly direction: 1 | -1;
  readonly tags: readonly string[];
}

interface State {
  readonly node: Node;
  readonly at: number;
}

/** Adds to `open` where the word at a place leads to; makes it where there is none yet. */
function follow({ next, slots }: Node, at: number, path: Path, open: State[] | undefined): State[] | undefined {
  const here = path.words[at];
  if (here === undefined) return open;
  let states = open;
  const known = next.get(here);
  if (known) (states ??= []).push({ node: known, at: at + path.direction });
  if (slots.size === 0) return states;
  for (const [slot, node] of slots) {
    const { fewest, most } = slotLength(slot, path, at);
    for (let taken = fewest; taken <= most; taken += 1) {
      const after = at + path.direction * taken;
      if (mayEnd(node) || node.next.has(path.words[after]!)) (states ??= []).push({ node, at: after });
    }
  }
  return states;
}

/** Whether anything can be found at a node without another known word: behind most slots stands one. */
function mayEnd({ whole, open, slots }: Node): boolean {
  return whole.length > 0 || open.length > 0 || slots.size > 0;
}

/** How many words from a place on a slot may take: between two numbers, where the first is not the greater one. */
interface Range {
  readonly fewest: number;
  readonly most: number;
}

const nothing: Range = { fewest: 1, most: 0 };
const upTo: readonly Range[] = Array.from({ length: mostNameWords + 1 }, (_, most) => ({ fewest: 1, most }));

function slotLength(slot: Slot, { line, words, direction, tags }: Path, at: number): Range {
  if (slot === "{n}") {
    if (!isNumber(words[at]!)) return nothing;
    // `1 234`, `1.2 k`, `3 mln`
    const after = words[at + direction];
    const goesOn =
      after !== undefined && (/^(?:k|m|mio|mln|tys|тыс|万|만|mil|tsd)$/u.test(after) || /^\p{Nd}{3}$/u.test(after));
    return upTo[goesOn ? 2 : 1]!;
  }
  if (slot === "{time}") return isTime(words[at]!) ? upTo[1]! : nothing;
  if (slot === "{date}") {
    if (direction === -1) return nothing;
    const length = dateLength(words, at, tags);
    return length > 0 ? { fewest: length, most: length } : nothing;
  }
  if (direction === 1 && !line.isCapital(at)) return nothing;
  let most = 0;
  for (
    let one = words[at];
    most < mostNameWords && one !== undefined && !isSign(one);
    one = words[at + direction * most]
  )
    most += 1;
  return upTo[most]!;
}

const isSign = (word: string): boolean => word === ":" || word === "©";
