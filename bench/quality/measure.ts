import type { Gold } from "./pages.js";

/** How a page did. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
  /** Snippets found of those that must stand, and their number. */
  with: [found: number, all: number];
  /** The same, compared by words alone: gold often has straight quotes where the page has curly ones. */
  withWords: [found: number, all: number];
  /** Snippets found of those that must not. */
  without: [found: number, all: number];
  /** Lines of the output that are residue by the strong phrases and not in the gold text. */
  residueLines: number;
}

export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

export function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Word precision, recall and F1: words compared as multisets. */
export function compareWords(gold: string, text: string): Pick<Score, "precision" | "recall" | "f1"> {
  const wanted = words(gold);
  const got = words(text);
  const left = counted(wanted);
  let common = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common += 1;
      left.set(word, count - 1);
    }
  }
  const precision = got.length === 0 ? 0 : common / got.length;
  const recall = wanted.length === 0 ? 0 : common / wanted.length;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Scores a plain text; segments are sought with white space folded. */
export function score(gold: Gold, text: string, residue: ReadonlySet<string>): Score {
  const folded = fold(text);
  const found = (snippets: readonly string[]): [number, number] => [
    snippets.filter((snippet) => folded.includes(fold(snippet))).length,
    snippets.length,
  ];
  const goldLines = new Set((gold.text ?? "").split("\n").map(bare));
  return {
    ...compareWords(gold.text ?? "", text),
    with: found(gold.with),
    withWords: foundWords(gold.with, text),
    without: found(gold.without),
    residueLines:
      residue.size === 0
        ? 0
        : text
            .split("\n")
            .map(bare)
            .filter((line) => residue.has(line) && !goldLines.has(line)).length,
  };
}

function foundWords(snippets: readonly string[], text: string): [number, number] {
  // Snippets may begin or end within a word.
  const all = words(text).join(" ");
  return [snippets.filter((snippet) => all.includes(words(snippet).join(" "))).length, snippets.length];
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A line as phrases are compared: NFKC, lower case, outer punctuation taken off. */
export function bare(line: string): string {
  return fold(line.normalize("NFKC").toLowerCase()).replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, "");
}

/** Titles and names as they are compared: case, white space and quotes put aside. */
export function normalName(text: string): string {
  return fold(text.normalize("NFKC").toLowerCase())
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`]/g, "'");
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
