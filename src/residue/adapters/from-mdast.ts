import type { Nodes, Parents, Root } from "mdast";
import type { Block, BlockDocument, BlockKind } from "../block.js";
import { documentLanguages } from "../lexicon/languages.js";
import { spend } from "../../limits.js";

/** A node and what it stands in. */
export interface Placed {
  node: Nodes;
  parent: Parents;
}

/** Blocks of an mdast tree, with the node that each stands for. */
export interface MdastBlocks {
  document: BlockDocument;
  /** The node of each block, by block index. */
  nodes: Placed[];
}

const kinds: Partial<Record<Nodes["type"], BlockKind>> = {
  heading: "heading",
  code: "code",
  table: "table",
  thematicBreak: "rule",
  html: "other",
  yaml: "other",
  definition: "definition",
  footnoteDefinition: "definition",
};

/**
 * Makes the blocks of an mdast tree: one for each paragraph, heading and other node of the flow.
 *
 * @param title the document's title, where it is known from elsewhere
 * @param language declared language, as a BCP 47 tag
 */
export function blocksFromMdast(tree: Root, title?: string, language?: string): MdastBlocks {
  const blocks: Block[] = [];
  const nodes: Placed[] = [];
  const walk = (parent: Parents, kind: BlockKind, depth: number, group: number | undefined): void => {
    for (const node of parent.children as Nodes[]) {
      spend();
      if (node.type === "list") walk(node, "item", depth + 1, group ?? blocks.length);
      else if (node.type === "listItem") walk(node, kind, depth, group);
      else if (node.type === "blockquote") walk(node, "quote", 1, group ?? blocks.length);
      else {
        blocks.push(makeBlock(node, blocks.length, kinds[node.type] ?? kind, depth, group));
        nodes.push({ node, parent });
      }
    }
  };
  walk(tree, "paragraph", 0, undefined);
  const first = blocks.find(({ kind, depth }) => kind === "heading" && depth === 1)?.text;
  const languages = documentLanguages(blocks, language);
  return { document: { blocks, format: "markdown", title: title ?? first, languages }, nodes };
}

function makeBlock(node: Nodes, index: number, kind: BlockKind, depth: number, group: number | undefined): Block {
  const seen = { text: "", linked: 0, strong: 0, urls: [] as string[], alts: [] as string[] };
  read(node, seen, false, false);
  const text = seen.text.replace(/\s+/g, " ").trim();
  const size = text.replaceAll(" ", "").length;
  return {
    index,
    kind: text === "" && seen.alts.length > 0 ? "image" : kind,
    text,
    depth: node.type === "heading" ? node.depth : depth,
    links: seen.urls.length,
    linkShare: size === 0 ? 0 : Math.min(1, seen.linked / size),
    urls: seen.urls,
    strong: size > 0 && seen.strong === size,
    images: seen.alts.length,
    alts: seen.alts,
    group,
    spaced: true,
  };
}

interface Seen {
  text: string;
  linked: number;
  strong: number;
  urls: string[];
  alts: string[];
}

function read(node: Nodes, seen: Seen, inLink: boolean, inStrong: boolean): void {
  if (node.type === "code" || node.type === "html" || node.type === "yaml") return;
  if (node.type === "text" || node.type === "inlineCode") {
    seen.text += node.value;
    const size = node.value.replace(/\s+/g, "").length;
    if (inLink) seen.linked += size;
    if (inStrong) seen.strong += size;
  } else if (node.type === "break") {
    seen.text += " ";
  } else if (node.type === "image" || node.type === "imageReference") {
    seen.alts.push(node.alt ?? "");
  } else if ("children" in node) {
    const link = node.type === "link" || node.type === "linkReference";
    if (node.type === "link") seen.urls.push(node.url);
    for (const child of node.children) read(child, seen, inLink || link, inStrong || node.type === "strong");
    if (node.type === "tableCell") seen.text += " ";
  }
}
