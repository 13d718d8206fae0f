import type { ElementContent, Root, RootContent } from "hast";
import { spend } from "../../limits.js";

/**
 * Unwraps the elements that are nested deeper than `depth`: their children stand in their place, in order, so that no
 * text is lost. Elements without children stay.
 */
export function flatten(root: Root, depth: number): void {
  const open: { node: { children: RootContent[] }; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    spend();
    const { node } = next;
    if (next.depth >= depth) node.children = leavesOf(node.children);
    for (const child of node.children) {
      if (child.type !== "element") continue;
      open.push({ node: child, depth: next.depth + 1 });
      if (child.content) open.push({ node: child.content, depth: next.depth + 1 });
    }
  }
}

/** The descendants that hold no others, in order. */
function leavesOf(children: readonly RootContent[]): RootContent[] {
  const leaves: RootContent[] = [];
  const open: RootContent[] = children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    spend();
    const inner: readonly ElementContent[] = node.type === "element" ? node.children : [];
    if (inner.length === 0) leaves.push(node);
    else for (let index = inner.length - 1; index >= 0; index -= 1) open.push(inner[index]!);
  }
  return leaves;
}
