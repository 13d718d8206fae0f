import { narrow } from "../../characters/narrow.js";
import { attribute } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";
import { readableText } from "../page/text.js";
import { isPersonName } from "./authors.js";
import { parseDate } from "./dates.js";
import type { Head } from "./head.js";

/** So many parts before the title a name may stand. */
const reachBefore = 30;
/** So many pieces of text around the title are looked at. */
const mostPieces = 40;

/** So many pieces a little further away. */
const nearby = 3;

/** A stretch of text between marks, and the element that it stands in. */
interface Piece {
  readonly text: string;
  readonly box: Part;
  /** Whether a link leads from it. */
  readonly linked: boolean;
  /** Whether it stands behind the title. */
  readonly behind: boolean;
}

/**
 * A name that stands by itself beside the date, without a word that says so: many sites show their authors no other way.
 * Next to the date and behind the title that is enough; a little further away, or before the title, the name must be
 * said again below as only an author's is (`Ada Holm is a …`, `More from Ada Holm`).
 */
export function standingName(page: Page, title: Part | undefined, head: Head): string | undefined {
  if (!title) return undefined;
  const pieces = piecesOf(page, title, head);
  const headline = readableText(page, title);
  const isDate = (piece: Piece | undefined): boolean =>
    piece !== undefined && piece.text.length < 40 && parseDate(piece.text, "day") !== undefined;
  for (const [at, { text, box, linked, behind }] of pieces.entries()) {
    if (!isPersonName(text) || headline.includes(text) || leadsToSection(box)) continue;
    const next = isDate(pieces[at - 1]) || isDate(pieces[at + 1]);
    const near = next || (behind && pieces.slice(Math.max(0, at - nearby), at + nearby + 1).some(isDate));
    // What leads to a section stands in the menu as well.
    if (!near || isSaidBefore(page, box, text)) continue;
    if ((behind && next && !linked) || isSaidAgain(page, box, text)) return text;
  }
  return undefined;
}

function leadsToSection(box: Part): boolean {
  return /\/(?:category|categories|tags?|topics?|sections?)\//.test(attribute(box, "href"));
}

function piecesOf({ parts }: Page, title: Part, head: Head): Piece[] {
  const pieces: Piece[] = [];
  for (let index = Math.max(head.from, title.index - reachBefore); index < head.to; index += 1) {
    if (index === title.index) index = title.end;
    const part = parts[index];
    if (part?.node.type !== "text" || part.size === 0 || (part.hidden && !title.hidden)) continue;
    for (const piece of narrow(part.node.value).split(/\s[|·•]\s|[•·]/)) {
      // `Ada Holm in` leads to a section.
      const text = piece.replace(/\s+/g, " ").trim().replace(/\sin$/, "");
      if (/[\p{L}\p{N}]{2}/u.test(text))
        pieces.push({ text, box: part.parent ?? part, linked: part.linkSize > 0, behind: index > title.index });
    }
  }
  return pieces.slice(0, mostPieces);
}

function isSaidBefore({ parts }: Page, box: Part, name: string): boolean {
  return parts.slice(0, box.index).some(({ node }) => node.type === "text" && node.value.trim() === name);
}

function isSaidAgain({ parts }: Page, part: Part, name: string): boolean {
  return parts.slice(part.end).some(({ node, size, linkSize }) => {
    if (node.type !== "text" || size === 0) return false;
    const text = node.value.trim();
    const at = text.indexOf(name);
    if (text === name && linkSize > 0) return false;
    return at >= 0 && leadsName.test(text.slice(0, at)) && followsName.test(text.slice(at + name.length));
  });
}

const leadsName = /^(?:.{0,40}\s(?:by|from|about|von|par|por|de|di)\s)?$/u;
const followsName = /^(?:$|,|\s(?:is|was|has|ist|est|es|é|è)\s)/u;
