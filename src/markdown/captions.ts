import type { Image, Nodes, Paragraph, PhrasingContent, Root } from "mdast";
import { eachNode } from "./each-node.js";
import { textOf } from "./text-of.js";

/**
 * Empties the alternative text of a picture where the caption under it says the same: the caption is seen and read out.
 * It stands in the picture's paragraph, after a break, or is the paragraph after it.
 */
export function settleCaptions(tree: Root): void {
  eachNode(tree, (parent) => {
    if (!("children" in parent)) return;
    const siblings: readonly Nodes[] = parent.children;
    for (const [index, node] of siblings.entries()) if (node.type === "paragraph") settle(node, siblings[index + 1]);
  });
}

function settle({ children }: Paragraph, next: Nodes | undefined): void {
  const image = imageOf(children[0]);
  if (!image?.alt) return;
  const [, second, ...rest] = children;
  const caption = second?.type === "break" ? rest : !second && next?.type === "paragraph" ? next.children : [];
  if (caption.length > 0 && wordsOf(caption.map((node) => textOf(node)).join("")) === wordsOf(image.alt))
    image.alt = "";
}

function imageOf(node: PhrasingContent | undefined): Image | undefined {
  if (node?.type === "link" && node.children.length === 1) return imageOf(node.children[0]);
  return node?.type === "image" ? node : undefined;
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}
