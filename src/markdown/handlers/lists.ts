import type { Element, ElementContent } from "hast";
import type { Handle, State } from "hast-util-to-mdast";
import type { List, ListItem, PhrasingContent, RootContent } from "mdast";
import { descriptions } from "./descriptions.js";
import { markOf, marksOf } from "./list-numbers.js";

/** A list with bullets. */
const unordered: Handle = (state, node) => {
  const children = itemsOf(state, withNested(node.children)).map(({ item }) => item);
  if (isSections(children)) return children.flatMap((item) => item.children);
  const result = listOf(children);
  state.patch(node, result);
  return result;
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

function isPicture(node: PhrasingContent): boolean {
  return node.type === "image" || (node.type === "link" && node.children.every(isPicture));
}

/** The numbers that Markdown can write. */
const isWritable = (number: number): boolean => number >= 0 && number <= 999_999_999;

/**
 * A list with the numbers that browsers show. Markdown counts upwards only: where the numbers jump or go down, another
 * list begins. Letters and Roman numerals, by which the text may refer to an item, are text after a bullet.
 */
const ordered: Handle = (state, node) => {
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

/** The children of a list; a list between its items, as editors write it, goes into the item before it. */
function withNested(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let item: Element | undefined;
  for (const child of children) {
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

export const listHandlers: Record<string, Handle> = {
  dir: unordered,
  dl: descriptions,
  menu: unordered,
  ol: ordered,
  summary,
  ul: unordered,
};
