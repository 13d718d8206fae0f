import type { Part } from "../page/page.js";
import type { Evidence } from "./evidence.js";

/** A lead has at least this many measured characters of prose. */
const leastLead = 40;

/**
 * The parts between the title and the chosen part that belong to the article: subtitle, lead, a first paragraph that
 * stands outside of the body's element.
 */
export function leadParts(evidence: Evidence, title: Part | undefined, root: Part): Part[] {
  if (!title || title.index >= root.index || title.end > root.index) return [];
  const leads: Part[] = [];
  for (const { holder, size, linkSize } of evidence.blocks) {
    if (holder.index < title.end) continue;
    if (holder.index >= root.index) break;
    if (holder.end > root.index || leads.at(-1) === holder) continue;
    const worth = evidence.prose[holder.index]! * evidence.factor[holder.index]!;
    if (worth >= leastLead && linkSize < size * 0.3) leads.push(holder);
  }
  return leads.length <= mostLeads ? leads : [];
}

/** More paragraphs than this between title and body are something else, such as teasers. */
const mostLeads = 4;
