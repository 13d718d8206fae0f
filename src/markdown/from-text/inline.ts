import type { PhrasingContent } from "mdast";
import { spend } from "../../limits.js";

// Addresses as GFM finds them in text; written as autolinks they need no escapes and read the same.
const address = /\bhttps?:\/\/[^\s<>"“”„«»]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g;
const trailing = /(?<![.,;:!?'"“”’»*_~)\]}])[.,;:!?'"“”’»*_~)\]}]+$/;

/** Text as Markdown's inline nodes: bare addresses become links, all else stays text. */
export function inline(text: string): PhrasingContent[] {
  if (!text.includes("://") && !text.includes("@")) return [{ type: "text", value: text }];
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    spend();
    const found = trimAddress(match[0]);
    if (found === "" || match.index < end) continue;
    if (match.index > end) nodes.push({ type: "text", value: text.slice(end, match.index) });
    const url = found.includes("://") ? found : `mailto:${found}`;
    nodes.push({ type: "link", url, title: null, children: [{ type: "text", value: found }] });
    end = match.index + found.length;
  }
  if (end < text.length) nodes.push({ type: "text", value: text.slice(end) });
  return nodes;
}

/** Without the punctuation that belongs to the sentence around it; a closing bracket stays where one was opened. */
function trimAddress(found: string): string {
  let text = found;
  for (;;) {
    const tail = trailing.exec(text)?.[0] ?? "";
    if (tail === "") return text;
    const shorter = text.slice(0, -tail.length);
    if (tail.startsWith(")") && shorter.split("(").length > shorter.split(")").length) return `${shorter})`;
    text = shorter;
  }
}
