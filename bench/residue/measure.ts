import { clean, type Options } from "../../src/index.js";
import { keptLines } from "./align.js";
import type { LabelledDocument } from "./dataset.js";

/** What a way of cleaning made of a document: for each line, whether it stands in the output. */
export interface Judged {
  document: LabelledDocument;
  kept: (boolean | undefined)[];
}

/** Cleans a document by deckle. */
export function judge(document: LabelledDocument, options: Options): Judged {
  const { markdown } = clean(document.input, { from: document.format, extract: false, ...options });
  return { document, kept: keptLines(document.blocks, markdown) };
}

/** Cleans a document by a rule that looks at one line. */
export function judgeByLine(document: LabelledDocument, stays: (line: string) => boolean): Judged {
  return { document, kept: document.blocks.map(({ text }) => stays(text)) };
}

/** Counts over documents; a line is positive where it is residue. */
export interface Score {
  removed: number;
  missed: number;
  lost: number;
  kept: number;
  /** Documents without residue, and how many of these lost nothing. */
  cleanDocuments: number;
  untouched: number;
  families: Map<string, { removed: number; missed: number }>;
}

export function score(all: readonly Judged[]): Score {
  const total: Score = {
    removed: 0,
    missed: 0,
    lost: 0,
    kept: 0,
    cleanDocuments: 0,
    untouched: 0,
    families: new Map(),
  };
  for (const { document, kept } of all) {
    let lost = 0;
    let residue = 0;
    for (const [index, { label }] of document.blocks.entries()) {
      const stays = kept[index];
      if (stays === undefined || label === "residue:other") continue;
      if (label === "keep") {
        if (stays) total.kept += 1;
        else lost += 1;
      } else if (label.startsWith("residue:")) {
        residue += 1;
        const family = total.families.get(label.slice(8)) ?? { removed: 0, missed: 0 };
        total.families.set(label.slice(8), family);
        family[stays ? "missed" : "removed"] += 1;
        total[stays ? "missed" : "removed"] += 1;
      }
    }
    total.lost += lost;
    if (residue === 0) {
      total.cleanDocuments += 1;
      if (lost === 0) total.untouched += 1;
    }
  }
  return total;
}

const ratio = (a: number, b: number): string => (b === 0 ? "–" : (a / b).toFixed(3));

/** A row of the printed table. */
export function row(name: string, { removed, missed, lost, kept, cleanDocuments, untouched }: Score): string {
  const precision = removed / (removed + lost || 1);
  const recall = removed / (removed + missed || 1);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return [
    name.padEnd(34),
    ratio(removed, removed + lost).padStart(9),
    ratio(removed, removed + missed).padStart(7),
    f1.toFixed(3).padStart(7),
    `${((lost / (lost + kept || 1)) * 1000).toFixed(2)} (${lost})`.padStart(14),
    `${untouched}/${cleanDocuments}`.padStart(8),
  ].join(" ");
}

export const header = `${"".padEnd(34)} precision  recall      F1  lost per 1000 untouched`;
