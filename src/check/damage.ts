import type { Passage } from "./document.js";
import { sourceRange } from "./place.js";
import type { Problem } from "./rule.js";

/** Damaged characters in a passage. */
export interface Hit {
  /** Index in the passage's text. */
  start: number;
  end: number;
  /** What was found, as the message shows it; values in backticks. */
  shown: string;
  /** What should stand there; undefined where nobody can know. */
  expected: string | undefined;
}

/** Values that a message shows. */
const shownAtMost = 3;

/**
 * One problem for all damage of a passage: it has one cause, and a line that is damaged twenty times is one finding.
 * It stands at the first hit; its fix repairs all that can be repaired.
 */
export function damageOf(passage: Passage, what: string, hits: readonly Hit[]): Problem[] {
  const [first] = hits;
  if (!first) return [];
  const shown = [...new Set(hits.map((hit) => hit.shown))];
  const more = shown.length > shownAtMost ? ", …" : "";
  const count = hits.length > 1 ? ` (${hits.length} in this paragraph)` : "";
  const expected = first.expected === undefined || first.expected === "" ? "" : `, expected \`${first.expected}\``;
  return [
    {
      ...sourceRange(passage, first.start, first.end),
      message: `Unexpected ${what} ${shown.slice(0, shownAtMost).join(", ")}${more}${hits.length > 1 ? count : expected}`,
      fix: hits.flatMap(({ start, end, expected }) =>
        expected === undefined ? [] : [{ ...sourceRange(passage, start, end), text: expected }],
      ),
    },
  ];
}

/** `U+00AD` for a character. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
