import { toByte } from "./windows-1252.js";

/** A run of text that is UTF-8 read as windows-1252. */
export interface Mojibake {
  start: number;
  end: number;
  /** What the bytes say in UTF-8; undefined where a byte was lost on the way. */
  repaired: string | undefined;
}

// Continuation bytes 0x80–0xBF as windows-1252 shows them; the lead bytes are À–ô.
const rest =
  "\u0080-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178";
const sequence = `(?:[\u00C2-\u00DF][${rest}]|[\u00E0-\u00EF][${rest}]{2}|[\u00F0-\u00F4][${rest}]{3})`;
const run = new RegExp(`${sequence}+|\u00E2\u20AC(?![${rest}])`, "g");

/** Finds UTF-8 that was read as windows-1252 (or ISO 8859-1), once or several times. */
export function* findMojibake(text: string): Iterable<Mojibake> {
  for (const match of text.matchAll(run)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0] === "\u00E2\u20AC") {
      yield { start, end, repaired: undefined };
      continue;
    }
    const repaired = reread(match[0]);
    if (repaired !== undefined && isPlausible(repaired, text[start - 1] ?? "", match[0]))
      yield { start, end, repaired };
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads a text as the UTF-8 that its windows-1252 bytes are, as often as that gives a text. */
function reread(text: string): string | undefined {
  let result: string | undefined;
  for (let current = text; ; current = result) {
    const bytes = Array.from(current, toByte);
    if (bytes.some((byte) => byte < 0) || bytes.every((byte) => byte < 0x80)) return result;
    try {
      result = utf8.decode(Uint8Array.from(bytes));
    } catch {
      return result;
    }
  }
}

// Text that mojibake hides in the languages that scraped pages are in: punctuation, signs, letters of Latin and others.
const latin = /^[\u00A0-\u00FF\u0152\u0153\u0178]+$/;
const signs = /^[\u2000-\u2BFF\uFEFF\uFFFD\u{1F000}-\u{1FAFF}\p{Script=Inherited}]+$/u;
const controls = /[\u0000-\u001F\u0080-\u009F]/;

/**
 * Whether the reread text is what was meant. A single letter before a quote, a dash or dots is no proof (`CAFÉ»`,
 * `Spaß…`): then it must be a sign, a Latin letter behind Ã or Â, or a run of letters of one script.
 */
function isPlausible(repaired: string, before: string, raw: string): boolean {
  if (controls.test(repaired)) return false;
  if (signs.test(repaired)) return true;
  const characters = Array.from(repaired);
  if (latin.test(repaired)) {
    // An upper-case word may end in Ã or Â before a quote or a dash.
    return (
      /^[\u00C2\u00C3]/.test(raw) &&
      !(/\p{Lu}/u.test(before) && /[\u2013\u2014\u2018-\u201E\u2026\u00AB\u00BB]/.test(raw))
    );
  }
  const letters = characters.filter((character) => /[\p{L}\p{M}]/u.test(character)).length;
  if (letters >= 3) return true;
  return characters.length >= 2 && letters >= characters.length / 2 && !/^[\u00DF\u00E0-\u00FF]/.test(raw[0] ?? "");
}
