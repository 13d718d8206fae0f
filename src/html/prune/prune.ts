import { remove } from "../../ledger/ledger.js";
import type { Settings } from "../../settings.js";
import type { Page } from "../page/page.js";

/** Marks the chrome inside the article: hidden parts, forms, navigation, boxes that are not its text. */
export function prune(page: Page, _settings: Settings): void {
  for (const part of page.parts) {
    if (part.hidden && !part.pinned)
      remove(part, { ruleId: "hidden", stage: "prune", reason: "not shown on the page" });
  }
}
