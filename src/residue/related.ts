import type { Evidence } from "../ledger/ledger.js";
import type { Match } from "./lexicon/lexicon.js";
import { matchOf, type Reading, type Spot } from "./reading.js";
import { leadToSeveralSites } from "./addresses.js";
import { countSentences, endsSentence, isHeadline, isLabelLike, widthOf } from "./shape.js";
import { against, goesOn, wordsSign } from "./signs.js";
import { spend } from "../limits.js";

/** A heading that leads to other articles, with what stands under it. */
export interface RelatedBox {
  heading: Spot;
  /** Signs that the heading is residue. */
  evidence: Evidence[];
  /** Last spot of the list under it; the heading's own where there is none. */
  to: number;
}

/** Boxes of one name in an article. */
const mostBoxes = 4;
/** Longest list under one heading. */
const mostLines = 40;

/** All headings of lists of other articles, whether they are residue or not. */
export function* relatedBoxes(reading: Reading): Generator<RelatedBox> {
  for (const spot of reading.known) {
    spend();
    // `Read more` is mostly the button of what stands above it.
    const introduces = /[:：]$/u.test(spot.text);
    const match = matchOf(spot, introduces ? ["related-heading", "read-more"] : ["related-heading"]);
    if (!match || (match.form !== "whole" && match.form !== "made") || widthOf(spot.text) > 80) continue;
    const list = listUnder(reading, spot);
    const to = list.at(-1)?.at ?? spot.at;
    const evidence = [wordsSign(match), ...against(reading, spot, match)];
    const next = reading.spots[to + 1];
    const after = reading.after(spot, true);
    const headlines = list.filter((one) => isHeadline(one)).length;
    const linked = list.filter(({ linkShare }) => linkShare > 0.8).length;
    const add = (sign: string, weight: number): void => void evidence.push({ sign, weight });
    if (headlines > 1 || linked > 1) add("neighbours: headlines under it", 3);
    else if (headlines === 1 || linked === 1)
      add("neighbours: a headline under it", next?.running && linked === 0 ? 1 : 2);
    else if (!after) add("neighbours: nothing under it", 3);
    else if (after.matches.length > 0) add("neighbours: residue under it", 2);
    else if (after.kind === "heading" && after.depth <= (spot.depth || 6))
      add("neighbours: nothing but a heading under it", 3);
    else if (after.running && spot.kind !== "heading") add("neighbours: running text under it", -1);
    if (leadToSeveralSites(list.flatMap(({ urls }) => urls))) add("links: to the front pages of several sites", -6);
    // An encyclopaedia's `See also` heads a list of names.
    if (match.trust !== "sure" && areNames(list)) add("shape: names under it, not headlines", -3);
    if (match.form === "made" && endsSentence(spot.text)) continue;
    // What is announced so and is no headline are the article's own references.
    if (introduces && after?.running && headlines + linked === 0) add("shape: announces what follows", -3);
    if (introduces && headlines + linked > 0) add("shape: a colon before a headline", 1);
    // Over the title stands the section of the site, which may be called so.
    if (spot.place === "head" && match.trust !== "sure" && list.length > 0) add("place: over the text", -3);
    // `Most popular` on every card of a comparison is a badge.
    if (spot.repeats > mostBoxes && match.trust !== "sure") add("repetition: too often for a box", -4);
    else if (spot.repeats > 1 && match.trust !== "weak") add("repetition: again in the document", 2);
    else if (isInContents(reading, spot)) add("repetition: in the table of contents", -2);
    if (spot.place === "tail" && (!next || list.length > 0)) add("place: tail", 1);
    yield { heading: spot, evidence, to };
  }
}

/** Whether a heading stands further up as well, next to another line that comes again: there its article lists its sections. */
function isInContents({ spots }: Reading, { key, at, repeats }: Spot): boolean {
  if (repeats < 2) return false;
  const above = spots.findIndex((spot) => spot.key === key);
  return above < at && [spots[above - 1], spots[above + 1]].some((one) => one !== undefined && one.repeats > 1);
}

/** Columns of a name; nearly all headlines are longer. */
const longestName = 28;

/** Whether most entries of a list are as short as names. */
function areNames(list: readonly Spot[]): boolean {
  const entries = list.filter(({ text, kind }) => text !== "" && kind === "item");
  return entries.length > 1 && entries.filter(({ text }) => widthOf(text) <= longestName).length * 2 > entries.length;
}

