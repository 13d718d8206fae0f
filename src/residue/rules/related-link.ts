import { isEmbedAddress } from "../lexicon/embed-hosts.js";
import type { Evidence } from "../../ledger/ledger.js";
import type { Reading, Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { relatedBoxes } from "../related.js";
import { countSentences, endsSentence, isHeadline, widthOf } from "../shape.js";
import { isAnnounced } from "../signs.js";

export const relatedLink: Rule = {
  id: "related-link",
  family: "related",
  summary: "Headlines of other articles: under a related heading, behind arrows, or alone in a link between paragraphs",
  why: "A headline that leads elsewhere is no sentence of this article. Lists of links that are the content, and links within a sentence, stay.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Related Stories\n\n>>> Ferry captain retires after forty years on the Orle\n\n>>> Why the valley needs a second bridge before winter",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Related Stories\n\n>>> The ferry stops at eight. Who brings the night watch home now?\n\n>>> Why the valley needs a second bridge before winter",
        note: "a headline of two sentences",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> [Ferry captain retires after forty years](https://example.org/ferry-captain-retires)\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "nothing but a link between two paragraphs",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> >> Ferry captain retires after forty years on the Orle\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "These pages describe the river best:\n\n- [Tides of the Orle](https://example.org/tides)\n\n- [Locks and weirs](https://example.org/locks)\n\n- [A history of the ferry](https://example.org/ferry)",
        only: "markdown",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n[Full text of the report](https://example.org/report.pdf).\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n[The first car crosses the bridge at dawn](https://vimeo.com/123456)\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "a film that was embedded there",
      },
    ],
  },
  *find(reading) {
    for (const { heading, evidence, to } of relatedBoxes(reading)) {
      if (to === heading.at) continue;
      yield { from: heading.at + 1, to, reason: "list of other articles under its heading", evidence };
    }
    for (const spot of reading.spots) {
      const evidence = arrowSigns(spot, reading) ?? loneLinkSigns(spot, reading);
      if (evidence) yield { from: spot.at, to: spot.at, reason: "headline that leads to another article", evidence };
    }
  },
};

/** Signs that stand before a link to another article, and before nothing else that is not quoted or computed. */
const arrows = /^(?:>{2,}|»{1,2}|›{1,2}|→|➔|➜|▶|►|▸|☛|👉)\s*\p{L}/u;

function arrowSigns(spot: Spot, reading: Reading): Evidence[] | undefined {
  // Markdown reads `>>` as a quotation within a quotation.
  const quoted = spot.kind === "quote" && spot.depth > 1;
  if (spot.running || (endsSentence(spot.text) && !isHeadline(spot)) || widthOf(spot.text) > 220) return undefined;
  // `»` also opens a quotation that `«` closes.
  if (!quoted && (!arrows.test(spot.text) || (spot.text.startsWith("»") && spot.text.includes("«")))) return undefined;
  const evidence = [{ sign: "shape: headline behind an arrow", weight: 4 }];
  const others = [reading.before(spot), reading.after(spot)];
  if (others.some((one) => one && (arrows.test(one.text) || (one.kind === "quote" && one.depth > 1)))) {
    evidence.push({ sign: "neighbours: another one", weight: 2 });
  } else if (others.every((one) => !one || one.running)) {
    evidence.push({ sign: "place: alone between paragraphs", weight: 2 });
  }
  return evidence;
}

/** Files that players play: a link alone to one is what was embedded there, not a headline. */
const media = /\.(?:mp[34]|m4[av]|webm|og[agv]|wav)$/i;

function leadsToPlayer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return isEmbedAddress(url) || media.test(url.pathname);
}

function loneLinkSigns(spot: Spot, reading: Reading): Evidence[] | undefined {
  const { kind, links, linkShare, text, place } = spot;
  // A link into the page leads nowhere else.
  if (spot.urls.some((url) => url.startsWith("#") || leadsToPlayer(url))) return undefined;
  if (links !== 1 || linkShare < 0.9 || (kind !== "paragraph" && kind !== "heading")) return undefined;
  if (!isHeadline(spot) || /^(?:https?:|www\.|mailto:)|@/i.test(text) || isAnnounced(reading, spot)) return undefined;
  if (place !== "between" || countSentences(text) > 2) return undefined;
  const before = reading.before(spot);
  const after = reading.after(spot);
  if (!before?.running || !after?.running) return undefined;
  const evidence = [{ sign: "shape: one link and nothing else", weight: 3 }];
  if (text.trim().split(/\s+/).length >= 4 || widthOf(text) >= 40) {
    evidence.push({ sign: "shape: as long as a headline", weight: 1 });
  }
  if (spot.strong || text === text.toUpperCase()) evidence.push({ sign: "shape: bold or capitals", weight: 1 });
  evidence.push({ sign: "place: alone between paragraphs", weight: 1 });
  return evidence;
}
