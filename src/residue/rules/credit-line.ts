import type { Evidence } from "../../ledger/ledger.js";
import type { Match } from "../lexicon/lexicon.js";
import { isWholly, type Reading, type Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { endsSentence, isHeadline, widthOf } from "../shape.js";
import { findLines, isSentence } from "../signs.js";

export const creditLine: Rule = {
  id: "credit-line",
  family: "credits",
  summary: "A line that only says where a picture or chart came from",
  why: "The picture is gone or stands elsewhere; the name of its agency is no sentence of the article. Credits at the end of a caption, thanks, ledgers and recipes stay.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Photo: Nordbild\n\n### Part Nordbild\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Photo: Valleypress\n\n### Part Valleypress\n\nNobody had told the driver of the first car that he was the first, and he was asleep by ten.\n\n>>> Photo: Orlefoto\n\n### Part Orlefoto\n\nThe ferry goes on until the autumn, as it has done since the year of the great flood.",
        only: "markdown",
        note: "one label before several names",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n### On the water\n\n- a ferry\n\n>>> Photo: T. Reyl/Getty Images\n\n### On land\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "an agency behind a slash, between headings",
      },
      {
        input:
          ">>> Photo\n\n![](bridge.jpg)\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "the label of a picture at the very beginning",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nThe harbour master, Anna Lindqvist, on Monday\n\n>>> Tomas Reyl - Europa Press / Europa Press\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "a name and its agency, under the caption of a lost picture",
      },
      {
        input:
          "Harbour bridge opens after two years of waiting\n\n>>> © TOMAS REYL\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "the owner of the picture over the text",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Featured image from Pixabay, chart from Tradingview\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Photo credit: A. Lindqvist / Shutterstock\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nThe bridge on its first day\n\n>>> Photo: Tomas Reyl (Nordbild)\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "a person's name",
      },
      {
        input:
          "![The bridge](bridge.jpg)\n\n>>> Getty Images\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "an agency's name under a picture",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n### One\n\nGraphics: Orle Iris Xe\n\n### Two\n\nGraphics: Orle Iris Max\n\n### Three\n\nGraphics: Valley Arc Pro\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "a part of several machines",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n### One\n\nImage: Ubuntu\n\n### Two\n\nImage: Alpine\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "a disk image, twice",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nSource: harbour office\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "where the figures in a text come from",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n- Processor: Orle 7\n\n- Graphics: Orle RX 4050\n\n- Memory: 16 GB\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "a part of a machine",
      },
      {
        input:
          "Two columns hold what the archive has.\n\n- Photo: NAME / The Archive\n\n- Date: day, month and year, as far as they are known",
        note: "a rule about credits",
      },
      {
        input:
          "Honey cake\n\nCredit: my grandmother, who never wrote it down and who would have doubled the honey.\n\nWarm the honey until it runs, stir in the butter and let both cool before the eggs go in.",
      },
      {
        input:
          "The ledger has two columns.\n\nCredit: 40\n\nDebit: 12\n\nWhat is left is carried over to the next page, where the clerk signs it with the date of the day.",
      },
    ],
  },
  *find(reading) {
    yield* findLines(reading, {
      topics: ["credit"],
      reason: "says where a picture came from",
      longest: 130,
      signs: (spot, match) =>
        match.form === "whole" && /[:：]$/u.test(spot.text)
          ? undefined
          : isSentence(spot) && match.rest > 8
            ? [{ sign: "shape: a sentence", weight: -4 }]
            : [...labelledName(spot, reading), ...labelSigns(spot, match, reading), ...creditSigns(spot, reading)],
    });
    yield* findLines(reading, {
      topics: ["source"],
      reason: "says where a picture came from",
      longest: 90,
      signs: (spot) => (isSentence(spot) || !isPictured(spot, reading) ? undefined : creditSigns(spot, reading)),
    });
    yield* findLines(reading, {
      topics: ["picture-source"],
      reason: "names the source of a picture",
      longest: 70,
      signs: (spot) => (isSentence(spot) ? undefined : creditSigns(spot, reading)),
    });
    for (const spot of reading.spots) {
      if (
        spot.running ||
        spot.matches.some(
          ({ topic, trust }) =>
            topic === "credit" || topic === "picture-source" || (topic === "copyright" && trust === "sure"),
        )
      )
        continue;
      const evidence = nameSigns(spot, reading);
      if (evidence) yield { from: spot.at, to: spot.at, reason: "names who made a picture", evidence };
    }
  },
};

