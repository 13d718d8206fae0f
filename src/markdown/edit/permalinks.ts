import type { Why } from "../../ledger/ledger.js";
import { spend } from "../../limits.js";
import { readMarkdownLines } from "../../residue/adapters/markdown-lines.js";
import { splitLines } from "../../residue/source.js";
import type { Change } from "./change.js";

const why: Why = {
  ruleId: "permalink",
  stage: "convert",
  reason: "a link of a heading to itself, for readers to copy",
};

/** A link within the page with nothing to read but a mark such as `#` or `¶`. */
const permalink = /\[(?:[\s\u200B\uFEFF#¶§🔗⚓∞]|\uFE0F){0,4}\]\(#[^\s()<>]{0,500}(?:[ \t]"[^"\n]{0,200}")?\)/gu;
const suspect = /\]\(#/;

/** The links of headings to themselves that converters leave in Markdown: `## Setup[¶](#setup "Permanent link")`. */
export function permalinkChanges(text: string): Change[] {
  if (!suspect.test(text)) return [];
  const changes: Change[] = [];
  for (const { kind, lines, content } of readMarkdownLines(splitLines(text))) {
    spend();
    const [line] = lines;
    // A heading of nothing else would be left empty.
    if (kind !== "heading" || !line || !suspect.test(content) || content.replace(permalink, "").trim() === "") continue;
    for (const { 0: found, index } of line.text.matchAll(permalink)) {
      const end = index + found.length;
      const before = line.text.slice(0, index);
      const from = line.text.slice(end).trim() === "" ? before.trimEnd().length : index;
      changes.push({ from: line.offset + from, to: line.offset + end, replacement: "", why });
    }
  }
  return changes;
}
