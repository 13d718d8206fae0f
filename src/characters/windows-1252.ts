/**
 * The characters that windows-1252 has for the bytes 0x80 to 0x9F; the five holes are the control characters that
 * browsers put there (WHATWG Encoding Standard). All other bytes are the code points of the same number.
 */
const high =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

const byteOf = new Map(Array.from(high, (character, index) => [character, 0x80 + index]));

/** The byte that windows-1252 reads as `character`; -1 where there is none. */
export function toByte(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x100) return code;
  return byteOf.get(character) ?? -1;
}

/** The character that windows-1252 has for a C1 control code, as in pages that declare ISO 8859-1. */
export function fromControl(character: string): string | undefined {
  const code = character.charCodeAt(0);
  const found = code >= 0x80 && code <= 0x9f ? high[code - 0x80] : undefined;
  return found === character ? undefined : found;
}
