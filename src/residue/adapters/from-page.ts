import { appendReversed } from "../../arrays.js";
import { fold } from "../../ledger/ledger.js";
import { attribute } from "../../html/page/attributes.js";
import { isPhrasing, type Page, type Part } from "../../html/page/page.js";
import type { Block, BlockDocument, BlockKind } from "../block.js";
import { documentLanguages } from "../lexicon/languages.js";
import { narrow } from "../../characters/narrow.js";
import { spend } from "../../limits.js";

/** Blocks of a page, with the parts that each stands for. */
export interface PageBlocks {
  document: BlockDocument;
  /** The parts of each block, by block index. */
  parts: Part[][];
}

/** What a part's surroundings make of the text in it. */
interface Setting {
  kind: BlockKind;
  depth: number;
  /** Index of the list, table or figure around it. */
  group: number | undefined;
}

const kinds: Readonly<Record<string, BlockKind>> = {
  li: "item",
  blockquote: "quote",
  figcaption: "caption",
  caption: "caption",
  pre: "code",
  td: "table",
  th: "table",
  dt: "definition",
  dd: "definition",
};
const groups = new Set(["ul", "ol", "dl", "table", "figure"]);
// What stands in one of these is that, whatever is inside it.
const outranks: ReadonlySet<BlockKind> = new Set(["code", "quote", "table"]);

/** Makes the blocks of what is left of a page: one for each stretch of text between the borders of elements and `<br>`. */
export function blocksFromPage(page: Page, title: string | undefined, language?: string): PageBlocks {
  const blocks: Block[] = [];
  const parts: Part[][] = [];
  const mixed = partsWithBlocks(page);
  const broken = partsWithBreaks(page);
  const settings: Setting[] = [];
  const add = (group: Part[]): void => {
    const block = makeBlock(page, group, settingOf(group[0]!, settings), blocks.length);
    if (!block) return;
    blocks.push(block);
    parts.push(group);
  };

  let index = 0;
  while (index < page.parts.length) {
    spend();
    const part = page.parts[index]!;
    if (part.removal) {
      index = part.end;
    } else if (mixed[index]) {
      index += 1;
    } else if (isPhrasing(part)) {
      const group = siblingsFrom(part, mixed, page);
      for (const stretch of stretchesOf(group, broken)) add(stretch);
      index = group.at(-1)!.end;
    } else {
      const stretches = stretchesOf(part.children, broken);
      if (stretches.length > 1) for (const stretch of stretches) add(stretch);
      else add([part]);
      index = part.end;
    }
  }
  const declared = language ?? languageOf(page);
  return { document: { blocks, format: "html", title, languages: documentLanguages(blocks, declared) }, parts };
}

/** For each part, whether an element that is not of a line of text stands in it. */
function partsWithBlocks(page: Page): Uint8Array {
  const mixed = new Uint8Array(page.parts.length);
  for (let index = page.parts.length - 1; index >= 0; index -= 1) {
    spend();
    const part = page.parts[index]!;
    if (part.removal || !part.parent) continue;
    if (mixed[index] || !isPhrasing(part)) mixed[part.parent.index] = 1;
  }
  return mixed;
}

/** For each part, whether a line break stands in it. */
function partsWithBreaks(page: Page): Uint8Array {
  const broken = new Uint8Array(page.parts.length);
  for (let index = page.parts.length - 1; index >= 0; index -= 1) {
    spend();
    const { removal, name, parent } = page.parts[index]!;
    if (!removal && parent && (broken[index] || name === "br")) broken[parent.index] = 1;
  }
  return broken;
}

/** A part and the parts of a line of text that follow it under the same parent. */
function siblingsFrom(part: Part, mixed: Uint8Array, page: Page): Part[] {
  const group: Part[] = [];
  for (let index = part.index; index < page.parts.length;) {
    spend();
    const next = page.parts[index]!;
    if (next.parent !== part.parent || mixed[index] || (!isPhrasing(next) && !next.removal)) break;
    if (!next.removal) group.push(next);
    index = next.end;
  }
  return group;
}

