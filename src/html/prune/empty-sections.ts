import { headings } from "../locate/blocks.js";
import type { Part } from "../page/page.js";
import { textOf } from "../page/text.js";
import type { Article } from "./article.js";
import type { Decision } from "./decision.js";
import { weights } from "./weights.js";

/** Elements that are content without text. */
const shown: ReadonlySet<string> = new Set(
  "img picture svg math video audio iframe embed object table hr canvas amp-img".split(" "),
);
/** What leads elsewhere, and goes with its heading. Other decisions take labels and links off what else was content. */
const leading: ReadonlySet<string> = new Set([
  "related-box",
  "teaser-cards",
  "link-list",
  "table-of-contents",
  "newsletter-box",
  "share-bar",
  "comments",
]);

/**
 * Headings of sections that were pruned as boxes which lead elsewhere, and those at the very end over an element of the
 * page's own, which a script would have filled in. Any other heading over nothing stays: its text may have been lost before.
 */
export const emptySections: Decision = {
  id: "empty-section",
  reason: "the heading of a section in which nothing is left",
  *find(article) {
    const taken = new Set<Part>();
    for (const heading of article.elements.toReversed()) {
      if (!headings.has(heading.name) || heading.name === "h1" || heading === article.title) continue;
      if (heading.size === 0 || heading.removal || !isLabel(article, heading)) continue;
      if (!isOverNothing(article, heading, taken)) continue;
      taken.add(heading);
      yield heading;
    }
  },
};

/** A closing sentence is written as a heading now and then; a label is short and no sentence. */
function isLabel({ page, size }: Article, heading: Part): boolean {
  return size[heading.index]! <= weights.emptySection && !/[.!?…。！？؟।]["'”’»)]*\s*$/u.test(textOf(page, heading));
}

function isOverNothing({ page }: Article, heading: Part, taken: ReadonlySet<Part>): boolean {
  const { parts } = page;
  let pruned = false;
  // Elements whose names have a hyphen are drawn by scripts.
  let awaited = false;
  for (let at = heading.end; at < parts.length; at += 1) {
    const part = parts[at]!;
    if (part.removal || taken.has(part)) {
      pruned ||= part.size > 0 && part.removal !== undefined && leading.has(part.removal.ruleId);
      at = part.end - 1;
    } else if (part.replacement || shown.has(part.name) || (part.name === "" && part.size > 0)) {
      const next = headingAround(part);
      return pruned && next !== undefined && next.name <= heading.name;
    } else awaited ||= part.children.length === 0 && part.name.includes("-");
  }
  return pruned || awaited;
}

function headingAround(part: Part): Part | undefined {
  for (let at: Part | undefined = part; at; at = at.parent) if (headings.has(at.name)) return at;
  return undefined;
}
