import assert from "node:assert/strict";
import fc from "fast-check";
import { clean, DeckleError } from "../../../src/index.js";
import { readFixtures } from "../fixtures.js";
import { checkSafe, checkStable } from "../document-laws.js";
import { labels } from "../../input/labels.js";

const inputs = readFixtures().map(({ input }) => Buffer.from(input).toString("latin1"));
const marks = ["\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u00FE\u00FF", "\0\0\u00FE\u00FF"];
const pieces = [
  "\0",
  "\u00ED\u00A0\u0080",
  "\u00C0\u00AF",
  "\u0093\u00FC\u0094",
  "\u00E2\u0080",
  "\u00C3\u00A9",
  "\u00FF",
  "\u001B$B",
  "\u001F\u008B",
];
const declared = fc
  .constantFrom(...Object.values(labels).map((all) => all.split(" ")[0]!))
  .map((label) => `<meta charset="${label}">`);
const change = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(30),
  fc.oneof(
    fc.constantFrom(...pieces),
    fc.uint8Array({ maxLength: 8 }).map((some) => Buffer.from(some).toString("latin1")),
  ),
);

/** The bytes of fixtures, one character each: declared as something else, cut, and littered with other encodings. */
export const bytes: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "", ...marks),
    fc.oneof(fc.constant(""), declared),
    fc.constantFrom(...inputs),
    fc.array(change, { maxLength: 6 }),
  )
  .map(([mark, declaration, input, changes]) => {
    let text = declaration + input;
    for (const [at, length, piece] of changes) {
      const start = Math.floor(at * text.length);
      text = text.slice(0, start) + piece + text.slice(start + length);
    }
    return mark + text;
  });

/** Bytes give an answer or a stated error; what is written is well-formed Unicode, safe, and stays as it is. */
export function checkBytes(document: string): void {
  let result;
  try {
    result = clean(Buffer.from(document, "latin1"), {});
  } catch (error) {
    assert(error instanceof DeckleError, `expected an answer or a stated error, got ${String((error as Error).stack)}`);
    return;
  }
  assert(!/\p{Surrogate}/u.test(result.markdown), "the output holds half of a character");
  checkStable(result);
  checkSafe(result.markdown);
}
