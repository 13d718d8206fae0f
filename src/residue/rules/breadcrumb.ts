import type { Evidence } from "../../ledger/ledger.js";
import { isWholly, type Reading, type Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { endsSentence, widthOf } from "../shape.js";
import { findLines, holdsArticle } from "../signs.js";

export const breadcrumb: Rule = {
  id: "breadcrumb",
  family: "navigation",
  summary: "The path to the article, and other navigation around it",
  why: "It places the article in the site. Section names within the article stay.",
  examples: {
    remove: [
      {
        input:
          ">>> News Sport Harbour bridge opens after two years of waiting - Orle Post\n\nHarbour bridge opens after two years of waiting\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "sections before the title, without marks between them",
      },
      {
        input:
          ">>> Home > News > Valley\n\nHarbour bridge opens\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Back to top",
      },
      {
        input:
          ">>> [Valley](https://example.org/valley)\n\n# Harbour bridge opens\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "a link over the title",
      },
      {
        input:
          ">>> News\n\n>>> /\n\n>>> Valley\n\nHarbour bridge opens after two years of delay\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "steps on lines of their own",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nHome accessibility features\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "a heading of words that are labels elsewhere",
      },
      {
        input:
          "# Harbour bridge opens\n\n[Anna Lindqvist](https://example.org/anna)\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "a name under the title",
      },
      {
        input:
          "Home\n\nHe came home in the evening, and the house was dark, and the dog did not bark.\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.",
      },
    ],
  },
  *find(reading) {
    yield* findLines(reading, {
      topics: ["navigation"],
      reason: "navigation around the article",
      places: { tail: 2, head: 2, between: 1 },
      longest: 100,
      signs: ({ place }, { form, pieces }) =>
        form === "made" && place === "between" && pieces < fewestPieces
          ? [{ sign: "shape: a few words that are labels elsewhere", weight: -3 }]
          : [],
    });
    for (const spot of reading.spots) {
      const evidence = pathSigns(spot, reading) ?? stepSigns(spot, reading) ?? titleSigns(spot, reading);
      if (!evidence) continue;
      yield { from: spot.at, to: spot.at, reason: "path to the article", evidence };
    }
  },
};

/** Labels in a row that are a bar of the page even between paragraphs: a heading is made of fewer words. */
const fewestPieces = 5;

const separator = /\s*[>›»→|]\s*|\s\/\s/u;
/** Columns of one step; the last may be the title. */
const longestStep = 32;
const longestTitle = 170;

/** Signs of a path: steps of a word or two with arrows or bars between them. */
function pathSigns(spot: Spot, reading: Reading): Evidence[] | undefined {
  if (spot.place !== "head" || spot.kind === "heading" || spot.kind === "table" || endsSentence(spot.text))
    return undefined;
  const steps = spot.text.split(separator).filter((step) => step !== "");
  const separators = spot.text.split(separator).length - 1;
  if (steps.length === 0 || separators === 0 || steps.length > 8) return undefined;
  const last = steps.at(-1)!;
  const inner = steps.length > 2 ? steps.slice(0, -1) : steps;
  if (inner.some((step) => widthOf(step) > longestStep || /[.,;:!?"“„]/u.test(step)) || widthOf(last) > longestTitle) {
    return undefined;
  }
  const evidence = [{ sign: "shape: steps between arrows", weight: separators > 1 ? 3 : 2 }];
  if (reading.lexicon.is("navigation", steps[0]!)) evidence.push({ sign: "words: begins at the home page", weight: 3 });
  if (last === reading.title) evidence.push({ sign: "words: ends at the title", weight: 3 });
  if (spot.links > 1) evidence.push({ sign: "shape: links", weight: 3 });
  return evidence;
}

const mark = /^[/>›»→|]$/u;

/** Signs of a step of a path that stands on lines of its own: marks between the steps, or a link over the title. */
function stepSigns(spot: Spot, reading: Reading): Evidence[] | undefined {
  if (spot.place !== "head" || spot.kind === "heading" || spot.kind === "table") return undefined;
  if (widthOf(spot.text) > longestStep || endsSentence(spot.text)) return undefined;
  const around = [reading.before(spot), reading.after(spot)];
  if (mark.test(spot.text) || around.some((one) => one && mark.test(one.text))) {
    return [{ sign: "neighbours: a mark between steps", weight: 5 }];
  }
  if (!holdsArticle(reading)) return undefined;
  const title = reading.spots.find(({ kind, depth }) => kind === "heading" && depth === 1);
  if (!title || spot.at > title.at || spot.linkShare < 0.9 || title.text.startsWith(spot.text)) return undefined;
  return [
    { sign: "shape: a link", weight: 3 },
    { sign: "place: over the title", weight: 2 },
  ];
}

/** Signs of a path without marks between its steps: sections of the page before the title, which the next line has alone. */
function titleSigns({ text, place, kind, at }: Spot, reading: Reading): Evidence[] | undefined {
  const title = reading.spots[at + 1]?.text;
  if (place !== "head" || kind === "heading" || title === undefined || widthOf(title) < longestStep) return undefined;
  const before = text.slice(0, Math.max(0, text.indexOf(title))).trim();
  if (before === "" || !isWholly({ matches: reading.lexicon.match(before) }, ["navigation"])) return undefined;
  return [
    { sign: "words: begins with sections of the page", weight: 3 },
    { sign: "neighbours: ends with the title, which stands under it", weight: 3 },
  ];
}
