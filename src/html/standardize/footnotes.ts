import { greatest } from "../../arrays.js";
import { remove, type Why } from "../../ledger/ledger.js";
import { attribute, has } from "../page/attributes.js";
import { blockAround, isPhrasing, type Page, type Part } from "../page/page.js";
import { replace, reshape } from "../page/sweep.js";
import { textOf } from "../page/text.js";
import { footnoteMark, labelFor, standardizeInlineNotes } from "./inline-notes.js";
import { above, element, inside, standing } from "./walk.js";

const back: Why = { ruleId: "footnote-back-link", stage: "convert", reason: "the way back from a footnote" };

/** What references show: a number, a letter or a sign, in brackets or not. */
const marker = /^[[(]?\s*([0-9]{1,4}|[a-z]{1,2}|[*†‡§¶]{1,3}|(?:nb|note|fn)\s*[0-9]{1,3})\s*[\])]?$/i;

/** Visible characters of a back link: an arrow, a number, "back to the text". */
const longestBack = 24;
/** Visible characters of several in a row. */
const longestBacks = 200;

/** Share of a box in notes from which on it is there for them. */
const mostNotes = 0.8;

interface Reference {
  part: Part;
  shown: string;
}

interface Definition {
  references: Reference[];
  backLinks: Set<Part>;
}

/**
 * Marks footnotes: a short link down to a block that links back to where the first one stands. That is what Pandoc, Hugo,
 * GitHub, Wikipedia, WordPress, Substack, Sphinx and Word have in common, whatever they call its pieces.
 */
export function standardizeFootnotes(page: Page, url: string | undefined): void {
  const labels = new Set<string>();
  const raised = new Set<Part>();
  for (const [part, { references, backLinks }] of found(page, url)) {
    const label = labelFor(references[0]!.shown, labels);
    for (const reference of references) {
      if (reference.part.parent?.name === "sup") raised.add(reference.part.parent);
      replace(reference.part, [element("sup", { dataFootnoteReference: label }, label)], footnoteMark);
    }
    for (const link of backLinks) remove(link, back);
    removeMark(page, part, references[0]!.shown);
    cutClose(page, part, backLinks);
    if (backLinks.size === 0 && part.name !== "li") cutMark(page, part, references[0]!.shown);
    reshape(part, "section", { dataFootnote: label });
    if (part.name === "table") unwrapTable(page, part, references[0]!.shown);
  }
  standardizeInlineNotes(page, labels);
  // Several references in one superscript: they are raised by themselves.
  for (const sup of raised) {
    if (sup.children.every((child) => child.replacement || !/[\p{L}\p{N}]/u.test(textOf(page, child)))) {
      reshape(sup, "span");
    }
  }
}

/** The footnotes by the block that defines each, in the order of their first references. */
function found(page: Page, url: string | undefined): Map<Part, Definition> {
  const targets = new Map<string, Part>();
  const links: Part[] = [];
  for (const part of standing(page)) {
    const id = has(part, "id") ? attribute(part, "id") : "";
    if (id !== "" && !targets.has(id)) targets.set(id, part);
    const name = part.name === "a" ? attribute(part, "name") : "";
    if (name !== "" && !targets.has(name)) targets.set(name, part);
    if (part.name === "a" && fragmentOf(part, url) !== undefined) links.push(part);
  }
  const targetOf = (link: Part): Part | undefined => targets.get(fragmentOf(link, url) ?? "");

  const definitions = new Map<Part, Definition>();
  const backOf = new Map<Part, Map<Part, Part[]>>();
  for (const link of links) {
    const shown = marker.exec(textOf(page, link).trim())?.[1];
    const target = shown === undefined ? undefined : targetOf(link);
    if (shown === undefined || !target || target.index < link.end) continue;
    const block = definedBy(target);
    const place = blockAround(link);
    // A mark alone in its block is an entry of a table of contents, not a reference.
    if (!block || !place || block.index < link.end || place.size <= link.size + 2) continue;
    let ways = backOf.get(block);
    if (!ways) backOf.set(block, (ways = waysBack(page, block, targetOf)));
    const backLinks = ways.get(place) ?? (isRaised(page, link, shown) && isMarked(page, block, shown) ? [] : undefined);
    if (!backLinks) continue;
    const definition = definitions.get(block) ?? { references: [], backLinks: new Set() };
    definition.references.push({ part: whole(page, link), shown });
    for (const each of backLinks) definition.backLinks.add(removable(page, each, block));
    definitions.set(block, definition);
    ways.set(place, []);
  }
  for (const [block, { backLinks }] of definitions) {
    const rest = [...backLinks].reduce((size, part) => size - part.size, block.size);
    if (rest <= 0 || [...above(block)].some((outer) => definitions.has(outer))) definitions.delete(block);
  }
  keepWholeLists(definitions);
  protect(definitions);
  return definitions;
}

