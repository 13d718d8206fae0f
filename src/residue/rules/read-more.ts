import type { Reading, Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { isHeadline, widthOf } from "../shape.js";
import { findLines, isSentence } from "../signs.js";

export const readMore: Rule = {
  id: "read-more",
  family: "related",
  summary: "A line that leads on: `Read more: …`, `Also read …`, `Continue reading`",
  why: "Such a line breaks the article to lead to another one, or to the rest of itself on another page. A sentence that tells the reader to read more of something stays.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> MORE: Ferry captain retires after forty years on the Orle\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> MORE: Why the valley needs a second bridge before winter\n\nNobody had told the driver of the first car that he was the first, and he was asleep by ten.",
        note: "the same label before two headlines",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Read more: Ferry captain retires after forty years\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Read also: why the valley needs a second bridge",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nMore: a pamphlet on bridges and their builders in the valley\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "the label stands there once",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nVisit website\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\nVisit website\n\nNobody had told the driver of the first car that he was the first, and he was asleep by ten.\n\nVisit website\n\nThe ferry goes on until the autumn, as it has done since the year of the great flood.",
        note: "what stands under each entry of a list",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nVisit the harbour office's website to learn more.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\nCheck out the harbour museum next to the landing\n\nNobody had told the driver of the first car that he was the first, and he was asleep by ten.",
        note: "what the author recommends",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nLearn more: How to Cross a River That Has No Bridge and No Ferry\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\nLearn more: What Happens During an Inspection of a Bridge\n\nNobody had told the driver of the first car that he was the first, and he was asleep by ten.",
        note: "where a guide sends its readers, section by section",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nRead the full statement of the harbour office:\n\n“We regret the delay, which cost the town more than the bridge did, and thank everybody for their patience.”",
      },
      {
        input:
          "The library has a new slogan.\n\nRead more, write less.\n\nIt hangs over the door, and nobody knows who chose it, but everybody who enters can say it by heart.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nRead more about the bridge and its builders in the annual report of the harbour office.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["read-more"],
      reason: "leads to another article",
      places: { between: 1, tail: 1 },
      longest: 260,
      signs: (spot, { form, rest, trust, phrase }, reading) => {
        if (form === "begins" && isSentence(spot) && spot.linkShare < 0.95) {
          return [{ sign: "shape: a sentence", weight: -4 }];
        }
        // What ends in a colon announces what stands below.
        if (announces(spot.text) && (form === "begins" ? rest > 1 : spot.text.split(" ").length > mostLabelWords)) {
          return [{ sign: "shape: announces what follows", weight: -3 }];
        }
        if (form === "begins" && trust === "weak" && leadsAgain(spot, phrase, reading)) {
          const label = spot.text.slice(0, spot.text.search(/[:：]/u));
          return [
            { sign: "repetition: the label stands before several headlines", weight: 2 },
            ...(label === label.toUpperCase() ? [{ sign: "shape: a label in capitals", weight: 2 }] : []),
          ];
        }
        return [
          ...(form === "whole" && trust !== "sure" && spot.linkShare < 0.5 && /[.。]$/u.test(spot.text)
            ? [{ sign: "shape: a sentence", weight: -2 }]
            : []),
          ...(form === "whole" && trust !== "weak" && spot.repeats > 1
            ? [{ sign: "repetition: again in the document", weight: 1 }]
            : []),
          ...(form === "begins" && (trust !== "weak" || isLabelledLink(spot))
            ? [{ sign: "shape: headline after it", weight: 2 }]
            : []),
          ...(spot.linkShare > 0.5 ? [{ sign: "shape: a link", weight: 2 }] : []),
          ...(/[→»›>]\s*$|^[^\w[(]*[[(].*[\])]$|\.{3}$|…$/u.test(spot.text)
            ? [{ sign: "shape: arrow or brackets", weight: 2 }]
            : []),
        ];
      },
    }),
};

/** Words of the longest label that leads on; what says more and ends in a colon announces. */
const mostLabelWords = 4;

function announces(text: string): boolean {
  return /[:：]$/u.test(text);
}

/** `Learn more: ` and a link to where. */
function isLabelledLink({ linkShare, text }: Spot): boolean {
  return linkShare > 0.5 && linkShare < 1 && /^[^:：]{3,24}[:：]/u.test(text);
}

/** Columns of a headline behind a label that is an ordinary word. */
const sureHeadline = 36;

/** `MORE: ` or `Learn more: ` before a headline here and before another one elsewhere. */
function leadsAgain(spot: Spot, phrase: string, reading: Reading): boolean {
  const leads = ({ kind, text, matches }: Spot): boolean =>
    kind === "paragraph" &&
    /^[^:：]{2,24}[:：]/u.test(text) &&
    widthOf(text) >= sureHeadline &&
    isHeadline({ kind, text }) &&
    matches.some((match) => match.topic === "read-more" && match.form === "begins" && match.phrase === phrase);
  return leads(spot) && reading.known.filter(leads).length > 1;
}
