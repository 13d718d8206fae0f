import { isEmbedAddress } from "./lexicon/embed-hosts.js";
import type { Evidence } from "../ledger/ledger.js";
import type { Reading, Spot } from "./reading.js";
import type { Finding } from "./rule.js";
import { countSentences, isHeadline, widthOf } from "./shape.js";
import { isFrontPage } from "./addresses.js";
import { isAnnounced, isSectionRank } from "./signs.js";

/** Files that players play, and documents that a text brings with it: a link alone to one is no headline. */
const files = /\.(?:mp[34]|m4[av]|webm|og[agv]|wav|pdf|docx?|odt|epub|xlsx?|ods|csv|pptx?|odp|zip)$/i;

function leadsToFile(address: string): boolean {
  const url = parseAddress(address);
  return url !== undefined && (isEmbedAddress(url) || files.test(url.pathname));
}

function parseAddress(address: string): URL | undefined {
  // Throwing takes longer than looking first.
  if (!address.includes(":")) return undefined;
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** Links that are a paragraph of their own between paragraphs, as long as a headline. */
export function* loneLinks(reading: Reading): Generator<Finding> {
  const found = reading.spots.filter((spot) => isLoneLink(spot) && reading.after(spot)?.running);
  for (const [index, spot] of found.entries()) {
    if (spot.place !== "between" || !standsUnderText(reading, spot) || isAnnounced(reading, spot)) continue;
    const evidence = loneLinkSigns(spot);
    // In a round-up each link stands over the paragraph that is about it.
    const near = [found[index - 2], found[index - 1], found[index + 1], found[index + 2]];
    const close = near.filter((one) => one && Math.abs(one.at - spot.at) <= 2 * roundUpStep);
    if (isSectionRank(reading, spot))
      evidence.push({ sign: "neighbours: a section of the text like others", weight: -3 });
    if (close.length > 1) evidence.push({ sign: "repetition: a link over every paragraph", weight: -4 });
    yield { from: spot.at, to: spot.at, reason: "headline that leads to another article", evidence };
  }
}

/** Whether a paragraph stands above, or a picture with its caption. */
function standsUnderText(reading: Reading, spot: Spot): boolean {
  const before = reading.before(spot);
  if (before === undefined || before.running) return before !== undefined;
  return (
    before.kind === "caption" ||
    (before.kind === "paragraph" && isHeadline(before) && reading.before(before)?.kind === "image")
  );
}

/** Blocks from one link of a round-up to the next. */
const roundUpStep = 2;

function isLoneLink(spot: Spot): boolean {
  const { kind, links, linkShare, text, urls } = spot;
  if (links !== 1 || linkShare < 0.9 || (kind !== "paragraph" && kind !== "heading")) return false;
  if (!isHeadline(spot) || /^(?:https?:|www\.|mailto:)|@/i.test(text) || countSentences(text) > 2) return false;
  // What leads to a place in the page itself leads to no other article, nor does what names a site or its owner.
  return !urls.some((url) => url.startsWith("#") || leadsToFile(url) || isFrontPage(url));
}

function loneLinkSigns({ text, strong }: Spot): Evidence[] {
  const evidence = [{ sign: "shape: one link and nothing else", weight: 3 }];
  if (text.trim().split(/\s+/).length >= 4 || widthOf(text) >= 40) {
    evidence.push({ sign: "shape: as long as a headline", weight: 1 });
  }
  if (strong || text === text.toUpperCase()) evidence.push({ sign: "shape: bold or capitals", weight: 1 });
  evidence.push({ sign: "place: alone between paragraphs", weight: 1 });
  return evidence;
}