/** Whether a reference stands as notes do: raised, or in brackets. */
function isRaised(page: Page, link: Part, shown: string): boolean {
  const text = textOf(page, link).trim();
  if (text.startsWith("[") && text !== shown) return true;
  if (link.parent?.name === "sup") return true;
  return [...inside(page, link)].some(({ name }) => name === "sup");
}

/** Whether a block without a way back is a note by its mark: its number in a list, or what its text begins with. */
function isMarked(page: Page, block: Part, shown: string): boolean {
  for (const inner of inside(page, block)) if (/^(?:h[1-6]|table)$/.test(inner.name)) return false;
  if (block.name === "li") {
    const items = block.parent?.name === "ol" ? block.parent.children.filter(({ name }) => name === "li") : [];
    return items[Number(shown) - 1] === block;
  }
  return markedText(textOf(page, block), shown) > 0;
}

/** How long the mark is that a note begins with: `1.`, `[1]`, `*`; 0 where it does not. */
function markedText(text: string, shown: string): number {
  const start = text.length - text.trimStart().length;
  const bracket = /[[(]/.test(text[start] ?? "") ? 1 : 0;
  if (!text.startsWith(shown, start + bracket)) return 0;
  const end = start + bracket + shown.length;
  const close = /^[\])]?[.:)]?(?=\s|\p{L}|["“«„])/u.exec(text.slice(end, end + 3));
  return close === null || (bracket === 1 && close[0] === "") ? 0 : end + close[0].length;
}

/** The links of a block up to places in the text, by the block that each leads to. */
function waysBack(page: Page, block: Part, targetOf: (link: Part) => Part | undefined): Map<Part, Part[]> {
  const ways = new Map<Part, Part[]>();
  for (const inner of inside(page, block)) {
    // Sections of the text may lead back to a table of contents.
    if (/^(?:h[1-6]|table)$/.test(inner.name)) return new Map();
    if (inner.name !== "a" || inner.size > longestBack) continue;
    const target = targetOf(inner);
    const place = target && target.index < block.index ? blockAround(target) : undefined;
    if (place) {
      const links = ways.get(place);
      if (links) links.push(inner);
      else ways.set(place, [inner]);
    }
  }
  return ways;
}

/** A list is one of notes as a whole, or stays as it is. */
function keepWholeLists(definitions: Map<Part, Definition>): void {
  const lists = new Set<Part>();
  for (const block of definitions.keys()) if (block.name === "li" && block.parent) lists.add(block.parent);
  for (const list of lists) {
    const items = list.children.filter(({ name, removal }) => name !== "" && !removal);
    if (!items.every((item) => definitions.has(item))) for (const item of items) definitions.delete(item);
  }
}

/** Boxes that stand there for the notes become plain ones, which no later stage takes for chrome. */
function protect(definitions: ReadonlyMap<Part, Definition>): void {
  const notes = new Map<Part, number>();
  for (const block of definitions.keys()) {
    for (const outer of above(block)) notes.set(outer, (notes.get(outer) ?? 0) + block.size);
  }
  for (const [outer, size] of notes) {
    const list = outer.name === "ol" || outer.name === "ul";
    const box = /^(?:div|section|aside|footer)$/.test(outer.name) && size >= mostNotes * outer.size;
    if ((list && outer.children.some((child) => definitions.has(child))) || box) reshape(outer, "div");
  }
}

/** The block that a target stands for: itself, or the one that it begins. */
function definedBy(target: Part): Part | undefined {
  let block = blockAround(target);
  if (block?.name === "p" && block.parent?.name === "li" && block.parent.children.find(({ name }) => name) === block) {
    block = block.parent;
  }
  const plain = block && /^(?:li|p|div|section|aside)$/.test(block.name) && !block.shape && !block.pinned;
  if (block?.name === "table" && !block.shape && !block.pinned && isNoteTable(block)) return block;
  return plain ? block : undefined;
}

/** A note of old Docutils: a table of one row, a cell for its mark and one for its text. */
function isNoteTable(table: Part): boolean {
  let parts: readonly Part[] = [table];
  for (const name of ["tbody", "tr"]) {
    parts = parts.flatMap(({ children }) => children.filter((child) => child.name === name));
    if (parts.length !== 1) return false;
  }
  const cells = parts[0]!.children.filter((child) => child.name === "td");
  return cells.length === 2 && cells[0]!.size <= longestBack;
}

/** Makes boxes of a table that held one note, without the cell of its mark. */
function unwrapTable(page: Page, table: Part, shown: string): void {
  for (const part of inside(page, table)) {
    if (part.name === "td" && marker.exec(textOf(page, part).trim())?.[1] === shown) remove(part, back);
    else if (/^(?:tbody|tr|td)$/.test(part.name)) reshape(part, "div");
  }
}

/** Takes away what closes the mark of a note, where the way back is the mark: `1. Text`. */
function cutClose(page: Page, block: Part, backLinks: ReadonlySet<Part>): void {
  const end = greatest([block.index, ...[...backLinks].map((link) => link.end)]);
  const texts = page.parts.slice(block.index, block.end).filter(({ name, size }) => name === "" && size > 0);
  const first = texts.find(({ index }) => ![...backLinks].some((link) => link.index <= index && index < link.end));
  if (first?.index !== end || first.node.type !== "text" || first.removal) return;
  const close = /^\s*[\])]?[.:)]\s+/.exec(first.node.value)?.[0];
  if (close !== undefined)
    replace(first, [{ type: "text", value: first.node.value.slice(close.length) }], footnoteMark);
}

