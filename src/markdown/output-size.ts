import type { Nodes, Parents, Root } from "mdast";
import { spend } from "../limits.js";

/**
 * Whether a tree may take no more than `most` characters when it is written, counted before anything is: a small page may
 * hold lists so deep that their indentation alone would fill the memory.
 */
export function mayFit(tree: Root, most: number): boolean {
  return leastSize(tree, most, 0) <= most;
}

/** Takes the end of a tree off, so that what is left may fit; half of a first paragraph is for the writer to cut. */
export function cutToFit(parent: Parents, most: number, indent = 0): void {
  const inner = indentOf(parent, indent);
  let left = most;
  for (const [index, child] of parent.children.entries()) {
    const size = leastSize(child, left, inner);
    if (size <= left) {
      left -= size;
      continue;
    }
    let keep = index;
    if (child.type === "list" || child.type === "listItem" || child.type === "blockquote") {
      cutToFit(child, left, inner);
      if (child.children.length > 0) keep += 1;
    } else if (left === most && parent.type === "root") keep += 1;
    parent.children.length = keep;
    return;
  }
}

function leastSize(root: Nodes, most: number, indent: number): number {
  let size = 0;
  const open = [{ node: root, indent }];
  for (let next = open.pop(); next && size <= most; next = open.pop()) {
    spend();
    const { node } = next;
    if (lines.has(node.type)) size += next.indent;
    if ("value" in node) size += node.value.length + next.indent * lineBreaks(node.value, node.type);
    if (!("children" in node)) continue;
    const inner = indentOf(node, next.indent);
    for (const child of node.children) open.push({ node: child, indent: inner });
  }
  return size;
}

function indentOf({ type }: Nodes, indent: number): number {
  return type === "listItem" || type === "blockquote" ? indent + 2 : indent;
}

/** What begins at a line of its own. */
const lines: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "code",
  "html",
  "math",
  "tableRow",
  "thematicBreak",
]);

/** The further lines of a value that stands on lines of its own. */
function lineBreaks(value: string, type: string): number {
  if (type !== "code" && type !== "html" && type !== "math") return 0;
  let count = 0;
  for (let at = value.indexOf("\n"); at !== -1; at = value.indexOf("\n", at + 1)) count += 1;
  return count;
}
