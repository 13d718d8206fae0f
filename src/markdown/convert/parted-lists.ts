import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";
import { append } from "../../arrays.js";
import { spend } from "../../limits.js";

/** What Notion calls its lists, each of which it writes with one item. */
const names: ReadonlySet<string> = new Set(["bulleted-list", "numbered-list", "to-do-list"]);

/** Joins lists of one item each that are one list to a reader: neighbours of one name, and numbers that go on. */
export function joinPartedLists(tree: Root): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    spend();
    if (!("children" in node)) continue;
    if (node.children.some(isParted)) node.children = joined(node.children as ElementContent[]);
    append(open, node.children);
  }
}

function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let list: Element | undefined;
  for (const node of nodes) {
    if (isParted(node) && list && list.tagName === node.tagName && nameOf(list) === nameOf(node)) {
      append(list.children, node.children);
      continue;
    }
    const isBlank = node.type === "text" && node.value.trim() === "";
    if (!isBlank) list = isParted(node) ? node : undefined;
    result.push(node);
  }
  return result;
}

function isParted(node: RootContent): node is Element {
  return node.type === "element" && (node.tagName === "ul" || node.tagName === "ol") && nameOf(node) !== undefined;
}

function nameOf({ properties: { className } }: Element): string | undefined {
  return Array.isArray(className) ? className.find((name) => names.has(name)) : undefined;
}