/** A reference with the brackets and the superscript around it. */
function whole(page: Page, link: Part): Part {
  let part = link;
  for (const outer of above(link)) {
    if (!isPhrasing(outer) || outer.size > 10 || !marker.test(textOf(page, outer).trim())) break;
    part = outer;
  }
  return part;
}

/** A back link with what only belongs to it: brackets, a caret, other back links. */
function removable(page: Page, link: Part, block: Part): Part {
  let part = link;
  for (const outer of above(link)) {
    if (outer === block || !isPhrasing(outer) || outer.size > longestBacks || !isBack(page, outer)) break;
    part = outer;
  }
  return part;
}

/** Whether a part says nothing but ways to places in the page. */
function isBack(page: Page, part: Part): boolean {
  for (let index = part.index; index < part.end; index += 1) {
    const inner = page.parts[index]!;
    if (inner.name === "a" && inner.size <= longestBack && attribute(inner, "href").includes("#")) {
      index = inner.end - 1;
    } else if (inner.name === "img" || (inner.name === "" && /[\p{L}\p{N}]/u.test(textOf(page, inner)))) return false;
  }
  return true;
}

/** Takes away the mark that a note begins with. */
function removeMark(page: Page, block: Part, shown: string): void {
  for (const inner of inside(page, block)) {
    if (inner.size === 0) continue;
    if (inner.name === "") return;
    if (inner.name === "sup" && marker.exec(textOf(page, inner).trim())?.[1] === shown) return remove(inner, back);
  }
}

/** Takes away the mark that the text of a note begins with. */
function cutMark(page: Page, block: Part, shown: string): void {
  const first = page.parts.slice(block.index, block.end).find(({ name, size }) => name === "" && size > 0);
  if (first?.node.type !== "text" || first.removal) return;
  const { value } = first.node;
  const length = value.trim() === shown ? value.length : markedText(value, shown);
  if (length > 0) replace(first, [{ type: "text", value: value.slice(length).trimStart() }], footnoteMark);
}

/** The place in the page that a link leads to, by its address alone or with the page's before it; undefined for others. */
function fragmentOf(link: Part, url: string | undefined): string | undefined {
  const href = attribute(link, "href");
  const at = href.indexOf("#");
  if (at === -1 || (at > 0 && href.slice(0, at) !== url?.replace(/#.*$/s, ""))) return undefined;
  const name = href.slice(at + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
