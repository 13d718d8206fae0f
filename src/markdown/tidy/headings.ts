import type { Heading, Root } from "mdast";
import { eachNode } from "../each-node.js";

/**
 * Closes gaps in the ranks of headings (`h2`, `h4` become 2, 3), and makes the first `h1` the title of all that
 * follows: later ones become sections.
 */
export function rankHeadings(tree: Root): void {
  const open: { was: number; now: number }[] = [];
  eachNode(tree, (node) => {
    if (node.type !== "heading") return;
    const was = node.depth;
    while (open.length > 0 && open.at(-1)!.was >= was) open.pop();
    const now = open.length > 0 ? Math.min(6, open.at(-1)!.now + 1) : was;
    // The title is never closed.
    open.push({ was: was === 1 && now === 1 ? 0 : was, now });
    node.depth = now as Heading["depth"];
  });
}
