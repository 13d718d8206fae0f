import type { Evidence } from "../../ledger/ledger.js";
import { matchOf, type Reading, type Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { endsSentence, widthOf } from "../shape.js";

export const orphanCaption: Rule = {
  id: "orphan-caption",
  family: "captions",
  summary: "The caption of a picture that is gone",
  why: "In a text without pictures a caption reads like a sentence that belongs nowhere. It is told by its source at the end, and by the repeated title above it, which was the picture's alternative text. Notes under tables and figures of a paper stay.",
  examples: {
    remove: [
      {
        input:
          "Harbour bridge opens after two years of delay\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Harbour bridge opens after two years of delay\n>>> The bridge on the morning of its opening. Source: Orle Harbour Office on\n\nThe old ferry will run until the end of the month, and then go to a museum in Tarn.",
      },
    ],
    keep: [
      {
        input:
          'The station is set up in a file that holds these lines, and no others.\n\nentity, picture: "/api/image/serve/23ad"\n\nBlog, film & video: $3,999/month\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.',
        only: "text",
        note: "keys and prices behind a word that captions end with",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nThe figures are those of the harbour office. Source: annual report, page 12.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  *find(reading) {
    for (const spot of reading.spots) {
      if (spot.place !== "between" || spot.kind !== "paragraph" || spot.images > 0) continue;
      const evidence = captionSigns(spot, reading);
      if (!evidence) continue;
      const above = altAbove(spot, reading);
      if (above) evidence.push({ sign: "neighbours: title or alternative text directly above", weight: 3 });
      yield { from: above?.at ?? spot.at, to: spot.at, reason: "caption of a lost picture", evidence };
    }
  },
};

/** Whether a name stands behind the last colon, if there is one: settings and prices have figures, keys or paths there. */
function endsInName(text: string): boolean {
  const source = text.slice(Math.max(text.lastIndexOf(":"), text.lastIndexOf("：")) + 1).trim();
  return /^[\p{Lu}\p{Lt}\p{Lo}@©]/u.test(source) && !/[_$€£{}=<>]/.test(source);
}

function captionSigns(spot: Spot, reading: Reading): Evidence[] | undefined {
  const { text } = spot;
  if (widthOf(text) > 200 || endsSentence(text) || matchOf(spot, ["credit", "source"])?.form === "whole")
    return undefined;
  const origin = reading.lexicon.within("source", text) ?? reading.lexicon.within("credit", text);
  if (!origin || !endsInName(text)) return undefined;
  const around = [reading.before(spot), reading.after(spot)];
  if (around.some((one) => one?.kind === "image")) return undefined;
  return [
    { sign: "words: ends with its source", weight: 3 },
    ...(/\s\|\s[^|]+$/.test(text) ? [{ sign: "shape: a bar before the source", weight: 1 }] : []),
    { sign: "place: between paragraphs, without a picture", weight: 1 },
  ];
}

/** The line directly above a caption, where a blank line would stand if it were a paragraph. */
function altAbove(spot: Spot, reading: Reading): Spot | undefined {
  const above = reading.before(spot);
  if (!above || spot.spaced || !above.spaced || !reading.airy) return undefined;
  return above.running || endsSentence(above.text) || above.kind !== "paragraph" ? undefined : above;
}
