import { remove, type Why } from "../../ledger/ledger.js";
import type { Page, Part } from "./page.js";
import { spend } from "../../limits.js";

/** What holds a page together that was laid out by tables or lists. */
const frames = /^(?:table|thead|tbody|tfoot|tr|td|th|ul|ol|li|dl|dt|dd)$/;

/** Marks everything outside `roots` as removed, in as few and as large pieces as there are. */
export function keepOnly(page: Page, roots: readonly Part[], why: (part: Part) => Why): void {
  const inside = new Set(roots);
  const above = new Set<Part>();
  for (const root of roots) {
    for (let parent = root.parent; parent && !above.has(parent); parent = parent.parent) above.add(parent);
  }
  for (const part of above) part.layout = frames.test(part.name);
  for (const part of inside) part.layout = /^(?:td|th|li|dd)$/.test(part.name);
  let index = 0;
  while (index < page.parts.length) {
    spend();
    const part = page.parts[index]!;
    if (inside.has(part)) index = part.end;
    else if (above.has(part)) index += 1;
    else {
      remove(part, why(part));
      index = part.end;
    }
  }
}
