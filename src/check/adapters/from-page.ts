import type { Element } from "hast";
import type { ExaminedPage } from "../../clean.js";
import { blockAround, type Part } from "../../html/page/page.js";
import { isSettled } from "../../html/standardize/images.js";
import { readableText } from "../../html/page/text.js";
import { isVerbatim, isVerbatimElement } from "../../html/page/verbatim.js";
import type { Block } from "../../residue/block.js";
import type { CheckDocument, Passage, Range, Segment, SeenRow } from "../document.js";
import { cover, maskText } from "../mask.js";

/** What the rules see of a page: its article; `kept` tells the blocks that are no residue. */
export function fromPage(examined: ExaminedPage, kept: (block: Block) => boolean): CheckDocument {
  const { page, source, document, targets, residue } = examined;
  const gone = new Set(residue.removed.flatMap(({ from, to }) => targets.slice(from, to + 1).flat()));
  const passages = document.blocks
    .filter((block) => kept(block))
    .map((block) => passageOf(examined, block))
    .filter((passage) => passage.segments.length > 0);
  const seen: Pick<Mutable, "links" | "images" | "headings" | "tables"> = {
    links: [],
    images: [],
    headings: [],
    tables: [],
  };
  let index = 0;
  while (index < page.parts.length) {
    const part = page.parts[index]!;
    if (part.removal || gone.has(part)) {
      index = part.end;
      continue;
    }
    if (part.name !== "") look(part, examined, seen);
    index += 1;
  }
  return {
    ...seen,
    format: "html",
    source,
    passages,
    languages: document.languages,
    declaredLanguage: declaredOn(examined),
  };
}

type Mutable = {
  -readonly [Key in keyof CheckDocument]: CheckDocument[Key] extends readonly (infer One)[]
    ? One[]
    : CheckDocument[Key];
};

function look(
  part: Part,
  { page }: ExaminedPage,
  seen: Pick<Mutable, "links" | "images" | "headings" | "tables">,
): void {
  const range = rangeOf(part);
  if (!range) return;
  const { properties } = part.node as Element;
  if (part.name === "a" && properties["href"] !== undefined) {
    const target = properties["href"].trim();
    seen.links.push({
      ...range,
      text: readableText(page, part),
      hasImage: hasImage(part, page),
      target: target === "" ? undefined : target,
    });
  } else if (part.name === "img") {
    seen.images.push({
      ...range,
      alt: properties["alt"] ?? "",
      sources: sourcesOf(part),
      settled: isSettled(page, part),
    });
  } else if (/^h[1-6]$/.test(part.name)) {
    if (part.size > 0 || !hasImage(part, page)) {
      seen.headings.push({ ...range, depth: Number(part.name[1]), text: readableText(page, part) });
    }
  } else if (part.name === "table") {
    seen.tables.push({ ...range, rows: rowsOf(part), delimiter: undefined });
  }
}

function hasImage(part: Part, { parts }: ExaminedPage["page"]): boolean {
  for (let index = part.index + 1; index < part.end; index += 1) {
    if (/^(?:img|svg|picture|video|canvas|object)$/.test(parts[index]!.name)) return true;
  }
  return false;
}

/** Addresses that an image may be shown from: its own, and those that scripts would move there. */
function sourcesOf(part: Part): string[] {
  const own = Object.entries((part.node as Element).properties)
    .filter(([name]) => /^(?:src|srcSet|data(?=\w*(?:src|source|original|lazy|image|url))\w*)$/i.test(name))
    .map(([, value]) => String(value).trim());
  const siblings =
    part.name === "img" && part.parent?.name === "picture"
      ? part.parent.children.filter(({ name }) => name === "source")
      : [];
  return [...own, ...siblings.flatMap(sourcesOf)].filter(Boolean);
}

function rowsOf(table: Part): SeenRow[] {
  const rows: SeenRow[] = [];
  const groups = table.children.flatMap((child) => (child.name === "tr" ? [child] : child.children));
  for (const row of groups) {
    const range = rangeOf(row);
    if (row.name !== "tr" || !range) continue;
    const cells = row.children.filter(({ name }) => name === "td" || name === "th");
    rows.push({ columns: cells.reduce((sum, cell) => sum + spanOf(cell), 0), range, framed: false });
  }
  return rows;
}

function spanOf(cell: Part): number {
  const span = Number((cell.node as Element).properties["colSpan"] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 100) : 1;
}

function passageOf({ page, source, targets }: ExaminedPage, block: Block): Passage {
  let text = "";
  let prose = "";
  const segments: Segment[] = [];
  const add = (more: string, isCode: boolean): void => {
    text += more;
    prose += isCode ? cover(more) : more;
  };
  let around: Part | undefined;
  for (const target of targets[block.index]!) {
    let codeUntil = isVerbatim(target) ? target.end : 0;
    for (let index = target.index; index < target.end; index += 1) {
      const part = page.parts[index]!;
      if (isVerbatimElement(part.name)) codeUntil = Math.max(codeUntil, part.end);
      if (part.name === "br") text += "\n";
      if (part.name === "br") prose += "\n";
      const { node } = part;
      const range = rangeOf(part);
      if (node.type !== "text" || !range) continue;
      // What stands in blocks of its own is not one word with what is beside it.
      const own = blockAround(part);
      if (around !== undefined && around !== own) add("\n", false);
      around = own;
      const raw = source.slice(range.start, range.end);
      segments.push({ at: text.length, offset: range.start, raw: raw === node.value ? undefined : raw });
      add(node.value, index < codeUntil);
    }
  }
  return { block, text, ...maskText(prose, "html"), segments };
}

function rangeOf({ node }: Part): Range | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function declaredOn({ page }: ExaminedPage): CheckDocument["declaredLanguage"] {
  const root = page.top.find(({ name }) => name === "html");
  const tag = root && (root.node as Element).properties["lang"];
  const range = root && rangeOf(root);
  if (typeof tag !== "string" || tag === "" || !range) return undefined;
  return { tag, start: range.start, end: range.start + "<html".length };
}
