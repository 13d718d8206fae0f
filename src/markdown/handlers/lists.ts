import type { Element, ElementContent } from "hast";
import { defaultHandlers, type Handle, type State } from "hast-util-to-mdast";
import type { List, ListItem, PhrasingContent, RootContent } from "mdast";
import { descriptions } from "./descriptions.js";
import { holds } from "../convert/grid.js";
import { markOf, marksOf } from "./list-numbers.js";
import { isPicture } from "./paragraphs.js";

/** A list with bullets. What stands in it before its first item is no item. */
const unordered: Handle = (state, node) => {
  const { before, children } = parted(node.children);
  const items = itemsOf(state, withNested(children)).map(({ item }) => item);
  const opening = before.length > 0 ? state.toFlow(state.all({ type: "root", children: before })) : [];
  if (isSections(items)) return [...opening, ...items.flatMap((each) => each.children)];
  const result = listOf(items);
  state.patch(node, result);
  return opening.length > 0 ? [...opening, result] : result;
};

/**
 * Whether items are sections, as slides, cards and steps are: each has a heading before any other text, and there is more
 * than headings. Nobody would write them as bullets; a list of headings alone is a list.
 */
function isSections(items: readonly ListItem[]): boolean {
  const opensWithHeading = ({ children }: ListItem): boolean => children.find(hasText)?.type === "heading";
  return (
    items.length > 0 &&
    items.every(opensWithHeading) &&
    items.some(({ children }) => children.some((node) => node.type !== "heading"))
  );
}

/** Pictures may stand before the heading of a section. */
function hasText(node: RootContent): boolean {
  return !(node.type === "paragraph" && node.children.every(isPicture));
}

/** What stands in a list before its first item, and the rest. */
function parted(children: readonly ElementContent[]): {
  before: ElementContent[];
  children: readonly ElementContent[];
} {
  const first = children.findIndex(isItem);
  const before = children.slice(0, Math.max(0, first));
  const isText = before.some((child) => child.type === "text" && child.value.trim() !== "");
  return isText ? { before, children: children.slice(first) } : { before: [], children };
}

/** The numbers that Markdown can write. */
const isWritable = (number: number): boolean => number >= 0 && number <= 999_999_999;

/**
 * A list with the numbers that browsers show. Markdown counts upwards only: where the numbers jump or go down, another
 * list begins. Letters and Roman numerals, by which the text may refer to an item, are text after a bullet.
 */
const ordered: Handle = (state, node, parent) => {
  const kinds = new Set(node.children.filter(isItem).map(({ properties }) => properties["dataList"]));
  // Quill writes every list so, and its kind at the items.
  if (kinds.size > 0 && [...kinds].every((kind) => /^(?:bullet|checked|unchecked)$/.test(String(kind)))) {
    return unordered(state, node, parent);
  }
  const children = withNested(node.children);
  const reversed = node.properties["reversed"] !== undefined && node.properties["reversed"] !== false;
  const first = integer(node.properties["start"]) ?? (reversed ? children.filter(isItem).length : 1);
  const items = itemsOf(state, children, first, reversed ? -1 : 1);
  const marks = marksOf(node);
  if (marks !== "1" || items.some(({ number }) => !isWritable(number))) {
    for (const { item, number } of items) label(item, `${markOf(number, marks)}. `);
    return listOf(items.map(({ item }) => item));
  }
  const lists: List[] = [];
  for (const [index, { item, number }] of items.entries()) {
    if (index > 0 && items[index - 1]!.number + 1 === number) lists.at(-1)!.children.push(item);
    else lists.push({ ...listOf([item]), ordered: true, start: number });
  }
  for (const list of lists) list.spread = isSpread(list.children);
  if (lists.length === 1) state.patch(node, lists[0]!);
  return lists;
};

function itemsOf(state: State, children: readonly ElementContent[], first = 1, step = 1): Numbered[] {
  const numbers = new Map<RootContent, number>();
  const nodes: RootContent[] = [];
  let next = first;
  for (const child of children) {
    const converted = state.all({ type: "root", children: [child] });
    if (isItem(child) && converted[0]) {
      const number = integer(child.properties["value"]) ?? next;
      numbers.set(converted[0], number);
      next = number + step;
    }
    for (const node of converted) nodes.push(node);
  }
  const items = state.toSpecificContent(nodes, newItem);
  return items.map((item) => ({ item, number: numbers.get(item) ?? first }));
}

interface Numbered {
  item: ListItem;
  number: number;
}

