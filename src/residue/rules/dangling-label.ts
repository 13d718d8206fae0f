import type { Match } from "../lexicon/lexicon.js";
import { isWholly, matchOf, type Reading, type Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { widthOf } from "../shape.js";
import { against, wordsSign } from "../signs.js";

export const danglingLabel: Rule = {
  id: "dangling-label",
  family: "labels",
  summary: "A label with nothing after it: `Credit :`, `Tags:`",
  why: "What the label stood before is gone. A label before a list, a figure or a paragraph has something after it.",
  last: true,
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Tags:\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "tags that are lost, between paragraphs",
      },
      {
        input:
          ">>> Posted on by tomas\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "the date in it is lost",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Credit :",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Photo:\n\n>>> - Advertisement -",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nThe Tide Table\n\nby Tomas Reyl\n\nRead more\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "the author of a book, over a button",
      },
      {
        input:
          "Debit:\n\nTwelve crowns for rope and tar, paid at the harbour on the first day of the month.\n\nCredit:\n\nForty crowns for three crossings with the mail, two of them at night and one in fog.",
      },
      { input: "What you need:\n\n- two eggs\n\n- a cup of flour" },
    ],
  },
  *find(reading, gone) {
    for (const spot of reading.spots) {
      if (gone(spot.at)) continue;
      const match = matchOf(spot, ["label", "tags", "credit", "source", "share", "follow", "read-more", "byline"]);
      // `by {name}` says who, and dangles from nothing.
      if (
        !match ||
        !(match.form === "whole" || hasHole(match)) ||
        (match.topic !== "label" && match.phrase.includes("{")) ||
        widthOf(spot.text) > 40
      )
        continue;
      const evidence = [wordsSign(match), ...against(reading, spot, match)];
      if (/[:：]$/u.test(spot.text)) evidence.push({ sign: "shape: ends with a colon", weight: 1 });
      if (!hasContent(reading, spot, gone)) evidence.push({ sign: "neighbours: nothing after it", weight: 3 });
      else if (reading.spots[spot.at + 1]?.kind === "image")
        evidence.push({ sign: "neighbours: a picture", weight: 2 });
      else if (isWholly(spot, ["tags"]) && /[:：]$/u.test(spot.text) && standsBetween(reading, spot)) {
        evidence.push({ sign: "neighbours: no tags after it", weight: 1 });
      } else if (match.topic !== "label" || /[:：]$/u.test(spot.text)) continue;
      yield { from: spot.at, to: spot.at, reason: "label with nothing after it", evidence };
    }
  },
};

/** `Posted on by tomas`: a name at the most follows where a date is lost. */
function hasHole({ topic, trust, form, rest }: Match): boolean {
  return topic === "label" && trust === "sure" && form === "begins" && rest <= 3;
}

/** Between lines of text, so that what should follow it is lost. */
function standsBetween(reading: Reading, spot: Spot): boolean {
  return spot.kind === "paragraph" && Boolean(reading.after(spot)?.running);
}

/** Whether anything follows that is not residue, before the next heading. */
function hasContent(reading: Reading, spot: Spot, gone: (at: number) => boolean): boolean {
  if (gone(spot.at + 1)) return false;
  for (let at = spot.at + 1; at < reading.spots.length; at += 1) {
    const after = reading.spots[at]!;
    if (after.text === "" && after.kind !== "image") continue;
    return !(after.kind === "heading" && spot.kind !== "heading");
  }
  return false;
}
