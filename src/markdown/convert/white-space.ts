import type { Element, Nodes, Parents, Root, RootContent, Text } from "hast";
import { contentful, lineBoundaries, skippable } from "./elements.js";

/** How white space is treated, by CSS's names. */
type WhiteSpace = "normal" | "nowrap" | "pre";

/**
 * Folds and drops white space as browsers do when they lay a page out: the result of hast-util-minify-whitespace, in
 * place, in time linear in the tree. (The library looks, for each node, through all that follows until it finds text.)
 *
 * @param onElement called for each element, in document order
 */
export function minifyWhiteSpace(tree: Root, onElement: (element: Element) => void): void {
  new Minifier(onElement).parent(tree, false, false, "normal");
}

class Minifier {
  readonly #onElement: (element: Element) => void;
  /** What the first text or boundary in an element is, of the elements that were looked into. */
  readonly #first = new Map<Element, boolean | undefined>();

  constructor(onElement: (element: Element) => void) {
    this.#onElement = onElement;
  }

  /**
   * @param before whether white space at the start goes: a boundary or other white space stands before it
   * @param after whether white space at the end goes, as a boundary stands after it
   * @returns whether white space at the start of what follows goes
   */
  parent(node: Parents, before: boolean, after: boolean, whiteSpace: WhiteSpace): boolean {
    const boundary = node.type === "root" || lineBoundaries.has(node.tagName);
    const end = boundary || after;
    const inside = node.type === "root" ? whiteSpace : whiteSpaceIn(node, whiteSpace);
    let start = boundary || before;
    const children = node.children as RootContent[];
    const follows = this.#follows(children, end);
    let kept = 0;
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index]!;
      if (child.type === "text") {
        if (inside === "normal") {
          const next = minifyText(child, start, follows === undefined ? end : follows[index]!);
          if (next === undefined) continue;
          start = next;
        } else {
          if (inside === "nowrap") child.value = fold(child.value);
          start = false;
        }
      } else if (child.type === "element") {
        this.#onElement(child);
        start = this.parent(child, start, follows === undefined ? end : follows[index]!, inside);
        if (contentful.has(child.tagName)) start = false;
      } else if (child.type !== "comment" && child.type !== "doctype") start = false;
      children[kept] = child;
      kept += 1;
    }
    children.length = kept;
    return start || end;
  }

  /** For each child, whether a boundary follows before any text does; undefined where that is `end` for all. */
  #follows(children: readonly RootContent[], end: boolean): boolean[] | undefined {
    if (children.length < 2) return undefined;
    const follows: boolean[] = [];
    let next = end;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      follows[index] = next;
      const first = this.#firstOf(children[index]!);
      if (first !== undefined) next = first;
    }
    return follows;
  }

  /** Whether a node begins with a boundary (true) or with text and the like (false); undefined for neither. */
  #firstOf(node: Nodes): boolean | undefined {
    if (node.type === "text") return isBlank(node.value) ? undefined : false;
    if (node.type !== "element") return node.type === "comment" || node.type === "doctype" ? undefined : false;
    if (contentful.has(node.tagName)) return false;
    if (lineBoundaries.has(node.tagName)) return true;
    if (node.properties.hidden || skippable.has(node.tagName)) return undefined;
    if (this.#first.has(node)) return this.#first.get(node);
    let first: boolean | undefined;
    for (const child of node.children) {
      first = this.#firstOf(child);
      if (first !== undefined) break;
    }
    this.#first.set(node, first);
    return first;
  }
}

/** @returns whether white space at the start of what follows goes; undefined where nothing of the text is left */
function minifyText(node: Text, before: boolean, after: boolean): boolean | undefined {
  const value = fold(node.value);
  let start = 0;
  let end = value.length;
  let stripNext = false;
  if (before && isRemovable(value.charCodeAt(0))) start = 1;
  if (start !== end && isRemovable(value.charCodeAt(end - 1))) {
    if (after) end -= 1;
    else stripNext = true;
  }
  if (start === end) return undefined;
  node.value = value.slice(start, end);
  return stripNext;
}

const foldable = /[\t\n\v\f\r]| {2}/;

function fold(value: string): string {
  return foldable.test(value) ? value.replace(/[\t\n\v\f\r ]+/g, " ") : value;
}

function isRemovable(code: number): boolean {
  return code === 32 || code === 10;
}

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 12 && code !== 13) return false;
  }
  return true;
}

function whiteSpaceIn({ tagName, properties }: Element, outside: WhiteSpace): WhiteSpace {
  switch (tagName) {
    case "listing":
    case "plaintext":
    case "script":
    case "style":
    case "xmp":
    case "pre":
    case "textarea":
      return "pre";
    case "nobr":
      return "nowrap";
    case "td":
    case "th":
      return properties["noWrap"] ? "nowrap" : outside;
    default:
      return outside;
  }
}
