import { remove, type Why } from "../../ledger/ledger.js";
import { attribute } from "../page/attributes.js";
import { namesOf } from "../page/names.js";
import { isPhrasing, type Page, type Part } from "../page/page.js";
import { textOf } from "../page/text.js";
import { reshape } from "../page/sweep.js";
import { unlink } from "./unlink.js";
import { above, inside, seenBefore, standing } from "./walk.js";

const permalink: Why = {
  ruleId: "permalink",
  stage: "convert",
  reason: "a link of a heading or line to itself, for readers to copy",
};

/** Headings, and the terms and captions that documentation links as such. */
const headings: ReadonlySet<string> = new Set("h1 h2 h3 h4 h5 h6 dt figcaption caption".split(" "));
const ranks = /^h[1-6]$/;
/** So many boxes around a heading may be the parts of one caption. */
const captionDepth = 4;
/** Buttons that copy such a link, by their name: what is written on them is in the language of the page. */
const copies = /(?:^|[\s_-])(?:anchor|permalink|header-?link|heading-?link|copy|clipboard)/i;
/** Visible characters of the longest heading that is believed by its role alone. */
const longestHeading = 250;
/** Boxes of a heading's own: a link to one of them leads to the heading. */
const ownBoxes = 2;

/**
 * Takes the marks (`#`, `¶`, “Copy link”) off headings that lead to where they stand, and `#` off whatever text has one; a
 * heading that is such a link is text.
 */
export function standardizeHeadings(page: Page): void {
  for (const heading of standing(page)) {
    if (isMark(page, heading)) remove(heading, permalink);
    if (ranks.test(heading.name) && isInCaption(heading)) {
      reshape(heading, "p");
      continue;
    }
    const rank = rankByRole(heading);
    if (rank !== undefined) reshape(heading, `h${rank}`);
    if (rank === undefined && !headings.has(heading.name)) continue;
    const names = namesOfPlace(page, heading);
    for (const part of inside(page, heading)) {
      const control = part.name === "button" || part.name === "clipboard-copy";
      if (control ? !copies.test(namesOf(part).text) : !leadsTo(part, names)) continue;
      if (part.size < heading.size) remove(part, permalink);
      else if (!control && part.size > 0) unlink(page, part);
    }
  }
}

/** A link at the edge of a caption or a paragraph, to a place in the page, that says no more than `#` or `¶`. */
function isMark(page: Page, part: Part): boolean {
  if (part.name !== "a" || part.size !== 1 || !attribute(part, "href").startsWith("#")) return false;
  const seen = part.parent?.children.filter(({ size }) => size > 0) ?? [];
  return seen.length > 1 && (seen[0] === part || seen.at(-1) === part) && /^[#¶]$/.test(textOf(page, part).trim());
}

/** Whether a part stands in what a figure says of its picture, where headings are chosen for their looks. */
function isInCaption(part: Part): boolean {
  let caption = false;
  for (const box of [part, ...above(part)]) {
    if (box.name === "figure") return caption;
    if (part.depth - box.depth > captionDepth) return false;
    caption ||= box.name === "figcaption" || namesOf(box).topics.has("caption");
  }
  return false;
}

/** The rank of a box that says by its role that it is a heading. */
function rankByRole(part: Part): number | undefined {
  if (attribute(part, "role") !== "heading" || !/^(?:div|p|section|header)$/.test(part.name)) return undefined;
  if (part.size === 0 || part.size > longestHeading || part.children.some((child) => !isPhrasing(child)))
    return undefined;
  const level = Number(attribute(part, "ariaLevel") || 2);
  return Number.isInteger(level) && level > 0 ? Math.min(6, level) : undefined;
}

function leadsTo(part: Part, names: ReadonlySet<string>): boolean {
  const href = part.name === "a" ? attribute(part, "href") : "";
  return href.startsWith("#") && names.has(href.slice(1));
}

/** The names by which an address can lead to a heading: its own, those in it, those of boxes that it opens. */
function namesOfPlace(page: Page, heading: Part): Set<string> {
  const parts = [heading, ...inside(page, heading)];
  let box = heading;
  while (parts.length > 0 && box.parent && heading.depth - box.depth < ownBoxes && isFirst(page, box)) {
    box = box.parent;
    parts.push(box);
  }
  let before = seenBefore(page, heading);
  for (; before && isAnchor(before); before = seenBefore(page, before)) parts.push(before);
  return new Set(
    parts.flatMap((part) => [attribute(part, "id"), attribute(part, "name")]).filter((name) => name !== ""),
  );
}

/** Whether nothing is seen before a part in its parent. */
function isFirst(page: Page, part: Part): boolean {
  let before = seenBefore(page, part);
  while (before && isAnchor(before)) before = seenBefore(page, before);
  return before === undefined;
}

/** An empty element in a line, to which links lead. */
function isAnchor({ name, size }: Part): boolean {
  return size === 0 && (name === "a" || name === "span");
}
