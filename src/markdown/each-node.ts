import type { Nodes } from "mdast";

/**
 * Shows all nodes of a tree in document order. Without recursion, tests and ancestors: with `unist-util-visit`, three
 * such walks took 5 % of the time of a page.
 */
export function eachNode(tree: Nodes, see: (node: Nodes) => void): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    see(node);
    if (!("children" in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) open.push(node.children[index]!);
  }
}
