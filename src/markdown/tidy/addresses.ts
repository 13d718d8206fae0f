import type { Nodes, Paragraph, PhrasingContent, Root } from "mdast";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { append } from "../../arrays.js";

// What GFM takes for a link wherever it stands in text. As link nodes they are written `<https://…>`, need no escapes,
// and read the same a second time.
const transforms = gfmFromMarkdown().flatMap((extension) => extension.transforms ?? []);
const looksLikeOne = /:\/\/|www\.|@/i;

const mostRounds = 4;

/** Turns bare addresses in text into links; gives the same array where there are none. */
export function linkAddresses(nodes: PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some(holdsOne)) return nodes;
  let line = nodes.flatMap(inParts);
  // Behind an address that was found, the text begins anew for the next reading.
  for (let round = 0; round < mostRounds; round += 1) {
    const next: PhrasingContent[] = [];
    let found = false;
    for (const node of line) {
      if (!holdsOne(node)) {
        next.push(node);
        continue;
      }
      const links = countLinks([node]);
      // By itself: among all others, each reading would look at every link of the line again.
      const read = transformed(node);
      found ||= countLinks(read) !== links;
      append(next, read);
    }
    if (!found) return round === 0 ? nodes : line;
    line = next;
  }
  return line;
}

function transformed(node: PhrasingContent): PhrasingContent[] {
  const line: Paragraph = { type: "paragraph", children: [node] };
  const root: Root = { type: "root", children: [line] };
  for (const transform of transforms) transform(root);
  return line.children;
}

/** Whether a text could hold an address at all. */
export function mayHoldAddress(text: string): boolean {
  return looksLikeOne.test(text);
}

function countLinks(nodes: readonly Nodes[]): number {
  let count = 0;
  for (const node of nodes) count += node.type === "link" ? 1 : "children" in node ? countLinks(node.children) : 0;
  return count;
}

function holdsOne(node: Nodes): boolean {
  if (node.type === "text") return mayHoldAddress(node.value);
  return node.type !== "link" && "children" in node && node.children.some(holdsOne);
}

/** Characters of one text, in which the transforms find no more links than they can put into its place at once. */
const mostAtOnce = 50_000;

/** A long text in parts, cut behind white space, which ends any address; a word of such a length is cut anywhere. */
function inParts(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== "text" || node.value.length <= mostAtOnce) return [node];
  const parts: PhrasingContent[] = [];
  for (let start = 0; start < node.value.length;) {
    const space = node.value.lastIndexOf(" ", start + mostAtOnce);
    const end = space > start ? space + 1 : start + mostAtOnce;
    parts.push({ type: "text", value: node.value.slice(start, end) });
    start = end;
  }
  return parts;
}