/** Splits a line of parts at `<br>`, also within emphasis and links; the break belongs to what stands before it. */
function stretchesOf(line: readonly Part[], broken: Uint8Array): Part[][] {
  const stretches: Part[][] = [];
  let open: Part[] = [];
  const waiting = line.toReversed();
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    spend();
    if (part.removal) continue;
    if (broken[part.index] && isPhrasing(part)) {
      appendReversed(waiting, part.children);
      continue;
    }
    open.push(part);
    if (part.name !== "br") continue;
    if (open.some(({ size }) => size > 0)) {
      stretches.push(open);
      open = [];
    }
  }
  if (open.some(({ size, name }) => size > 0 || name === "img")) stretches.push(open);
  return stretches;
}

function settingOf(part: Part, known: Setting[]): Setting {
  // Blocks in a row mostly stand in one element.
  const around = part.parent && known[part.parent.index];
  if (around) return (known[part.index] ??= within(around, part));
  const path: Part[] = [];
  let above: Part | undefined = part;
  while (above && !known[above.index]) {
    path.push(above);
    above = above.parent;
  }
  let setting: Setting = above ? known[above.index]! : { kind: "paragraph", depth: 0, group: undefined };
  for (const one of path.toReversed()) known[one.index] = setting = within(setting, one);
  return setting;
}

function within(setting: Setting, part: Part): Setting {
  const group = groups.has(part.name) ? part.index : setting.group;
  if (part.pinned) return { kind: "other", depth: 0, group };
  if (outranks.has(setting.kind) || setting.kind === "other")
    return group === setting.group ? setting : { ...setting, group };
  if (/^h[1-6]$/.test(part.name)) return { kind: "heading", depth: Number(part.name[1]), group };
  const kind = kinds[part.name];
  if (kind !== undefined) return { kind, depth: setting.kind === kind ? setting.depth + 1 : 1, group };
  return group === setting.group ? setting : { ...setting, group };
}

function makeBlock(page: Page, group: Part[], setting: Setting, index: number): Block | undefined {
  let text = "";
  let size = 0;
  let linked = 0;
  let strong = 0;
  const urls: string[] = [];
  const alts: string[] = [];
  let images = 0;
  let around: Part | undefined;
  for (const top of group) {
    size += top.size;
    linked += top.linkSize;
    const { link, isBold } = inlineAround(top);
    if (link && link !== around) urls.push(attribute(link, "href"));
    around = link;
    let boldEnd = isBold ? top.end : 0;
    for (let at = top.index; at < top.end; at += 1) {
      spend();
      const part = page.parts[at]!;
      if (part.removal) {
        at = part.end - 1;
      } else if (part.node.type === "text") {
        text += part.node.value;
        if (at < boldEnd) strong += part.size;
      } else if (part.name === "br") text += " ";
      else if (part.name === "a" && !part.shape) urls.push(attribute(part, "href"));
      else if (part.name === "b" || part.name === "strong") boldEnd = Math.max(boldEnd, part.end);
      else if (part.name === "img") {
        images += 1;
        const alt = attribute(part, "alt").trim();
        if (alt !== "") alts.push(alt);
      }
    }
  }
  text = narrow(fold(text));
  if (text === "" && images === 0) return undefined;
  const kind = text === "" ? "image" : setting.kind;
  return {
    index,
    kind,
    text,
    depth: setting.depth,
    links: urls.length,
    linkShare: size === 0 ? 0 : Math.min(1, linked / size),
    urls,
    strong: size > 0 && strong === size,
    images,
    alts,
    group: setting.group,
    spaced: true,
  };
}

/** The link and the emphasis around a part that stands alone because a line break split them. */
function inlineAround(part: Part): { link: Part | undefined; isBold: boolean } {
  let link: Part | undefined;
  let isBold = false;
  for (let above = part.parent; above && isPhrasing(above); above = above.parent) {
    spend();
    if (above.name === "a") link ??= above;
    if (above.name === "b" || above.name === "strong") isBold = true;
  }
  return { link, isBold };
}

function languageOf(page: Page): string | undefined {
  const html = page.top.find(({ name }) => name === "html") ?? page.top[0];
  return html ? attribute(html, "lang") || attribute(html, "xmlLang") || undefined : undefined;
}
