import type { Evidence } from "../ledger/ledger.js";
import type { Match } from "./lexicon/lexicon.js";
import type { Topic } from "./lexicon/words.js";
import { isWholly, matchOf, type Place, type Reading, type Spot, strength } from "./reading.js";
import type { Finding } from "./rule.js";
import { beginsSmall } from "../markdown/from-text/shapes.js";
import { countSentences, endsSentence, widthOf } from "./shape.js";

/** How a rule finds lines by their words. */
export interface LineRule {
  /** What the words stand for. */
  topics: readonly Topic[];
  /** Why such a line goes, without a full stop. */
  reason: string;
  /** Points by place; 0 where a place is not named. */
  places?: Partial<Record<Place, number>>;
  /** Most columns of such a line. Default 160. */
  longest?: number;
  /** Further signs, for and against. Undefined: not a finding at all. */
  signs?: (spot: Spot, match: Match, reading: Reading) => Evidence[] | undefined;
}

/** The findings of a rule that looks for lines by their words. */
export function* findLines(reading: Reading, rule: LineRule): Generator<Finding> {
  for (const spot of reading.known) {
    const match = matchOf(spot, rule.topics);
    if (!match || widthOf(spot.text) > (rule.longest ?? 160)) continue;
    const more = rule.signs ? rule.signs(spot, match, reading) : [];
    if (more === undefined) continue;
    const evidence = [
      wordsSign(match),
      ...placeSign(spot, rule.places),
      ...repetitionSign(spot, match),
      ...against(reading, spot, match),
      ...more,
    ];
    yield { from: spot.at, to: spot.at, reason: rule.reason, evidence };
  }
}

/** What the words say. */
export function wordsSign(match: Match): Evidence {
  let sign = signs.get(match);
  if (!sign) {
    sign = { sign: `words: ${match.topic} (${match.tag}, ${match.trust}, ${match.form})`, weight: strength(match) };
    signs.set(match, sign);
  }
  return sign;
}

/** The same line has the same match wherever it stands, and several rules ask. */
const signs = new WeakMap<Match, Evidence>();

/** What the place says. */
export function placeSign({ place }: Spot, places: LineRule["places"] = {}): Evidence[] {
  const weight = places[place] ?? 0;
  return weight === 0 ? [] : [{ sign: `place: ${place === "alone" ? "no running text" : place}`, weight }];
}

/** Phrases of an interface stand at every picture or section; sentences do not. */
function repetitionSign({ repeats, kind, place }: Spot, { form, trust }: Match): Evidence[] {
  // Where there is no running text, what repeats may be a refrain.
  if (repeats < 3 || place === "alone" || kind === "heading" || kind === "quote") return [];
  if (form !== "whole" || trust !== "likely") return [];
  return [{ sign: "repetition: three times or more in the document", weight: 2 }];
}

/** What leads elsewhere is a label: the words of several labels in one sentence are a sentence. */
const wordyTopics: ReadonlySet<Topic> = new Set<Topic>(["read-more", "related-heading", "navigation", "player"]);

