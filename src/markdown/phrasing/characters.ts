/**
 * How CommonMark sees a character beside a delimiter: it decides whether `*` or `_` can open or close there.
 * `doubtful` characters (emoji, rare scripts) are letters to some renderers and symbols to others.
 */
export type CharacterKind = "space" | "punctuation" | "word" | "doubtful";

const space = /\s/;
const punctuation = /[\p{P}\p{S}]/u;
const surrogate = /[\uD800-\uDFFF]/;

/** The kind of a character, or of a UTF-16 code unit of one; the edge of a block counts as a space. */
export function kindOf(character: string | undefined): CharacterKind {
  if (character === undefined || character === "") return "space";
  const code = character.charCodeAt(0);
  return code < ascii.length && character.length === 1 ? ascii[code]! : findKind(character);
}

function findKind(character: string): CharacterKind {
  if (space.test(character)) return "space";
  // A letter to all of them, whether they read it as one character or as two.
  if (surrogate.test(character)) return /^[\p{L}\p{M}\p{N}]$/u.test(character) ? "word" : "doubtful";
  return punctuation.test(character) ? "punctuation" : "word";
}

const ascii = Array.from({ length: 128 }, (_, code) => findKind(String.fromCharCode(code)));

/** Whether emphasis can begin (or, mirrored, end) between a character outside of it and one inside, in every renderer. */
export function canFlank(outside: CharacterKind, inside: CharacterKind): boolean {
  if (inside === "space") return false;
  return inside === "word" || outside === "space" || outside === "punctuation";
}

export function isAsciiPunctuation(character: string): boolean {
  return /^[!-/:-@[-`{-~]/.test(character);
}
