import type { Evidence } from "../../ledger/ledger.js";
import { isWholly, type Reading, type Spot } from "../reading.js";
import { isShareAddress } from "../lexicon/share-addresses.js";
import type { Rule } from "../rule.js";
import { findLines, isAnnounced } from "../signs.js";

export const shareBar: Rule = {
  id: "share-bar",
  family: "sharing",
  summary: "Buttons that pass the article on: `Share this`, `Facebook`, `Copy link`",
  why: "Names of networks in a row are buttons. In a list that the text announces they are content, as is a share of anything else.",
  examples: {
    remove: [
      {
        input:
          "Harbour bridge opens after two years of waiting\n\n4 May 2024\n\n>>> Share\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "a button under the date",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Share this:\n\n>>> Facebook\n\n>>> Twitter\n\n>>> WhatsApp",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Click to share on Facebook (Opens in new window)",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nLinkedIn\n\n$2.50 – $7.00\n\nFacebook\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "prices of advertisements, by network",
      },
      {
        input:
          "We asked where people first read the news:\n\n- Facebook\n\n- Email\n\n- WhatsApp\n\nMost of those who answered were younger than thirty and lived in the valley.",
      },
      {
        input:
          "Share price: 14.20\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.",
      },
    ],
  },
  *find(reading) {
    yield* findLines(reading, {
      topics: ["share", "share-target"],
      reason: "button that passes the article on",
      longest: 120,
      places: { tail: 2, head: 1 },
      signs: (spot) => runSigns(spot, reading),
    });
    for (const spot of reading.spots) {
      if (spot.urls.length === 0 || spot.linkShare < 0.8 || !spot.urls.every(isShareAddress)) continue;
      yield {
        from: spot.at,
        to: spot.at,
        reason: "link that passes the article on",
        evidence: [{ sign: "links: to the share page of a network", weight: 7 }],
      };
    }
  },
};

function runSigns(spot: Spot, reading: Reading): Evidence[] {
  const known = (one: Spot | undefined): boolean =>
    one !== undefined &&
    (one === spot || one.text !== spot.text) &&
    isWholly(one, ["share", "share-target", "follow", "counter"]);
  let length = 1;
  for (let at = spot.at - 1; known(reading.spots[at]); at -= 1) length += 1;
  for (let at = spot.at + 1; known(reading.spots[at]); at += 1) length += 1;
  const first = reading.spots[firstOf(spot, known, reading)]!;
  const evidence: Evidence[] = [];
  if (length > 2) evidence.push({ sign: "run: three or more of them", weight: 4 });
  else if (length === 2) evidence.push({ sign: "run: two of them", weight: 2 });
  else if (spot.place === "head" && [reading.before(spot), reading.after(spot)].some((one) => isOfHead(one, reading))) {
    evidence.push({ sign: "neighbours: a date, an author or a number over the text", weight: 1 });
  }
  if (isAnnounced(reading, first)) evidence.push({ sign: "neighbours: the text announces a list", weight: -5 });
  else if (first.kind === "item" && first.place === "between" && first.links === 0)
    evidence.push({ sign: "place: a list within the text", weight: -3 });
  return evidence;
}

/** What stands between the title and the text beside the buttons. */
function isOfHead(spot: Spot | undefined, reading: Reading): boolean {
  if (spot === undefined || spot.text === "" || spot.running) return false;
  return (
    /^\p{N}{1,4}$/u.test(spot.text) ||
    isWholly(spot, ["byline", "dateline", "reading-time", "counter"]) ||
    reading.lexicon.isDate(spot.text)
  );
}

function firstOf(spot: Spot, known: (one: Spot | undefined) => boolean, reading: Reading): number {
  let at = spot.at;
  while (known(reading.spots[at - 1])) at -= 1;
  return at;
}
