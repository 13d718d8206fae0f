import type { RootContent } from "mdast";
import { hasHeadingShape, isProse, widthOf } from "./shapes.js";

/** One piece of a text on its way to a node. */
export interface Unit {
  text: string;
  /** Set where the piece is already known to be a list, a table or verse. */
  node: RootContent | undefined;
  /** 0 for no heading. */
  heading: 0 | 1 | 2;
}

/** Longest title: titles run longer than section headings. */
const titleWidth = 160;
/** A share of headings above this means that the text is a list, a dialogue or a poem, and none of them is one. */
const mostHeadings = 0.4;
/** Headings are shorter than what follows them, by this factor. */
const shorterThanBody = 1.5;

/**
 * Marks the title and the section headings by shape and place: a title is the first line and stands over prose; a
 * section heading comes after prose and stands directly over prose or a list.
 *
 * @param isAbout whether a line speaks about the article, as a byline does, and so heads nothing
 */
export function markHeadings(units: readonly Unit[], isAbout: (text: string) => boolean): void {
  markTitle(units, isAbout);
  const found: Unit[] = [];
  let seenProse = false;
  for (const [index, unit] of units.entries()) {
    const stands = seenProse && unit.heading === 0 && isSectionHeading(unit, units[index - 1], units[index + 1]);
    if (stands && !isAbout(unit.text)) found.push(unit);
    if (isBody(unit)) seenProse = true;
  }
  if (found.length > units.length * mostHeadings) return;
  for (const unit of found) unit.heading = 2;
}

function markTitle(units: readonly Unit[], isAbout: (text: string) => boolean): void {
  const [first, ...rest] = units;
  if (!first || first.node || !hasHeadingShape(first.text, titleWidth) || isAbout(first.text)) return;
  // Between the title and the text there may be a byline, a date or a subtitle, but not much.
  const prose = rest.findIndex(isBody);
  if (prose !== -1 && prose <= 4) first.heading = 1;
}

function isSectionHeading(unit: Unit, before: Unit | undefined, after: Unit | undefined): boolean {
  if (unit.node || !after || !hasHeadingShape(unit.text) || holdsSentences(unit.text)) return false;
  if (before && before.heading === 0 && !isBody(before) && !before.node) return false;
  if (after.node) return after.node.type !== "paragraph" && !isLabelled(unit.text);
  return isBody(after) && widthOf(after.text) > widthOf(unit.text) * shorterThanBody;
}

/** Says what something is, as captions and credits do: `Photo: the harbour`. */
function isLabelled(text: string): boolean {
  return /^\S+(?:\s\S+)?\s?[:：]\s?\S/u.test(text);
}

const innerEnd = /\p{L}{3}["'”’»)]?[.!?。！？؟।]["'”’»)]?\s/u;

/** Several sentences, of which the last is an exclamation or the credit of a picture: `The old gate. Photo: Harbour office`. */
function holdsSentences(text: string): boolean {
  const end = innerEnd.exec(text);
  if (!end) return false;
  const last = text.slice(end.index + end[0].length);
  return /[!！]$/.test(last) || /[:：]\s/.test(last);
}

function isBody(unit: Unit): boolean {
  return unit.node === undefined && isProse(unit.text);
}
