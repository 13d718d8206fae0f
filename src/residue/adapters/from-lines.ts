import { chunksOf, isBlank, isTooWide, joinLines, wouldNotFit } from "../../markdown/from-text/chunks.js";
import { widthOf } from "../../markdown/from-text/shapes.js";
import type { Format } from "../../settings.js";
import type { Block, BlockDocument, BlockKind } from "../block.js";
import { documentLanguages } from "../lexicon/languages.js";
import { isRunningText } from "../shape.js";
import type { Line } from "../source.js";
import { bareInline, type Inline, readInline } from "./inline.js";
import { type MarkedLine, readMarkdownLines, readPlainMarks } from "./markdown-lines.js";
import { fold } from "../../ledger/ledger.js";
import { spend } from "../../limits.js";
import { greatest } from "../../arrays.js";

/** Blocks of a text or Markdown source, with the lines that each stands for. */
export interface LineBlocks {
  document: BlockDocument;
  /** The lines of each block, by block index. */
  lines: Line[][];
}

/**
 * Makes the blocks of a text or Markdown source: a block a line, except where lines were broken to a width.
 *
 * @param language declared language, as a BCP 47 tag
 */
export function blocksFromLines(source: readonly Line[], format: Format, language?: string): LineBlocks {
  const marked =
    format === "markdown" ? joinWrapped(readMarkdownLines(source), isPlain) : joinWrapped(readTextLines(source));
  const blocks: Block[] = [];
  const lines: Line[][] = [];
  let group = 0;
  let before: MarkedLine | undefined;
  for (const one of marked) {
    spend();
    const inline = format === "markdown" ? readInline(one.content) : readPlain(one.content);
    const text = fold(inline.text);
    const spaced = before === undefined || one.lines[0]!.index > before.lines.at(-1)!.index + 1;
    if (!(grouped.has(one.kind) && before?.kind === one.kind)) group += 1;
    blocks.push({
      index: blocks.length,
      kind: kindOf(one, inline, text),
      text,
      depth: one.depth,
      links: inline.urls.length,
      linkShare: linkShareOf(inline, text),
      urls: inline.urls,
      strong: inline.strong,
      images: inline.alts.length,
      alts: inline.alts,
      group: grouped.has(one.kind) ? group : undefined,
      spaced,
    });
    lines.push(one.lines);
    before = one;
  }
  const title = blocks.find(({ kind, depth }) => kind === "heading" && depth === 1)?.text ?? firstText(blocks);
  return { document: { blocks, format, title, languages: documentLanguages(blocks, language) }, lines };
}

const grouped: ReadonlySet<BlockKind> = new Set(["item", "table", "quote", "code"]);

function kindOf({ kind, content }: MarkedLine, inline: Inline, text: string): BlockKind {
  if (kind === "paragraph" && text === "" && inline.alts.length > 0) return "image";
  // A fence, a rule and the like have no text for the rules.
  return text === "" && content !== "" && kind !== "image" ? "other" : kind;
}

function linkShareOf({ linked }: Inline, text: string): number {
  return linked === 0 || text === "" ? 0 : Math.min(1, linked / text.replaceAll(" ", "").length);
}

function firstText(blocks: readonly Block[]): string | undefined {
  const first = blocks.find(({ text }) => text !== "");
  return first && !isRunningText(first) ? first.text : undefined;
}

function readTextLines(source: readonly Line[]): MarkedLine[] {
  const marked: MarkedLine[] = [];
  for (const line of source) {
    spend();
    if (!isBlank(line.text)) marked.push({ lines: [line], ...readPlainMarks(line.text) });
  }
  return marked;
}

const address = /(?:https?:\/\/|www\.)[^\s<>"“”]+/gi;

function readPlain(source: string): Inline {
  const urls = source.match(address);
  if (urls === null) return bareInline(source);
  const linked = urls.reduce((sum, url) => sum + url.length, 0);
  return { text: source, urls, linked, alts: [], strong: false };
}

/**
 * Joins the lines of paragraphs that were broken to a width: a line within a sentence is no block of its own.
 *
 * @param counts which lines say how the source was laid out; those of a text all do, marks of Markdown stand alone
 */
function joinWrapped(marked: MarkedLine[], counts: (line: MarkedLine) => boolean = () => true): MarkedLine[] {
  const laidOut = marked.filter(counts);
  const texts = laidOut.map(({ lines: [line] }) => line!);
  if (texts.some(isTooWide)) return marked;
  const wrapped = new Map<MarkedLine, MarkedLine[]>();
  const continued = new Set<MarkedLine>();
  let at = 0;
  for (const { lines, layout } of chunksOf(texts)) {
    const members = laidOut.slice(at, at + lines.length);
    at += lines.length;
    if (layout !== "wrapped") continue;
    const width = greatest(lines.map(widthOf));
    let first = members[0]!;
    for (let index = 1; index < members.length; index += 1) {
      if (
        !isPlain(members[index]!) ||
        !wouldNotFit(lines[index - 1]!, lines[index]!, width) ||
        /(?:\\| {2})$/.test(members[index - 1]!.lines[0]!.text)
      ) {
        first = members[index]!;
        continue;
      }
      const parts = wrapped.get(first);
      if (parts) parts.push(members[index]!);
      else wrapped.set(first, [first, members[index]!]);
      continued.add(members[index]!);
    }
  }
  for (const [one, parts] of wrapped) {
    one.lines = parts.flatMap(({ lines }) => lines);
    one.content = joinLines(parts.map(({ content }) => content));
  }
  return marked.filter((one) => !continued.has(one));
}

function isPlain({ kind, lines }: MarkedLine): boolean {
  return kind === "paragraph" && lines.length === 1;
}