/** What speaks against a line that has the words of residue. */
export function against(reading: Reading, spot: Spot, match: Match): Evidence[] {
  const found: Evidence[] = [];
  const add = (sign: string, weight: number): void => void found.push({ sign, weight });
  const { kind, text } = spot;
  if (kind === "quote") add("shape: quotation", -4);
  if (kind === "table" || kind === "definition") add("shape: part of a table", -4);
  if (
    spot.at === 0 &&
    reading.firstRunning !== 0 &&
    reading.spots.length > 1 &&
    spot.repeats < 3 &&
    !isLabel(reading, spot)
  )
    add("place: title of the document", -5);
  const after = reading.after(spot, true);
  if (kind === "heading" && after?.running) add("neighbours: heading over running text", -4);
  if (match.form === "begins" || match.form === "ends" || match.form === "holds") {
    const sentences = countSentences(text);
    if (sentences > 2) add("shape: several sentences", -3);
    else if (match.form === "holds" && (sentences > 1 || /^["“„«]/u.test(text)))
      add("shape: sentences around the words", -3);
    else if (spot.running && match.rest > 14) add("shape: sentence that only begins so", -2);
  }
  // An article about advertising has `Advertising` as a heading, and says the word.
  if (match.trust !== "sure" && match.form === "whole" && spot.repeats < 3 && reading.mentions(text) > 1) {
    add("words: the text speaks of it", -3);
  }
  if (match.form === "made" && wordyTopics.has(match.topic) && endsSentence(text)) add("shape: a sentence", -4);
  // There, what looks like a label is mostly a word of the text.
  if (reading.shattered && match.trust !== "sure") add("shape: lines that break within sentences", -4);
  if (goesOn(reading, spot)) add("neighbours: the sentence goes on in the next line", -4);
  if (kind === "item" && match.trust !== "sure" && isAmongOthers(reading, spot))
    add("neighbours: items of another kind", -3);
  return found;
}

/** Whether the first line is no title but the label of a picture that stands under it, or one that nothing is called. */
function isLabel(reading: Reading, spot: Spot): boolean {
  if (matchOf(spot, ["label"])?.trust === "sure") return true;
  return isWholly(spot, ["label"]) && reading.spots[1]?.kind === "image";
}

/** Whether a sentence of verse, or of a shattered text, runs over the ends of a line: the next begins small, or this one does. */
export function goesOn(reading: Reading, spot: Spot): boolean {
  if (reading.format === "html" || spot.kind !== "paragraph" || endsSentence(spot.text)) return false;
  const after = reading.after(spot);
  const before = reading.before(spot);
  const isApart = (one: Spot): boolean => one.spaced && !reading.shattered;
  const on = after && !isApart(after) && after.matches.length === 0 && beginsSmall(after.text);
  const back =
    before && !isApart(spot) && before.matches.length === 0 && beginsSmall(spot.text) && !endsSentence(before.text);
  return Boolean(on || back) && (reading.shattered || isVerse(reading, spot));
}

/** Columns under which a line of verse stays, and lines that a stanza is looked at for. */
const verseWidth = 60;
const longestStanza = 60;

/** Whether all lines that stand together with this one are short. */
export function isVerse({ spots }: Reading, spot: Spot): boolean {
  const within = (at: number): boolean => widthOf(spots[at]!.text) <= verseWidth && spots[at]!.kind === "paragraph";
  let first = spot.at;
  let last = spot.at;
  while (!spots[first]!.spaced && first > 0 && spot.at - first < longestStanza && within(first)) first -= 1;
  while (spots[last + 1]?.spaced === false && last - spot.at < longestStanza && within(last)) last += 1;
  return first < last && within(first) && within(last);
}

/** Whether the neighbours of a list item are items that the lexicon knows nothing of. */
function isAmongOthers(reading: Reading, spot: Spot): boolean {
  const others = [reading.before(spot), reading.after(spot)].filter((one) => one?.kind === "item");
  return others.length > 0 && others.every((one) => one!.matches.length === 0);
}

/** Whether a text ahead of a spot announces what follows, with a colon. */
export function isAnnounced(reading: Reading, spot: Spot): boolean {
  const before = reading.before(spot, true);
  return before !== undefined && before.matches.length === 0 && /[:：]$/u.test(before.text);
}

/** Whether a spot is a heading of a rank of which another one stands over running text: a section, as that one is. */
export function isSectionRank(reading: Reading, { kind, depth, at }: Spot): boolean {
  return (
    kind === "heading" &&
    reading.spots.some(
      (other) =>
        other.kind === "heading" && other.depth === depth && other.at !== at && reading.after(other, true)?.running,
    )
  );
}

/** Whether a line ends as a sentence. */
export function isSentence({ text }: Spot): boolean {
  return endsSentence(text);
}

/** Blocks of running text that make an article. */
const leastRunning = 2;

/** Whether there is more running text than the one sentence that a form has. */
export function holdsArticle({ spots }: Reading): boolean {
  return spots.filter(({ running }) => running).length >= leastRunning;
}
