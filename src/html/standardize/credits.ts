import { lettersOf } from "../../characters/letters.js";
import { remove, type Why } from "../../ledger/ledger.js";
import { namesOf } from "../page/names.js";
import { elementsNamed, type Page, type Part } from "../page/page.js";
import { textOf } from "../page/text.js";
import { inside, siblingAfter } from "./walk.js";

const why: Why = {
  ruleId: "repeated-credit",
  stage: "convert",
  reason: "a credit that the caption of the picture holds too",
};

const names = /(?:^|[\s_-])(?:copyright|credits?|source|photographer|fotograf|quelle|agency)(?:$|[\s_-])/;
/** Letters from which on a match is no chance. */
const fewestLetters = 4;

/** Takes the credit of a picture out where it is said twice: in the caption, and beside it. */
export function standardizeCredits(page: Page): void {
  for (const figure of elementsNamed(page, "figure")) {
    if (figure.removal || figure.size === 0) continue;
    const said = [...inside(page, figure)].filter(
      (part) => part.size > 0 && (part.name === "figcaption" || names.test(namesOf(part).text)),
    );
    const next = siblingAfter(figure);
    if (next && next.size > 0 && !next.removal && /©|\(c\)/i.test(textOf(page, next).slice(0, 20))) said.push(next);
    const texts = said.map((part) => lettersOf(textOf(page, part).toLowerCase()));
    for (const [index, part] of said.entries()) {
      const text = texts[index]!;
      if (text.length < fewestLetters) continue;
      const isCredit = part === next || part.name !== "figcaption";
      const before = said.findIndex((each, at) => at < index && !holds(each, part) && texts[at]!.endsWith(text));
      if (isCredit && before !== -1 && !part.removal) remove(part, why);
    }
  }
}

function holds(outer: Part, inner: Part): boolean {
  return outer.index < inner.index && inner.end <= outer.end;
}
