/** What the shape of a line says, in any script: nothing here knows words. */

const closers = /(?<!["'”’»」』）)\]\s])["'”’»」』）)\]\s]+$/u;
const terminators = /[.!?…。！？．｡؟۔।॥։]$/u;
const clauseEnds = /[,;:،؛、，；：]$/u;
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/;
const wideAll = new RegExp(wide.source, "g");
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Ends as a sentence does: with a full stop of any script, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  // Most lines end with a letter or a full stop, and every rule asks.
  const last = text.charCodeAt(text.length - 1);
  if (last === 46) return true;
  if ((last > 96 && last < 123) || (last > 64 && last < 91) || (last > 47 && last < 60) || last === 44) return false;
  return terminators.test(text.slice(-12).replace(closers, ""));
}

/** Ends within a sentence: with a comma, a semicolon or a colon. */
export function endsClause(text: string): boolean {
  return clauseEnds.test(text.slice(-1));
}

/** Columns that a text takes in a terminal: East Asian characters take two. */
export function widthOf(text: string): number {
  return wide.test(text) ? text.length + (text.match(wideAll)?.length ?? 0) : text.length;
}

/** Whether a character belongs to a script that puts no spaces between words. */
export function isUnspaced(character: string): boolean {
  return unspaced.test(character);
}

// Their width holds the space beside them (CSS Text 4, segment break transformation).
const fullWidth = /[\u3001\u3002\u3008-\u3011\u3014-\u301B\uFF01\uFF08\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F]/;

/** Whether a line end between two characters is no space: within a script without spaces, or beside full-width punctuation. */
export function joinsLines(before: string, after: string): boolean {
  if (before === "" || after === "") return false;
  return (isUnspaced(before) && isUnspaced(after)) || fullWidth.test(before) || fullWidth.test(after);
}

/** What stands between two lines when they are joined: nothing where the script has no spaces, or after a hyphen. */
export function joint(before: string, after: string): string {
  const last = before.at(-1) ?? "";
  const first = after[0] ?? "";
  if (joinsLines(last, first)) return "";
  const hyphenated = /[-‐\u00AD]/.test(last) && /\p{L}/u.test(before.at(-2) ?? "") && /\p{Ll}/u.test(first);
  return hyphenated ? "" : " ";
}

/** Long enough, and punctuated as running text is. */
export function isProse(text: string): boolean {
  const width = widthOf(text);
  return width >= 60 && (endsSentence(text) || /[.!?。！？؟۔।]["'”’»」』）)\]]?(?:\s|$)|[。！？]/u.test(text));
}

const machineText = /@|:\/\/|www\.|\.(?:com|org|net|html?)\b/i;
const dateOrNumber = /^[\p{N}\s.,:/–—\-()+%$€£¥]+$/u;
const opensQuote = /^["'“„«‘‹「『–—-]/u;
// Georgian is written without capitals, and all of its letters count as small.
const smallLetter = /^(?!\p{Script=Georgian})\p{Ll}/u;

/** Whether a text begins with a small letter of a script that has capitals. */
export function beginsSmall(text: string): boolean {
  return smallLetter.test(text);
}

/** Longest heading, in terminal columns: beyond it a line without a full stop is a sentence cut off. */
const headingWidth = 100;

/**
 * Has the shape of a title or heading: short, not ended like a sentence, beginning like one, and neither a quotation
 * nor an address, a date or a number.
 */
export function hasHeadingShape(text: string, longest = headingWidth): boolean {
  if (text.length > longest || widthOf(text) > longest) return false;
  if (endsClause(text) || (endsSentence(text) && !/[?？؟!！]["'”’»)]*$/u.test(text))) return false;
  if (opensQuote.test(text) && !/[“„«"].*[”“»"].*\p{L}/u.test(text)) return false;
  if (beginsSmall(text) || machineText.test(text) || dateOrNumber.test(text)) return false;
  // The credit of a picture in its sign or brackets, a caption cut off at its credit, a day in numbers.
  if (/©|[[(（【]$|\s\[[^[\]]+\]$/u.test(text) || /\p{N}{1,4}[-./]\p{N}{1,2}[-./]\p{N}{2,4}/u.test(text)) return false;
  // A date with its words, such as `05.06.2025 um 14:46`, is no title.
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 1 && letters >= (text.match(/\p{N}/gu)?.length ?? 0);
}
