import { isPhrasing, type Page, type Part } from "../../html/page/page.js";
import { readableText } from "../../html/page/text.js";
import type { Block, BlockDocument, BlockKind } from "../block.js";

/** Blocks of a page, with the parts that each stands for. */
export interface PageBlocks {
  document: BlockDocument;
  /** The parts of each block, by block index. */
  parts: Part[][];
}

export function blocksFromPage(page: Page, title: string | undefined): PageBlocks {
  const blocks: Block[] = [];
  const parts: Part[][] = [];
  let index = 0;
  while (index < page.parts.length) {
    const part = page.parts[index]!;
    if (part.removal || part.size === 0) {
      index = part.removal ? part.end : index + 1;
      continue;
    }
    if (isPhrasing(part) || part.children.some((child) => !isPhrasing(child))) {
      index += 1;
      continue;
    }
    blocks.push({
      index: blocks.length,
      kind: kindOf(part),
      text: readableText(page, part),
      depth: /^h[1-6]$/.test(part.name) ? Number(part.name[1]) : 0,
      links: 0,
      linkShare: part.linkSize / part.size,
      images: 0,
      alts: [],
      group: undefined,
      hints: "",
      spaced: true,
    });
    parts.push([part]);
    index = part.end;
  }
  return { document: { blocks, format: "html", title, languages: ["en"] }, parts };
}

function kindOf(part: Part): BlockKind {
  if (/^h[1-6]$/.test(part.name)) return "heading";
  if (part.name === "li") return "item";
  if (part.name === "pre") return "code";
  if (part.name === "figcaption" || part.name === "caption") return "caption";
  return "paragraph";
}
