import type { Evidence } from "../../ledger/ledger.js";
import { wordsOf } from "../lexicon/normalize.js";
import type { Reading, Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { isLabelLike, widthOf } from "../shape.js";

const untouched: ReadonlySet<string> = new Set(["code", "table", "quote", "item"]);

/** An address alone is what was embedded there, and may have been twice. */
const address = /^(?:https?:|www\.)\S+$/i;

/** Words and columns from which on a line is not repeated by chance. */
const leastWords = 4;
const leastWidth = 26;

const pauses = / :(?= |$)/g;
const keyOf = (text: string): string => withoutPauses(wordsOf(text).words.join(" "));
const withoutPauses = (key: string): string => (key.includes(":") ? key.replace(pauses, "") : key);

export const duplicateTitle: Rule = {
  id: "duplicate-title",
  family: "titles",
  summary: "The title, or a line, that stands there a second time",
  why: "Alternative texts, captions and page furniture repeat the title and each other. Refrains, dialogue and rows of a table repeat because they are meant to.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Harbour bridge opens after two years of delay - Photo 1.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Harbour bridge opens after two years of delay - Photo 2.\n\nThe old ferry will run until the end of the month, and then go to a museum in Tarn.",
        note: "alternative texts of pictures, numbered",
      },
      {
        input:
          "Harbour bridge opens after two years of delay\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Harbour bridge opens after two years of delay\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nBasic\n\n1, plus $11 monthly per added user\n\n1, plus $11 monthly per added user\n\nSupport\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "two cells of a table that say the same",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n<https://films.example/watch/harbour-bridge>\n\n<https://films.example/watch/harbour-bridge>\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "the same film, embedded twice",
      },
      {
        input:
          "Twelve weeks to the valley race\n\nWarm up for thirty minutes, easy jogging in zone 1\n\nRun up to the old mill and back, with two pauses at the well and one at the bridge.\n\nWarm up for thirty minutes, easy jogging in zone 2\n\nRun down to the ferry and back, without a pause, and walk the last mile of it.",
        note: "lines that differ in a number, and mean it",
      },
      {
        input:
          "Row, row to Tarn\n\nThe river was wide and the evening was long, and the ferryman sang for those who were waiting on the shore.\n\nRow, row to Tarn\n\nThe moon on the water, the moss on the stone, and nobody came who would answer the song.",
      },
    ],
  },
  *find(reading) {
    const seen = new Set<string>();
    const series = readSeries(reading);
    const title = reading.title === undefined ? "" : keyOf(reading.title);
    for (const spot of reading.spots) {
      if (spot.text === "" || spot.text.length > 300 || untouched.has(spot.kind) || address.test(spot.text)) continue;
      const key = withoutPauses(spot.key);
      const evidence = repeatSigns(spot, key, title, seen, reading) ?? seriesSigns(spot, series);
      seen.add(key);
      if (evidence) yield { from: spot.at, to: spot.at, reason: "says again what stands above", evidence };
    }
  },
};

function repeatSigns(
  spot: Spot,
  key: string,
  title: string,
  seen: ReadonlySet<string>,
  reading: Reading,
): Evidence[] | undefined {
  // Nothing that stands there for the first time needs a second look.
  if (!seen.has(key) && !(title !== "" && key.startsWith(title) && seen.has(title))) return undefined;
  const width = widthOf(spot.text);
  if (width < leastWidth || (key.split(" ").length < leastWords && width < 40)) return undefined;
  const evidence: Evidence[] = [];
  const add = (sign: string, weight: number): void => void evidence.push({ sign, weight });
  const above = reading.before(spot, true);
  const isTitle = title !== "" && key === title && seen.has(title);
  const isNumbered =
    title !== "" &&
    seen.has(title) &&
    key.startsWith(`${title} `) &&
    /^\S+ \d{1,2}$/u.test(key.slice(title.length + 1));
  if (isTitle) add("repetition: the title", 5);
  else if (isNumbered) add("repetition: the title with the number of a picture", 6);
  else if (above && seen.has(key) && keyOf(above.text) === key) add("repetition: the line above", 5);
  else return undefined;
  if (spot.running && !isTitle) add("shape: running text", -2);
  if (width >= 60) add("shape: too long for a refrain", 1);
  if (!isTitle && !isNumbered && isFigure(spot, above, reading)) add("neighbours: figures in a row", -3);
  if (inVerse(spot, reading)) add("neighbours: lines of verse", -4);
  if (reading.firstRunning === -1) add("place: no running text", -3);
  if (spot.repeats > 3) add("repetition: too often for a title", -3);
  return evidence;
}

/** A line with a number amid short lines: of the cells of a table two may say the same. */
function isFigure(spot: Spot, above: Spot | undefined, reading: Reading): boolean {
  const around = [above && reading.before(above, true), reading.after(spot, true)];
  return /\p{N}/u.test(spot.text) && around.every((one) => one !== undefined && isLabelLike(one.text));
}

/** Between short lines that stand close together. */
function inVerse(spot: Spot, reading: Reading): boolean {
  const after = reading.after(spot);
  const above = reading.before(spot);
  const close = [spot.spaced ? undefined : above, after?.spaced ? undefined : after];
  return reading.airy && close.every((one) => one !== undefined && widthOf(one.text) < 60);
}

/** A long line, a dash, a word and a number: `The bridge on its first day - Photo 2`. */
const numbered = /^(.{24,280}?)\s[-–—|]\s\p{L}+\s(\d{1,2})\.?$/u;

/** What {@link numbered} finds, after a look at the end of the line: few lines end with a number. */
function readNumbered(text: string): readonly (string | undefined)[] {
  return (/\d$/.test(text.slice(-2).replace(".", "")) && numbered.exec(text)) || [];
}

/** The numbers that stand after the same long line, as in the alternative texts of a text's pictures. */
function readSeries({ spots }: Reading): Map<string, Set<string>> {
  const series = new Map<string, Set<string>>();
  for (const { text } of spots) {
    const [, stem, number] = readNumbered(text);
    if (stem !== undefined) series.set(stem, (series.get(stem) ?? new Set()).add(number!));
  }
  return series;
}

function seriesSigns({ text }: Spot, series: ReadonlyMap<string, ReadonlySet<string>>): Evidence[] | undefined {
  if (series.size === 0) return undefined;
  const [, stem = ""] = readNumbered(text);
  if ((series.get(stem)?.size ?? 0) < 2 || stem.split(" ").length < leastWords) return undefined;
  return [{ sign: "repetition: the line with the number of another picture", weight: 6 }];
}
