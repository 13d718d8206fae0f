import type { Evidence } from "../../ledger/ledger.js";
import { wordsOf } from "../lexicon/normalize.js";
import type { Reading, Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { widthOf } from "../shape.js";

const untouched: ReadonlySet<string> = new Set(["code", "table", "quote", "item"]);

/** Words and columns from which on a line is not repeated by chance. */
const leastWords = 4;
const leastWidth = 26;

const keyOf = (text: string): string =>
  wordsOf(text)
    .words.filter((word) => word !== ":")
    .join(" ");

export const duplicateTitle: Rule = {
  id: "duplicate-title",
  family: "titles",
  summary: "The title, or a line, that stands there a second time",
  why: "Alternative texts, captions and page furniture repeat the title and each other. Refrains, dialogue and rows of a table repeat because they are meant to.",
  examples: {
    remove: [
      {
        input:
          "Harbour bridge opens after two years of delay\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Harbour bridge opens after two years of delay\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "Row, row to Tarn\n\nThe river was wide and the evening was long, and the ferryman sang for those who were waiting on the shore.\n\nRow, row to Tarn\n\nThe moon on the water, the moss on the stone, and nobody came who would answer the song.",
      },
    ],
  },
  *find(reading) {
    const seen = new Set<string>();
    const series = countSeries(reading);
    const title = reading.title === undefined ? "" : keyOf(reading.title);
    for (const spot of reading.spots) {
      if (spot.text === "" || spot.text.length > 300 || untouched.has(spot.kind)) continue;
      const key = keyOf(spot.text);
      const evidence = repeatSigns(spot, key, title, seen, reading) ?? seriesSigns(spot, key, series);
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
  if (inVerse(spot, reading)) add("neighbours: lines of verse", -4);
  if (reading.firstRunning === -1) add("place: no running text", -3);
  if (spot.repeats > 3) add("repetition: too often for a title", -3);
  return evidence;
}

/** Between short lines that stand close together. */
function inVerse(spot: Spot, reading: Reading): boolean {
  const after = reading.after(spot);
  const above = reading.before(spot);
  const close = [spot.spaced ? undefined : above, after?.spaced ? undefined : after];
  return reading.airy && close.every((one) => one !== undefined && widthOf(one.text) < 60);
}

const numbered = /^(.{30,}) \d{1,2}$/u;

/** How often a long line stands there with different numbers after it, as alternative texts of pictures do. */
function countSeries({ spots }: Reading): Map<string, number> {
  const series = new Map<string, number>();
  for (const { text } of spots) {
    const stem = text.length < 300 && /\d\W*$/.test(text) ? numbered.exec(keyOf(text))?.[1] : undefined;
    if (stem !== undefined) series.set(stem, (series.get(stem) ?? 0) + 1);
  }
  return series;
}

function seriesSigns(
  { text, running }: Spot,
  key: string,
  series: ReadonlyMap<string, number>,
): Evidence[] | undefined {
  const stem = /\d\W*$/.test(text) ? numbered.exec(key)?.[1] : undefined;
  if (stem === undefined || (series.get(stem) ?? 0) < 2 || stem.split(" ").length < leastWords + 2) return undefined;
  return [
    { sign: "repetition: the line with another number", weight: 5 },
    ...(running ? [] : [{ sign: "shape: no sentence", weight: 1 }]),
  ];
}
