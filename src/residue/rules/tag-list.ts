import type { Evidence } from "../../ledger/ledger.js";
import { isWholly, type Reading, type Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { endsSentence, isLabelLike } from "../shape.js";
import { findLines } from "../signs.js";

export const tagList: Rule = {
  id: "tag-list",
  family: "navigation",
  summary: "Tags and categories of the article, with their label",
  why: "They file the article away. A recipe's own list and a section about tags stay.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Tags: bridge, harbour, traffic",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Filed under:\n\n>>> Bridges\n\n>>> Harbours",
      },
    ],
    keep: [
      {
        input:
          "# Sheep\n\n## Tags\n\nEvery sheep wears two tags, one of them with the number of the farm, so that it can be found again.\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.",
        only: "markdown",
      },
    ],
  },
  *find(reading) {
    for (const finding of findLines(reading, {
      topics: ["tags"],
      reason: "tags of the article",
      places: { tail: 2, head: 1 },
      longest: 300,
      signs: (spot) => (spot.linkShare > 0.4 ? [{ sign: "shape: links", weight: 2 }] : []),
    })) {
      yield finding;
      const { to } = listAfter(reading, reading.spots[finding.to]!);
      if (to === finding.to) continue;
      yield { from: finding.to + 1, to, reason: "tags under their label", evidence: finding.evidence };
    }
    for (const spot of reading.spots) {
      const evidence = hashSigns(spot, reading) ?? linkSigns(spot);
      if (evidence) yield { from: spot.at, to: spot.at, reason: "tags of the article", evidence };
    }
  },
};

/** Short lines in the tail, directly under a label that has no tags of its own. */
function listAfter(reading: Reading, label: Spot): { to: number } {
  let to = label.at;
  if (label.place !== "tail" || !isWholly(label, ["tags"])) return { to };
  for (let at = label.at + 1; at < reading.spots.length; at += 1) {
    const spot = reading.spots[at]!;
    const plain = spot.kind === "paragraph" || spot.kind === "item";
    if (!plain || spot.text === "" || !isLabelLike(spot.text)) break;
    if (spot.matches.some(({ trust }) => trust !== "weak")) break;
    to = at;
  }
  return { to };
}

const hash = /^(?:#[\p{L}\p{N}_][^#]{0,40}){1,20}$/u;

function hashSigns(spot: Spot, reading: Reading): Evidence[] | undefined {
  if (!hash.test(spot.text) || spot.place !== "tail" || endsSentence(spot.text)) return undefined;
  const others = [reading.before(spot), reading.after(spot)].some((one) => one && hash.test(one.text));
  const several = (spot.text.match(/#/g)?.length ?? 0) > 1;
  return [
    { sign: "shape: words with number signs", weight: 4 },
    { sign: "place: tail", weight: 1 },
    ...(others || several ? [{ sign: "run: several of them", weight: 2 }] : []),
  ];
}

/** Where content systems put the pages of their tags and categories. */
const tagAddress =
  /\/(?:tags?|topics?|themen?|thema|etiquetas?|temas?|mots?-cles?|hashtag|keywords?|categor(?:y|ies|ia|ie)|kategorie)\/|[?&](?:tag|cat)=/i;

function linkSigns(spot: Spot): Evidence[] | undefined {
  if (spot.urls.length === 0 || spot.linkShare < 0.8 || !spot.urls.every((url) => tagAddress.test(url)))
    return undefined;
  if (spot.place !== "tail" && spot.place !== "head") return undefined;
  return [
    { sign: "links: to pages of tags", weight: 5 },
    ...(spot.urls.length > 1 || spot.kind === "item" ? [{ sign: "run: several of them", weight: 2 }] : []),
  ];
}
