import type { PhrasingContent, Root, RootContent } from "mdast";
import type { Line } from "../../residue/source.js";
import { tidyText } from "../tidy/text.js";
import { joinDropCapitals } from "./drop-capitals.js";
import { type Chunk, chunksOf, joinLines } from "./chunks.js";
import { markHeadings, type Unit } from "./headings.js";
import { inline } from "./inline.js";
import { continuesList, isMarked, readList } from "./lists.js";
import { readTable } from "./tables.js";
import { spend } from "../../limits.js";
import { append } from "../../arrays.js";

/**
 * Structures the kept lines of a plain text as a reader sees them: title, section headings, paragraphs, lists, tables
 * and verse. The characters of the text stay as they are; only list marks and line ends turn into structure.
 *
 * @param isAbout whether a line speaks about the article, as a byline does, and so is neither title nor heading
 */
export function fromText(kept: readonly Line[], isAbout: (text: string) => boolean = () => false): Root {
  const units = joinSpacedLists(chunksOf(joinDropCapitals(kept))).flatMap(unitsOf);
  markHeadings(units, isAbout);
  return { type: "root", children: units.map(toNode) };
}

/** Makes one chunk of list items between which blank lines stand. */
function joinSpacedLists(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const last = joined.at(-1);
    if (last && continuesList(last.lines, chunk.lines)) append(last.lines, chunk.lines);
    else joined.push({ ...chunk, lines: [...chunk.lines] });
  }
  return joined;
}

/** The pieces of a chunk: tables, lists, and between them paragraphs. */
function unitsOf(chunk: Chunk): Unit[] {
  const { lines } = chunk;
  const table = readTable(lines);
  if (table) return [{ text: "", node: table, heading: 0 }];
  const units: Unit[] = [];
  let start = 0;
  let index = 0;
  const closeText = (): void => {
    if (index > start) append(units, textUnits({ lines: lines.slice(start, index), layout: chunk.layout }));
  };
  while (index < lines.length) {
    spend();
    const found = isMarked(lines[index]!) ? readList(lines, index) : undefined;
    if (found?.list) {
      closeText();
      units.push({ text: "", node: found.list, heading: 0 });
      index += found.length;
      start = index;
    } else {
      index += found?.length ?? 1;
    }
  }
  closeText();
  return units;
}

function textUnits({ lines, layout }: Chunk): Unit[] {
  if (layout === "wrapped") return [{ text: tidyText(joinLines(lines)), node: undefined, heading: 0 }];
  const trimmed = lines.map((line) => tidyText(line).trim());
  if (layout === "verse" && lines.length > 1) return [{ text: "", node: verse(trimmed), heading: 0 }];
  return trimmed.map((text) => ({ text, node: undefined, heading: 0 }));
}

function verse(lines: readonly string[]): RootContent {
  const children: PhrasingContent[] = [];
  for (const line of lines) {
    if (children.length > 0) children.push({ type: "break" });
    append(children, inline(line));
  }
  return { type: "paragraph", children };
}

function toNode(unit: Unit): RootContent {
  if (unit.node) return unit.node;
  const children = inline(unit.text);
  return unit.heading === 0 ? { type: "paragraph", children } : { type: "heading", depth: unit.heading, children };
}
