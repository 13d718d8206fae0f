import { selectAll } from "hast-util-select";
import { DeckleError } from "../../errors.js";
import { remove } from "../../ledger/ledger.js";
import type { Settings } from "../../settings.js";
import type { Page, Part } from "./page.js";

/**
 * Carries out what the user says with CSS selectors: `keep` pins elements with what is around and in them,
 * so that no stage removes them; `remove` removes.
 *
 * @returns the elements that `content` names, in document order and none inside another; undefined where it is not given
 * @throws {DeckleError} of kind `usage` for a selector that is none
 */
export function applySelectors(page: Page, settings: Settings): Selected {
  const { keep, remove: unwanted, content } = settings;
  if (keep.length === 0 && unwanted.length === 0 && content === undefined) return { content: undefined, kept: [] };
  const parts = new Map(page.parts.map((part) => [part.node as object, part]));
  const find = (selector: string): Part[] => {
    try {
      return selectAll(selector, page.root).flatMap((node) => parts.get(node) ?? []);
    } catch (error) {
      const detail = (error as Error).message.split("\n")[0];
      throw new DeckleError("usage", `unexpected selector \`${selector}\`, expected a CSS selector: ${detail}`, {
        cause: error,
      });
    }
  };
  const kept = keep.flatMap(find);
  for (const part of kept) pin(page, part);
  for (const selector of unwanted)
    for (const part of find(selector))
      remove(part, { ruleId: "remove-option", stage: "prune", reason: `named by \`--remove ${selector}\`` });
  if (content === undefined) return { content: undefined, kept: outermost(kept) };
  const found = outermost(find(content));
  if (found.length === 0) {
    throw new DeckleError("no-article", `\`--content ${content}\` finds nothing in the page`);
  }
  return { content: found, kept: outermost(kept) };
}

/** What the user's selectors found. */
export interface Selected {
  /** Elements to be taken as the article. */
  content: Part[] | undefined;
  /** Elements that stay whatever the article is. */
  kept: Part[];
}

function pin(page: Page, part: Part): void {
  for (let index = part.index; index < part.end; index += 1) page.parts[index]!.pinned = true;
  for (let above = part.parent; above && !above.holdsPinned; above = above.parent) above.holdsPinned = true;
}

function outermost(parts: readonly Part[]): Part[] {
  let end = 0;
  return parts
    .toSorted((a, b) => a.index - b.index)
    .filter((part) => {
      if (part.index < end) return false;
      end = part.end;
      return true;
    });
}
