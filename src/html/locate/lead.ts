import { lettersOf } from "../../characters/letters.js";
import { attribute } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";
import { readableText } from "../page/text.js";
import { headings, type TextBlock } from "./blocks.js";
import type { Evidence } from "./evidence.js";
import { weights } from "./weights.js";

const { lead: bounds } = weights;

/**
 * The parts between the title and the chosen part that belong to the article: subtitle, lead, a first paragraph that
 * stands outside of the body's element.
 *
 * @param description what the page says of itself: most sites repeat their subtitle there
 */
export function leadParts(
  page: Page,
  evidence: Evidence,
  title: Part | undefined,
  root: Part,
  description: string | undefined,
): Part[] {
  if (!title || title.index >= root.index || title.end > root.index) return [];
  const described = lettersOf(description ?? "");
  const leads: Part[] = [];
  const subtitles = new Set<Part>();
  let beside = 0;
  for (const block of evidence.blocks) {
    const { holder, size, linkSize } = block;
    if (holder.index < title.end) continue;
    if (holder.index >= root.index) break;
    if (holder.end > root.index || leads.at(-1) === holder || linkSize >= size * bounds.linked) continue;
    const worth = evidence.prose[holder.index]! * evidence.factor[holder.index]!;
    const subtitle = isSubtitle(page, block, described);
    if (worth < bounds.least && !subtitle) continue;
    if (subtitle) subtitles.add(holder);
    else if (!isAround(holder.parent, root)) beside += 1;
    leads.push(holder);
  }
  return beside <= bounds.most ? leads : leads.filter((part) => subtitles.has(part));
}

/** Paragraphs beside the body, in an element that holds both, are its own, however many they are. */
function isAround(part: Part | undefined, root: Part): boolean {
  return part !== undefined && part.name !== "body" && part.index < root.index && part.end >= root.end;
}

/** Names of the line under a title. */
const names =
  /(?:^|[-_\s]|[a-z](?=[A-Z]))(?:dek|deck|sub-?title|sub-?head(?:line)?|standfirst|strapline|strap|lede|vorspann|chapo|ingress)(?:$|[-_\s]|(?=[A-Z]))/i;

/** Whether a line is the article's subtitle: the page's description begins so, or it is named so and reads as a sentence. */
function isSubtitle(page: Page, { holder, closed, size }: TextBlock, described: string): boolean {
  if (size > bounds.subtitle || holder.hidden || isMenu(holder)) return false;
  const letters = lettersOf(readableText(page, holder));
  if (letters.length < bounds.words) return false;
  if (described.startsWith(letters.slice(0, bounds.probe))) return true;
  return (closed || headings.has(holder.name)) && names.test(attribute(holder, "className"));
}

function isMenu(part: Part): boolean {
  for (let at: Part | undefined = part; at; at = at.parent) {
    if (/^(?:nav|figure|form|aside|li)$/.test(at.name)) return true;
  }
  return false;
}
