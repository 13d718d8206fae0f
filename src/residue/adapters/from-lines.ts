import type { Format } from "../../settings.js";
import type { Block, BlockDocument } from "../block.js";
import type { Line } from "../source.js";

/** Blocks of a text or Markdown source, with the lines that each stands for. */
export interface LineBlocks {
  document: BlockDocument;
  /** The lines of each block, by block index. */
  lines: Line[][];
}

export function blocksFromLines(source: readonly Line[], format: Format): LineBlocks {
  const blocks: Block[] = [];
  const lines: Line[][] = [];
  let spaced = true;
  for (const line of source) {
    const text = line.text.replace(/\s+/g, " ").trim();
    if (text === "") {
      spaced = true;
      continue;
    }
    blocks.push({
      index: blocks.length,
      kind: "paragraph",
      text,
      depth: 0,
      links: 0,
      linkShare: 0,
      images: 0,
      alts: [],
      group: undefined,
      hints: "",
      spaced,
    });
    lines.push([line]);
    spaced = false;
  }
  return { document: { blocks, format, title: undefined, languages: ["en"] }, lines };
}