/** The lines under a heading that are a list of other articles. */
function listUnder(reading: Reading, heading: Spot): Spot[] {
  const list: Spot[] = [];
  for (let at = heading.at + 1; at < reading.spots.length && list.length < mostLines; at += 1) {
    spend();
    const spot = reading.spots[at]!;
    if (!isListed(reading, heading, spot) && !isTeaserAgain(spot, list.at(-1))) break;
    list.push(spot);
  }
  while (list.at(-1)?.text === "") list.pop();
  const last = list.at(-1);
  if (last && leavesLast(reading, heading, list, last)) {
    const alone = isUnlikeOthers(list, last);
    list.pop();
    if (!alone) leaveSection(reading, list);
  }
  return list;
}

/** A section and its first part may begin together: what is too short for a headline heads the section. */
function leaveSection(reading: Reading, list: Spot[]): void {
  for (let last = list.at(-1); last && isSectionName(reading, list, last); last = list.at(-1)) list.pop();
}

function isSectionName(reading: Reading, list: readonly Spot[], spot: Spot): boolean {
  if (spot.linkShare > 0.8 || spot.kind === "item" || spot.text === "" || isHeadline(spot)) return false;
  return !belongsToHeadline(reading, list, spot);
}

function isListed(reading: Reading, heading: Spot, spot: Spot): boolean {
  const { kind, text, linkShare } = spot;
  if (kind === "code" || kind === "table" || kind === "quote" || kind === "caption" || kind === "other") return false;
  if (text === "") return kind === "image";
  if ((spot.running && !isWordyHeadline(spot)) || spot.matches.some(isOther)) return false;
  if (linkShare > 0.8) return true;
  if (reading.shattered && goesOn(reading, spot)) return false;
  if (kind === "heading") {
    // Another section of the article, unless it stands lower than the box and heads nothing.
    if (heading.kind === "heading" && spot.depth <= heading.depth) return false;
    return true;
  }
  return isHeadline(spot) || isLabelLike(text) || reading.lexicon.isDate(text);
}

/** A paragraph under a headline that stands under the same headline elsewhere: no text is written twice. */
function isTeaserAgain(spot: Spot, above: Spot | undefined): boolean {
  if (above === undefined || above.repeats < 2 || spot.repeats !== above.repeats) return false;
  return spot.kind === "paragraph" && isHeadline(above);
}

/** Columns up to which a headline of two or three short sentences is one: `It was dark. Who saw the boat?` */
const wordyHeadline = 130;

function isWordyHeadline(spot: Spot): boolean {
  return isHeadline(spot) && widthOf(spot.text) <= wordyHeadline && countSentences(spot.text) <= 3;
}

/** Residue of another kind, which ends the list. */
function isOther({ topic, trust, form }: Match): boolean {
  return (
    trust !== "weak" &&
    (form === "whole" || form === "made") &&
    topic !== "byline" &&
    topic !== "dateline" &&
    topic !== "navigation"
  );
}

/** Columns from which on the last line of a list is sooner a headline than a section heading. */
const sureHeadline = 50;

/**
 * The last line before running text may be the heading of the article's next section: it stays where others of the list
 * show that the list does without it.
 */
function leavesLast(reading: Reading, heading: Spot, list: readonly Spot[], last: Spot): boolean {
  if (last.linkShare > 0.8 || belongsToHeadline(reading, list, last)) return false;
  if (last.kind === "item" && list.every(({ kind }) => kind === "item")) return false;
  const next = reading.after(last, true);
  if (!next?.running) return false;
  if (last.kind === "heading" && list.length === 1) return heading.repeats === 1;
  if (isUnlikeOthers(list, last)) return true;
  if (last.kind === "heading") {
    // Among headings of one rank, only another that stands over text makes this one doubtful.
    const inside = new Set(list.map(({ at }) => at));
    return reading.spots.some(
      (spot) =>
        spot.kind === "heading" &&
        spot.depth === last.depth &&
        !inside.has(spot.at) &&
        reading.after(spot, true)?.running,
    );
  }
  return widthOf(last.text) < sureHeadline;
}

/** Whether each headline before the last has its author or section under it, and the last has text. */
function isUnlikeOthers(list: readonly Spot[], last: Spot): boolean {
  const others = list.filter((one) => one !== last && isHeadline(one));
  if (others.length < 2 || !isHeadline(last)) return false;
  return others.every((one) => {
    const under = list[list.indexOf(one) + 1];
    return under !== undefined && under !== last && !isHeadline(under);
  });
}

/** A name or a date under a headline. */
function belongsToHeadline(reading: Reading, list: readonly Spot[], last: Spot): boolean {
  const above = list.at(-2);
  if (!above || !isHeadline(above)) return false;
  return (
    reading.lexicon.isDate(last.text) ||
    matchOf(last, ["byline"]) !== undefined ||
    (above.linkShare > 0.8 && isName(last.text))
  );
}

/** Two to four words with capitals. */
function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(text);
}
