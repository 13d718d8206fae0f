import type { ExaminedLines } from "../../clean.js";
import type { Block } from "../../residue/block.js";
import type { Line } from "../../residue/source.js";
import type { CheckDocument, Passage, SeenHeading, Segment } from "../document.js";
import { maskText } from "../mask.js";
import { declaredIn } from "./front-matter.js";
import { markdownTable } from "./markdown-tables.js";
import { scanLinks } from "./markdown-links.js";

/** What the rules see of a text or Markdown source; `kept` tells the blocks that are no residue. */
export function fromLines(examined: ExaminedLines, kept: (block: Block) => boolean): CheckDocument {
  const { source, format, document, targets } = examined;
  const passages = document.blocks
    .filter((block) => kept(block) && targets[block.index]!.length > 0)
    .map((block) => passageOf(block, targets[block.index]!, format));
  const isMarkdown = format === "markdown";
  const { links, images } = isMarkdown ? scanLinks(passages) : { links: [], images: [] };
  return {
    format,
    source,
    passages,
    links,
    images,
    headings: isMarkdown ? passages.flatMap(headingsOf) : [],
    tables: isMarkdown ? tablesOf(passages) : [],
    languages: document.languages,
    declaredLanguage: isMarkdown ? declaredIn(source) : undefined,
  };
}

function passageOf(block: Block, lines: readonly Line[], format: "text" | "markdown"): Passage {
  let text = "";
  const segments: Segment[] = [];
  for (const line of lines) {
    if (text !== "") text += "\n";
    segments.push({ at: text.length, offset: line.offset, raw: undefined });
    text += line.text;
  }
  return { block, text, ...maskText(text, format), segments };
}

const atx = /^ {0,3}(#{1,6})(?:[ \t]+([^]*))?$/;
const closingMarks = /(?:^|(?<![ \t])[ \t]+)#+$/;

function headingsOf({ block, text, segments }: Passage): SeenHeading[] {
  if (block.kind === "code") return [];
  const start = segments[0]!.offset;
  const match = atx.exec(text);
  if (match)
    return [
      {
        start,
        end: start + text.length,
        depth: match[1]!.length,
        text: (match[2] ?? "").trim().replace(closingMarks, ""),
      },
    ];
  return block.kind === "heading" ? [{ start, end: start + text.length, depth: block.depth, text: block.text }] : [];
}

/** Tables: runs of neighbouring passages with cells, or one passage that holds them all. */
function tablesOf(passages: readonly Passage[]): CheckDocument["tables"] {
  const tables: CheckDocument["tables"][number][] = [];
  let run: { text: string; offset: number }[] = [];
  const close = (): void => {
    const table = run.length > 1 ? markdownTable(run) : undefined;
    if (table) tables.push(table);
    run = [];
  };
  for (const { block, text, prose, segments } of passages) {
    const isTable = block.kind !== "code" && prose.includes("|");
    if (!isTable || block.spaced) close();
    if (!isTable) continue;
    for (const { at, offset } of segments) {
      const end = text.indexOf("\n", at);
      run.push({ text: text.slice(at, end < 0 ? undefined : end), offset });
    }
  }
  close();
  return tables;
}
