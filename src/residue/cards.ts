import type { Evidence } from "../ledger/ledger.js";
import type { Reading, Spot } from "./reading.js";
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
  if (day === undefined || day.kind !== "paragraph" || !reading.after(day, true)?.running) return false;
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

/** Pictures of other articles with a label and the headline that their alternative text repeats. */
export function* pictureCards(reading: Reading): Generator<Finding> {
  for (const picture of reading.spots) {
    const [label, headline] = [reading.spots[picture.at + 1], reading.spots[picture.at + 2]];
    if (picture.kind !== "image" || picture.place !== "between" || !label || !headline) continue;
    const named = picture.alts[0] !== undefined && picture.alts[0].trim() === headline.text;
    const labelled = label.text !== "" && isLabelLike(label.text, 30) && label.kind !== "item";
    if (!named || !labelled || !isHeadline(headline) || headline.running) continue;
    if (label.repeats < 3 && headline.linkShare < 0.9) continue;
    yield {
      from: label.at,
      to: headline.at,
      reason: "label and headline of another article under its picture",
      evidence: [
        { sign: "shape: a label over a headline", weight: 2 },
        { sign: "neighbours: a picture of the same name", weight: 2 },
        label.repeats < 3
          ? { sign: "shape: a link", weight: 2 }
          : { sign: "repetition: the label stands over several headlines", weight: 2 },
      ],
    };
  }
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
    if (list.length > 1 && above && above.kind !== "heading" && !isAnnounced(reading, first) && isOfOneSite(list)) {
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

function isLinkItem(spot: Spot): boolean {
  const { kind, links, linkShare, place } = spot;
  return place === "tail" && kind === "item" && links === 1 && linkShare > 0.9 && isHeadline(spot);
}

function isOfOneSite(list: readonly Spot[]): boolean {
  const hosts = new Set(list.flatMap(({ urls }) => urls.map((url) => (URL.canParse(url) ? new URL(url).host : ""))));
  return hosts.size === 1 && !hosts.has("") && list.every(({ text }) => widthOf(text) >= longLink);
}