// A person's name, with what stands between its parts, and perhaps an agency behind a slash or in brackets.
const named =
  /^[^:：]{2,30}[:：]\s*\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|di|van|von|der|del|la|le|al|bin|of|and|&)){1,4}(?:\s*[/|(–—-]\s*[\p{L}\p{N}.&' -]{2,40}\)?)?$/u;

const caseless =
  /^[^:：]{2,20}[:：]\s*(?:[\p{Lo}\p{M}\p{Script=Georgian}]{2,16}\s){1,2}[\p{Lo}\p{M}\p{Script=Georgian}]{2,16}$/u;

/** `Photo: Tomas Reyl (Nordbild)`: the words, and a name as people have it. */
function labelledName({ kind, text }: Spot, reading: Reading): Evidence[] {
  if (kind !== "paragraph" && kind !== "caption") return [];
  if (text.split(/[:：]/).length === 2 && namesSource(text, reading)) {
    return [{ sign: "words: a label and an agency", weight: 2 }];
  }
  if (named.test(text) && widthOf(text) <= 80) return [{ sign: "shape: a label and a person's name", weight: 2 }];
  // Without capitals two or three words after the label may be a name, and say no more.
  return caseless.test(text) ? [{ sign: "shape: a label and two or three words", weight: 1 }] : [];
}

/** Whether what stands behind the label, or a part of it, is an agency. */
function namesSource(text: string, { lexicon }: Reading): boolean {
  const parts = text.slice(text.search(/[:：]/) + 1).split(/[/,|(]/);
  return widthOf(text) <= 80 && parts.some((part) => lexicon.is("picture-source", part.trim()));
}

/** Lines that begin with the same label before a name that makes it the label of the document's pictures. */
const fewestLabelled = 3;

function labelSigns(spot: Spot, { phrase, form, trust }: Match, reading: Reading): Evidence[] {
  if (trust === "weak") return [];
  if (form !== "begins" || spot.kind !== "paragraph" || !/^[^:：]+[:：]\s*[\p{Lu}\p{Lo}]/u.test(spot.text)) return [];
  const others = reading.known.filter(
    (one) =>
      one.kind === "paragraph" && one.matches.some((match) => match.topic === "credit" && match.phrase === phrase),
  );
  const between = others.every(({ at }) => !others.some((other) => Math.abs(other.at - at) === 1));
  return others.length >= fewestLabelled && between
    ? [{ sign: "repetition: the label stands before several names", weight: 1 }]
    : [];
}

function creditSigns(spot: Spot, reading: Reading): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (sign: string, weight: number): void => void evidence.push({ sign, weight });
  const around = [reading.before(spot), reading.after(spot)];
  if (isPictured(spot, reading)) add("neighbours: a picture", 3);
  else if (spot.kind === "caption") add("shape: a caption of its own", 2);
  if (around[0] && isWholly(around[0], ["credit", "label", "source"])) add("neighbours: the label of a credit", 3);
  if (around.every((one) => !one || one.running || one.text === "")) add("place: alone between paragraphs", 1);
  if (spot.place !== "alone" && widthOf(spot.text) <= 40) add("shape: short", 1);
  if (spot.repeats > 1) add("repetition: again in the document", 1);
  return evidence;
}

/** Whether a line may be the caption of a picture that is lost: as long as a headline, and no sentence. */
function isCaptionLike(spot: Spot | undefined): boolean {
  return spot?.kind === "paragraph" && spot.matches.length === 0 && isHeadline(spot);
}

/** Whether a picture or a caption stands beside it, or a picture above the caption before it. */
function isPictured(spot: Spot, reading: Reading): boolean {
  const before = reading.before(spot);
  const after = reading.after(spot);
  const twoAbove = before && !before.running ? reading.before(before) : undefined;
  return (
    spot.images > 0 ||
    twoAbove?.kind === "image" ||
    [before, after].some((one) => one?.kind === "image" || one?.kind === "caption")
  );
}

/** `© A. Lindqvist`, `A. Lindqvist/Reuters`: a name with an agency or a copyright sign, and nothing else. */
function nameSigns(spot: Spot, reading: Reading): Evidence[] | undefined {
  const { text, kind } = spot;
  if (kind !== "paragraph" && kind !== "caption") return undefined;
  if (widthOf(text) > 60 || endsSentence(text)) return undefined;
  const owned = /^©\s*\p{Lu}[\p{L}.'’/& -]{2,50}$/u.test(text);
  const source = reading.lexicon.within("picture-source", text);
  if (!owned && (source === undefined || source.trust === "weak")) return undefined;
  const capitals = text.split(/[\s/–-]+/).every((word) => word.length < 4 || /^[^\p{L}]*\p{Lu}/u.test(word));
  return [
    { sign: "shape: a name with an agency or a copyright sign", weight: owned ? 4 : 3 },
    ...(reading.after(spot)?.running && isCaptionLike(reading.before(spot))
      ? [{ sign: "neighbours: a caption without its picture", weight: 1 }]
      : []),
    ...(capitals ? [{ sign: "shape: all words with capitals", weight: 1 }] : []),
    ...creditSigns(spot, reading),
  ];
}
