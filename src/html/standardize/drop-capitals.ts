import { isOneLetterWord } from "../../characters/one-letter-words.js";
import { remove, type Why } from "../../ledger/ledger.js";
import { attribute } from "../page/attributes.js";
import { blockAround, isPhrasing, type Page, type Part } from "../page/page.js";
import { replace } from "../page/sweep.js";
import { textOf } from "../page/text.js";
import { above, hasClass, standing } from "./walk.js";

const why: Why = {
  ruleId: "drop-capital",
  stage: "convert",
  reason: "the first letter of a word, drawn large before it",
};

const names =
  /(?:^|[-_])(?:drop-?caps?|drop-?capital|dropped-cap|first-?(?:letter|char|character)|initial-?(?:letter|cap|capital)|lettrine|versal)(?:$|[-_])/;
const letter = /^["'“‘„«»‚]?\p{Lu}$/u;

/** Joins first letters that pages draw large to their words, where a space, a line end or a box parts them. */
export function standardizeDropCapitals(page: Page): void {
  for (const part of standing(page)) {
    if (part.size === 0 || part.size > 2 || !hasClass(part, names)) continue;
    const text = textOf(page, part).trim();
    if (!letter.test(text) || isWord(part, text.at(-1)!)) continue;
    const next = textAfter(page, part);
    if (next?.node.type !== "text") continue;
    const { value } = next.node;
    const rest = value.trimStart();
    if (!/^[\p{L}’']/u.test(rest)) continue;
    if (isPhrasing(part) && next.parent && blockAround(part) === blockAround(next)) {
      if (rest !== value) replace(next, [{ type: "text", value: rest }]);
    } else if (!isPhrasing(part) && /^\p{Ll}/u.test(rest)) {
      remove(part, why);
      replace(next, [{ type: "text", value: text + rest }], why);
    }
  }
}

function isWord(part: Part, capital: string): boolean {
  let language = attribute(part, "lang");
  for (const outer of above(part)) language ||= attribute(outer, "lang");
  return isOneLetterWord(capital, language);
}

/** The first text with a letter behind a part. */
function textAfter({ parts }: Page, { end }: Part): Part | undefined {
  for (let at = end; at < parts.length; at += 1) {
    const part = parts[at]!;
    if (part.removal || part.name === "br" || part.name === "img") return undefined;
    if (part.name === "" && part.size > 0) return part;
  }
  return undefined;
}