/**
 * The children of a list. A list between its items, as editors write it, goes into the item before it, and so do items
 * that only their class sets in.
 */
function withNested(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let item: Element | undefined;
  for (const child of unindented(children)) {
    const nested = child.type === "element" && /^(?:ul|ol|menu|dir)$/.test(child.tagName);
    if (nested && item) {
      const end = item.children.findLast((inner) => inner.type !== "text" || inner.value.trim() !== "");
      const goesOn = end?.type === "element" && end.tagName === child.tagName;
      for (const node of goesOn ? child.children : [child]) (goesOn ? end : item).children.push(node);
      continue;
    }
    if (isItem(child)) item = child;
    result.push(child);
  }
  return result;
}

/** Levels that Quill knows. */
const deepest = 8;

/** Items that Quill's classes set in, as lists in the items before them. */
function unindented(children: readonly ElementContent[]): readonly ElementContent[] {
  if (!children.some((child) => levelOf(child) > 0)) return children;
  const result: ElementContent[] = [];
  const open: Element[] = [];
  for (const child of children) {
    const level = Math.min(levelOf(child), open.length);
    const above = open[level - 1];
    if (above) {
      const last = above.children.at(-1);
      const list = kindOf(child);
      const inner = setOut(child);
      if (last?.type === "element" && last.tagName === list) last.children.push(inner);
      else above.children.push({ type: "element", tagName: list, properties: {}, children: [inner] });
      if (isItem(inner)) open.splice(level, open.length, inner);
      continue;
    }
    result.push(child);
    if (isItem(child)) open.splice(0, open.length, child);
  }
  return result;
}

/** An item without the class that set it in. */
function setOut(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const { className: _, ...properties } = node.properties;
  return { ...node, properties };
}

function levelOf(node: ElementContent): number {
  const names = isItem(node) ? node.properties["className"] : undefined;
  const level = Array.isArray(names) ? /(?:^|\s)ql-indent-(\d)(?:\s|$)/.exec(names.join(" "))?.[1] : undefined;
  return level === undefined ? 0 : Math.min(deepest, Number(level));
}

function kindOf(node: ElementContent): "ol" | "ul" {
  return node.type === "element" && node.properties["dataList"] === "ordered" ? "ol" : "ul";
}

function label(item: ListItem, value: string): void {
  const text: PhrasingContent = { type: "text", value };
  const [first] = item.children;
  if (first?.type === "paragraph") first.children.unshift(text);
  else item.children.unshift({ type: "paragraph", children: [text] });
}

function isItem(node: ElementContent): node is Element {
  return node.type === "element" && node.tagName === "li";
}

function integer(value: unknown): number | undefined {
  const number = Number.parseInt(String(value), 10);
  return Number.isSafeInteger(number) ? number : undefined;
}

function newItem(): ListItem {
  return { type: "listItem", spread: false, checked: null, children: [] };
}

function listOf(children: ListItem[]): List {
  return { type: "list", ordered: false, start: null, spread: isSpread(children), children };
}

function isSpread(items: readonly ListItem[]): boolean {
  return items.length > 1 && items.some((item) => item.spread === true);
}

/** The line that opens and closes the rest: in bold, on its own; a heading stays one. */
const summary: Handle = (state, node) => {
  const blocks = state.toFlow(state.all(node));
  for (const block of blocks) {
    if (block.type === "paragraph") block.children = [{ type: "strong", children: block.children }];
  }
  return blocks;
};

/** An item; the box of a task, which standardize found, is ticked or not. */
const item: Handle = (state, node) => {
  const result = defaultHandlers.li(state, node);
  if (result.spread) result.spread = isLoose(node, result);
  const { dataTask, dataList } = node.properties;
  if (typeof dataTask === "string") result.checked = dataTask === "x";
  else if (dataList === "checked" || dataList === "unchecked") result.checked = dataList === "checked";
  return result;
};

/** Elements in which an item's paragraphs are not its own. */
const inner = /^(?:ul|ol|menu|dir|dl|table|blockquote|pre)$/;

/** Whether an item is more than a line with lists under it: has paragraphs, or a block below another. */
function isLoose(node: Element, { children }: ListItem): boolean {
  if (children.some(({ type }, index) => index > 0 && type !== "list")) return true;
  return holds(
    node,
    ({ tagName }) => tagName === "p",
    ({ tagName }) => !inner.test(tagName),
  );
}

export const listHandlers: Record<string, Handle> = {
  dir: unordered,
  dl: descriptions,
  li: item,
  menu: unordered,
  ol: ordered,
  summary,
  ul: unordered,
};
