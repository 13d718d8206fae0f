import { selectAll } from "hast-util-select";
import type { Page, Part } from "../../html/page/page.js";
import type { BlockDocument } from "../block.js";
import type { OwnRule } from "../rule.js";

/** Notes for each rule with a selector which blocks of a page stand in the elements that it names. */
export function withSelected(
  document: BlockDocument,
  targets: readonly (readonly Part[])[],
  page: Page,
  rules: readonly OwnRule[],
): BlockDocument {
  const selecting = rules.filter(({ selector }) => selector !== undefined);
  if (selecting.length === 0) return document;
  const parts = new Map(page.parts.map((part) => [part.node as object, part]));
  const selected = new Map<string, ReadonlySet<number>>();
  for (const { id, selector } of selecting) {
    const inside = new Uint8Array(page.parts.length);
    for (const node of selectAll(selector!, page.root)) {
      const part = parts.get(node);
      if (part) inside.fill(1, part.index, part.end);
    }
    const blocks = document.blocks.filter(({ index }) => targets[index]!.every((part) => inside[part.index] === 1));
    selected.set(id, new Set(blocks.map(({ index }) => index)));
  }
  return { ...document, selected };
}
