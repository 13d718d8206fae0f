import assert from "node:assert/strict";
import type { RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { CleanResult } from "../../src/index.js";
import { squeeze } from "../../src/ledger/ledger.js";

const parser = unified().use(rehypeParse).freeze();
const silent = new Set(["head", "script", "style", "template", "title", "noframes", "datalist", "object"]);

/** The visible text of an input without white space, found without deckle's own code. */
export function visibleText(source: string, format: CleanResult["format"]): string {
  if (format !== "html") return squeeze(source);
  const tree = parser.parse(source);
  let text = "";
  const open: RootContent[] = tree.children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "text") text += node.value;
    else if (node.type === "element" && !silent.has(node.tagName)) open.push(...node.children.toReversed());
  }
  return squeeze(text);
}

/**
 * The ledger's law: each entry's text stands at its place in the input, entries are in order and do not overlap.
 * Gives what the input's visible text is after replaying the ledger.
 */
export function replayLedger(source: string, result: CleanResult): string {
  // Halves of surrogate pairs are no characters.
  const visible = visibleText(source.replace(/\p{Surrogate}/gu, "\uFFFD"), result.format);
  let kept = "";
  let end = 0;
  for (const removal of result.removals) {
    const excerpt = removal.text.slice(0, 40);
    assert(removal.at.start >= end, `the ledger is out of order at \`${excerpt}\``);
    assert.equal(
      visible.slice(removal.at.start, removal.at.end),
      squeeze(removal.text),
      `wrong place of \`${excerpt}\``,
    );
    kept += visible.slice(end, removal.at.start) + squeeze(removal.replacement ?? "");
    end = removal.at.end;
  }
  return kept + visible.slice(end);
}
