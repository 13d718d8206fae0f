import { readFileSync } from "node:fs";
import { bare } from "./measure.js";

/** The strong whole-line phrases of a lexicon file (`{entries: [{text, certainty, match}]}`). */
export function readPhrases(file: string | undefined): ReadonlySet<string> {
  if (file === undefined) return new Set();
  const { entries } = JSON.parse(readFileSync(file, "utf8")) as {
    entries: { text: string; certainty: string; match: string }[];
  };
  return new Set(
    entries.filter(({ certainty, match }) => certainty === "strong" && match === "line").map(({ text }) => bare(text)),
  );
}
