import type { Nodes } from "mdast";

/**
 * The text of a node and all that is in it, code among it, without markup.
 *
 * @param atBreak what a line break stands for
 */
export function textOf(node: Nodes, atBreak = ""): string {
  if ("value" in node) return node.value;
  if (node.type === "break") return atBreak;
  return "children" in node ? node.children.map((child) => textOf(child, atBreak)).join("") : "";
}
