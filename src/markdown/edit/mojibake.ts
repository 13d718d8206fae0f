import { certainRepairs, mojibakeWhy } from "../../characters/repair.js";
import { spend } from "../../limits.js";
import type { Change } from "./change.js";
import { parseMarkdown } from "./parse.js";
import { append } from "../../arrays.js";

/** What was decoded wrongly in the lines of a plain text, joined by line ends. */
export function mojibakeChanges(text: string): Change[] {
  const changes: Change[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    spend();
    for (const { from, to, replacement } of certainRepairs(line)) {
      changes.push({ from: start + from, to: start + to, replacement, why: mojibakeWhy });
    }
    start += line.length + 1;
  }
  return changes;
}

/** The same of the text of a Markdown source: code, addresses and raw HTML stay as they are. */
export function mojibakeChangesInMarkdown(text: string): Change[] {
  const found = mojibakeChanges(text);
  if (found.length === 0) return [];
  const texts: { from: number; to: number }[] = [];
  const open = [...parseMarkdown(text, true).children];
  for (let node = open.pop(); node; node = open.pop()) {
    spend();
    if ("children" in node) append(open, node.children);
    // Text beside an address that is a link as it stands has no position.
    else if (node.type === "text" && node.position) {
      texts.push({ from: node.position.start.offset!, to: node.position.end.offset! });
    }
  }
  texts.sort((a, b) => a.from - b.from);
  let index = 0;
  return found.filter(({ from, to }) => {
    while (index < texts.length && texts[index]!.to < to) index += 1;
    const within = texts[index];
    return within !== undefined && within.from <= from && to <= within.to;
  });
}
