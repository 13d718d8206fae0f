import { mojibakeWhy, repairText } from "../../characters/repair.js";
import { spend } from "../../limits.js";
import type { Page, Part } from "../page/page.js";
import { isVerbatimElement } from "../page/verbatim.js";
import { replace } from "../page/sweep.js";

/** Mends text that was decoded wrongly, where that is certain. Code may show the damage on purpose. */
export function mojibake(page: Page): void {
  let index = 0;
  while (index < page.parts.length) {
    spend();
    const part: Part = page.parts[index]!;
    if (part.removal || part.replacement || isVerbatimElement(part.name)) {
      index = part.end;
      continue;
    }
    index += 1;
    if (part.node.type !== "text" || part.size === 0) continue;
    const repaired = repairText(part.node.value);
    if (repaired !== part.node.value) replace(part, [{ type: "text", value: repaired }], mojibakeWhy);
  }
}
