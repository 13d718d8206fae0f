import type { Evidence } from "../ledger/ledger.js";
import { matchOf, type Reading, type Spot } from "./reading.js";
import type { Finding } from "./rule.js";
import { endsSentence, isHeadline, isLabelLike, widthOf } from "./shape.js";
import { isAnnounced } from "./signs.js";

/** Columns of a headline that no section and no event is called. */
const longHeadline = 36;
/** Columns of the shortest headline of a list of links. */
const longLink = 30;
/** Cards in one article; where there are more, they are its entries. */
const mostCards = 4;

/** Headlines of other articles with the time or author of each under them, between paragraphs. */
export function* cards(reading: Reading): Generator<Finding> {
  const found = reading.spots.filter((spot) => isCard(reading, spot));
  for (const spot of found) {
    const evidence: Evidence[] = [
      { sign: "shape: a headline over its author, day or hour", weight: 4 },
      { sign: "place: between paragraphs", weight: 2 },
    ];
    if (found.length > mostCards) evidence.push({ sign: "repetition: as often as entries", weight: -4 });
    yield { from: spot.at, to: spot.at + 1, reason: "headline and time of another article", evidence };
  }
}

function isCard(reading: Reading, spot: Spot): boolean {
  if (spot.place !== "between" || spot.running || spot.kind === "item" || !isHeadline(spot)) return false;
  if (widthOf(spot.text) < longHeadline || isAnnounced(reading, spot)) return false;
  const day = reading.spots[spot.at + 1];
  if (day === undefined || !reading.after(day, true)?.running) return false;
  // A day in front reads as the number of a list item: `23. 12. 2024 13:31`.
  if (day.kind !== "paragraph" && day.kind !== "item") return false;
  if (!reading.before(spot, true)?.running || endsSentence(day.text) || widthOf(day.text) > 70) return false;
  return isSignedDay(reading, day.text) || (hour.test(day.text) && reading.lexicon.isDate(day.text));
}

/** Whether the numbers of a date are those of a day and a year, so that a season or a model is none. */
function hasDayAndYear(date: string): boolean {
  const lengths = new Set((date.match(/\p{N}+/gu) ?? []).map((digits) => Math.max(2, digits.length)));
  return lengths.has(2) && lengths.has(4);
}

const hour = /\p{N}[:.]\p{N}{2}(?!\p{N}|[./-])/u;

/** Two to six words that are no date, with a date behind them: `by Anna Lindqvist 20 November 2024`. */
function isSignedDay({ lexicon }: Reading, text: string): boolean {
  const words = text.split(" ");
  for (let at = 2; at <= Math.min(6, words.length - 1); at += 1) {
    const [name, day] = [words.slice(0, at), words.slice(at).join(" ")];
    if (hasDayAndYear(day) && lexicon.isDate(day)) return name.every((word) => !/[\p{N}:：]/u.test(word));
  }
  return false;
}

/** Blocks from one card to the next where each stands over the paragraph about it. */
const entryStep = 5;

/** Pictures of other articles with a label and the headline that their alternative text repeats. */
export function* pictureCards(reading: Reading): Generator<Finding> {
  const found = reading.spots.filter((spot) => isPictureCard(reading, spot));
  for (const [index, { at }] of found.entries()) {
    const [label, headline] = [reading.spots[at + 1]!, reading.spots[at + 2]!];
    const evidence: Evidence[] = [
      { sign: "shape: a label over a headline", weight: 2 },
      { sign: "neighbours: a picture of the same name", weight: 2 },
      label.repeats < 3
        ? { sign: "shape: a link", weight: 2 }
        : { sign: "repetition: the label stands over several headlines", weight: 2 },
    ];
    if (isTopRank(reading, headline) && label.matches.length === 0) {
      evidence.push({ sign: "shape: a heading of the highest rank", weight: -2 });
    }
    const near = [found[index - 2], found[index - 1], found[index + 1], found[index + 2]];
    if (near.filter((one) => one && Math.abs(one.at - at) <= 2 * entryStep).length > 1) {
      evidence.push({ sign: "repetition: a card over every paragraph", weight: -4 });
    }
    yield {
      from: label.at,
      to: headline.at,
      reason: "label and headline of another article under its picture",
      evidence,
    };
  }
}

/** Whether no heading but the title ranks above a heading: what stands so high is a section. */
function isTopRank({ spots }: Reading, { kind, depth }: Spot): boolean {
  return kind === "heading" && spots.every((one) => one.kind !== "heading" || one.depth >= depth || one.depth === 1);
}

function isPictureCard({ spots }: Reading, picture: Spot): boolean {
  const [label, headline] = [spots[picture.at + 1], spots[picture.at + 2]];
  if (picture.kind !== "image" || !label || !headline) return false;
  // Over the text of an article stands its own picture, but not under the label of a player.
  const plays = label.matches.some(({ topic }) => topic === "player");
  if (picture.place !== "between" && !(picture.place === "head" && plays && headline.linkShare > 0.9)) {
    return picture.place === "tail" && label.repeats >= 3 && isNamed(picture, label, headline);
  }
  return isNamed(picture, label, headline) && (label.repeats >= 3 || headline.linkShare >= 0.9);
}

function isNamed(picture: Spot, label: Spot, headline: Spot): boolean {
  const named = picture.alts[0] !== undefined && picture.alts[0].trim() === headline.text;
  const labelled = label.text !== "" && isLabelLike(label.text, 30) && label.kind !== "item";
  return named && labelled && isHeadline(headline) && !headline.running;
}

/** Lists of nothing but links to one site, under the text and without a heading. */
export function* linkLists(reading: Reading): Generator<Finding> {
  for (let at = 0; at < reading.spots.length; at += 1) {
    const first = reading.spots[at]!;
    if (!isLinkItem(first)) continue;
    let to = at;
    while (reading.spots[to + 1] && isLinkItem(reading.spots[to + 1]!)) to += 1;
    const list = reading.spots.slice(at, to + 1);
    const above = reading.before(first, true);
    const headless = above?.kind !== "heading" || leadsToMore(reading.spots[to + 1]);
    if (list.length > 1 && above && headless && !isAnnounced(reading, first) && isOfOneSite(list)) {
      yield {
        from: first.at,
        to,
        reason: "list of other articles",
        evidence: [
          { sign: "shape: headlines that are links", weight: 3 },
          { sign: "links: all to one site", weight: 1 },
          { sign: "place: tail, without a heading", weight: 1 },
        ],
      };
    }
    at = to;
  }
}

/** `View all posts by …` under a list: it is a list of posts. */
function leadsToMore(spot: Spot | undefined): boolean {
  return (
    spot !== undefined &&
    spot.linkShare > 0.8 &&
    matchOf(spot, ["read-more", "author-box", "related-heading"]) !== undefined
  );
}

function isLinkItem(spot: Spot): boolean {
  const { kind, links, linkShare, place } = spot;
  return place === "tail" && kind === "item" && links === 1 && linkShare > 0.9 && isHeadline(spot);
}

function isOfOneSite(list: readonly Spot[]): boolean {
  const hosts = new Set(list.flatMap(({ urls }) => urls.map((url) => (URL.canParse(url) ? new URL(url).host : ""))));
  return hosts.size === 1 && !hosts.has("") && list.every(({ text }) => widthOf(text) >= longLink);
}
