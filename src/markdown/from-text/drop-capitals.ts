import { isOneLetterWord } from "../../characters/one-letter-words.js";
import type { Line } from "../../residue/source.js";
import { widthOf } from "./shapes.js";

/** A capital, with the sign that opens a quotation. */
const capital = /^["'“‘„«»‚]?\p{Lu}$/u;
/** Columns of the shortest line that goes on from a first letter: shorter ones are labels, verse or code. */
const shortestRest = 40;

/**
 * Joins first letters that stand on a line of their own, as drop capitals come out of pages that were copied as text, to
 * the word that goes on in the next line. Letters that are words, and letters over anything but running text, stay.
 */
export function joinDropCapitals(kept: readonly Line[]): readonly Line[] {
  if (!kept.some(({ text }) => text.length < 8 && capital.test(text.trim()))) return kept;
  const lines: Line[] = [];
  let letter: Line | undefined;
  for (const line of kept) {
    const text = line.text.trim();
    if (letter && text !== "") {
      if (goesOn(text)) {
        lines.length = lines.indexOf(letter);
        lines.push({ ...line, text: letter.text.trim() + text });
        letter = undefined;
        continue;
      }
      letter = undefined;
    }
    if (capital.test(text) && !isOneLetterWord(text.at(-1)!)) letter = line;
    lines.push(line);
  }
  return lines;
}

function goesOn(text: string): boolean {
  return /^\p{Ll}/u.test(text) && widthOf(text) >= shortestRest && /\s\S+\s/.test(text) && !/[;{}]$/.test(text);
}
