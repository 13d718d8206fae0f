import type { Evidence } from "../ledger/ledger.js";
import { spend } from "../limits.js";
import type { Candidate, Verdict } from "./engine.js";
import type { Reading, Spot } from "./reading.js";
import type { Family, Finding, Rule } from "./rule.js";
import { isHeadline, isLabelLike } from "./shape.js";
import { holdsArticle } from "./signs.js";

/** What stands below articles: a line of one of these in the tail says that the article is over. */
const endFamilies: ReadonlySet<Family> = new Set([
  "sharing",
  "newsletter",
  "comments",
  "legal",
  "related",
  "navigation",
  "paywall",
]);
/** A button of one of the article's own cards says no such thing. */
const withinToo: ReadonlySet<string> = new Set(["read-more", "table-of-contents"]);

function isEnd({ family, id }: Rule): boolean {
  return endFamilies.has(family) && !withinToo.has(id);
}

/**
 * The lines below the end of an article, one by one: once a share bar, a legal line or the like has gone from the tail,
 * what stands under it and is no text belongs to the page around the article, in whatever words. Of 1,793 such lines in the
 * documents that this was measured on, 15 of 16 were no part of the article.
 *
 * @param earlier what went in the rounds before: an end that is gone is one still
 */
export function* linesBelow(
  reading: Reading,
  candidates: readonly Candidate[],
  earlier: readonly Verdict[] = [],
): Generator<Finding & { rule: Rule }> {
  // One sentence with a form around it is no article.
  if (!holdsArticle(reading)) return;
  const owners: (Rule | undefined)[] = [];
  for (const { accepted, from, to, rule } of candidates) {
    if (accepted) for (let at = from; at <= to; at += 1) owners[at] ??= rule;
  }
  const menu = menuIn(reading, candidates);
  const gone = earlier.filter(({ rule }) => isEnd(rule)).toSorted((a, b) => a.from - b.from);
  const last = reading.spots[reading.lastRunning]?.index ?? -1;
  let end: Rule | undefined;
  let ends = 0;
  let next = 0;
  for (const spot of reading.spots) {
    spend();
    if (spot.place !== "tail") continue;
    for (; next < gone.length && gone[next]!.from < spot.index; next += 1) {
      if (gone[next]!.from <= last) continue;
      end = gone[next]!.rule;
      ends += 1;
    }
    if (menu && !end && spot.at >= menu.at) end = menu.rule;
    const owner = owners[spot.at];
    if (owner) {
      if (!isEnd(owner)) continue;
      end = owner;
      ends += 1;
    } else if (end) {
      const evidence = belowSigns(spot, ends, reading.spots[spot.at + 1]);
      if (!evidence) continue;
      yield { rule: end, from: spot.at, to: spot.at, reason: "below the end of the article", evidence };
    }
  }
}

/** Lines of a menu in the tail that are known, from which on it is the site's and not a word of the article. */
const leastOfMenu = 3;

/** Where the menu of the site begins in the tail: several of its lines are known, though none for sure. */
function menuIn(reading: Reading, candidates: readonly Candidate[]): { at: number; rule: Rule } | undefined {
  const known = candidates
    .filter(
      ({ rule, points, from }) => rule.family === "navigation" && points > 0 && reading.spots[from]!.place === "tail",
    )
    .filter(({ rule, from }) => isEnd(rule) && isLabelLike(reading.spots[from]!.text))
    .toSorted((a, b) => a.from - b.from);
  if (new Set(known.map(({ from }) => reading.spots[from]!.key)).size < leastOfMenu) return undefined;
  const { from, rule } = known[0]!;
  return { at: from, rule };
}

const untouched: ReadonlySet<string> = new Set(["code", "table", "quote", "caption", "definition", "other", "rule"]);
/** The number or mark of a note, or of an entry in a list of sources. */
const numbered = /^(?:\[?\p{N}{1,3}[\]).:]|[*†‡§^↑]|\(\p{N}{1,3}\))\s*\S/u;

/** An address that is written out is a source of the article, not a link to another one; the line above may be its heading. */
function isReference({ text }: Spot): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text);
}

function belowSigns(spot: Spot, ends: number, next: Spot | undefined): Evidence[] | undefined {
  const { kind, text, linkShare } = spot;
  if (isReference(spot) || (next && isReference(next))) return undefined;
  if (text === "" || untouched.has(kind) || spot.running || numbered.test(text)) return undefined;
  // Who wrote the article is for the profile to decide.
  if (spot.matches.some(({ topic, trust }) => topic === "byline" && trust !== "weak")) return undefined;
  const evidence = [
    { sign: `place: below ${ends > 1 ? "several ends" : "an end"} of the article`, weight: ends > 1 ? 5 : 4 },
  ];
  if (linkShare > 0.8) evidence.push({ sign: "shape: a link", weight: 1 });
  else if (isHeadline(spot) || isLabelLike(text)) evidence.push({ sign: "shape: a headline or a label", weight: 1 });
  if (kind === "item" && linkShare < 0.5) evidence.push({ sign: "shape: item of a list", weight: -2 });
  return evidence;
}
