import type { Heading, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from "mdast";
import type { Settings } from "../settings.js";
import { isPhrasingNode } from "./phrasing/nodes.js";
import { rankHeadings } from "./tidy/headings.js";
import { isComment, tidyLine } from "./tidy/line.js";
import { isSafeAddress } from "./url-policy.js";
import { spend } from "../limits.js";

/** Shapes the tree as an editor would: edges of emphasis, ranks of headings, no empty nodes, safe links only. */
export function tidy(tree: Root, _settings: Settings): void {
  tree.children = withoutOuterRules(tidyFlow(tree.children));
  rankHeadings(tree);
}

function tidyFlow(nodes: readonly RootContent[]): RootContent[] {
  const flow: RootContent[] = [];
  let stray: PhrasingContent[] = [];
  const closeStray = (): void => {
    if (stray.length > 0) flow.push(...tidyBlock({ type: "paragraph", children: stray }));
    stray = [];
  };
  for (const node of nodes) {
    spend();
    if (isPhrasingNode(node)) stray.push(node);
    else {
      closeStray();
      flow.push(...tidyBlock(node));
    }
  }
  closeStray();
  return flow.filter((node, index) => node.type !== "thematicBreak" || flow[index - 1]?.type !== "thematicBreak");
}

/** A block in order, or nothing where there is nothing to be seen in it. */
function tidyBlock(node: RootContent): RootContent[] {
  switch (node.type) {
    case "paragraph": {
      return splitParagraph(tidyLine(node.children, "paragraph"));
    }
    case "heading":
      return tidyHeading(node);
    case "blockquote":
    case "footnoteDefinition":
      return withFlow(node);
    case "list":
      return tidyList(node);
    case "table":
      return tidyTable(node);
    case "code":
      return node.value.trim() === "" ? [] : [node];
    case "html":
      return isComment(node) ? [] : [node];
    case "definition":
      return isSafeAddress(node.url, "link") ? [node] : [];
    default:
      return [node];
  }
}

/** Two breaks in a row are how many pages part paragraphs. */
function splitParagraph(line: readonly PhrasingContent[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let children: PhrasingContent[] = [];
  for (const [index, node] of line.entries()) {
    const twice = node.type === "break" && (line[index + 1]?.type === "break" || children.length === 0);
    if (!twice) children.push(node);
    if (!twice || children.length === 0) continue;
    paragraphs.push({ type: "paragraph", children });
    children = [];
  }
  if (children.length > 0) paragraphs.push({ type: "paragraph", children });
  return paragraphs;
}

function withFlow<Node extends Extract<Nodes, { children: unknown[] }>>(node: Node): Node[] {
  const children = tidyFlow(node.children as RootContent[]);
  return children.length > 0 ? [{ ...node, children }] : [];
}

/** Headings are strong by themselves; one of images alone is none. */
function tidyHeading(node: Heading): [Heading | Paragraph] | [] {
  const plain = node.children.flatMap((child) => (child.type === "strong" ? child.children : [child]));
  const children = tidyLine(plain, "heading");
  if (children.length === 0) return [];
  return children.every((child) => child.type === "image" || (child.type === "text" && child.value.trim() === ""))
    ? [{ type: "paragraph", children }]
    : [{ type: "heading", depth: node.depth, children }];
}

function tidyList(node: List): [List] | [] {
  const items = node.children.flatMap((item): ListItem[] => {
    const [tidied] = withFlow(item);
    if (!tidied) return [];
    // Paragraphs of an item need a blank line between them.
    const several = tidied.children.filter((child) => child.type === "paragraph").length > 1;
    return [several ? { ...tidied, spread: true } : tidied];
  });
  return items.length > 0 ? [{ ...node, children: items }] : [];
}

function tidyTable(node: Table): [Table] | [] {
  let seen = false;
  const rows = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => {
      const children = tidyLine(cell.children, "cell");
      seen ||= children.length > 0;
      return { ...cell, children };
    }),
  }));
  return seen ? [{ ...node, children: rows }] : [];
}

function withoutOuterRules(nodes: RootContent[]): RootContent[] {
  const first = nodes.findIndex((node) => node.type !== "thematicBreak");
  const last = nodes.findLastIndex((node) => node.type !== "thematicBreak");
  return first === -1 ? [] : nodes.slice(first, last + 1);
}
