import { remove, type Why } from "../../ledger/ledger.js";
import type { Page, Part } from "./page.js";

/** Marks everything outside `roots` as removed, in as few and as large pieces as there are. */
export function keepOnly(page: Page, roots: readonly Part[], why: (part: Part) => Why): void {
  const inside = new Set(roots);
  const above = new Set<Part>();
  for (const root of roots) {
    for (let parent = root.parent; parent && !above.has(parent); parent = parent.parent) above.add(parent);
  }
  let index = 0;
  while (index < page.parts.length) {
    const part = page.parts[index]!;
    if (inside.has(part)) index = part.end;
    else if (above.has(part)) index += 1;
    else {
      remove(part, why(part));
      index = part.end;
    }
  }
}
