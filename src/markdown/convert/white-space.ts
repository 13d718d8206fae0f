import type { Element, Nodes, Parents, Root, RootContent, Text } from "hast";
import { contentful, lineBoundaries, skippable } from "./elements.js";
import { spend } from "../../limits.js";

/** How white space is treated, by CSS's names. */
type WhiteSpace = "normal" | "nowrap" | "pre";

/**
 * Folds and drops white space as browsers do when they lay a page out: the result of hast-util-minify-whitespace, in time
 * linear in the tree. (The library looks, for each node, through all that follows until it finds text.)
 *
 * @param elementById is filled with the first element of each id
 * @returns the tree itself where nothing changes, or a copy that shares with it what did not change
 */
export function minifyWhiteSpace(tree: Root, elementById: Map<string, Element>): Root {
  return new Minifier(elementById).parent(tree, false, "normal");
}

class Minifier {
  readonly #elementById: Map<string, Element>;
  /** How elements begin, of those that were looked into. */
  readonly #first = new Map<Element, boolean | undefined>();
  /** Whether white space goes at the start of what follows, after a boundary or other white space. */
  #goes = false;

  constructor(elementById: Map<string, Element>) {
    this.#elementById = elementById;
  }

  /** @param after whether white space at the end goes, as a boundary stands after it */
  parent<Node extends Parents>(node: Node, after: boolean, whiteSpace: WhiteSpace): Node {
    const boundary = node.type === "root" || lineBoundaries.has(node.tagName);
    const end = boundary || after;
    const inside = node.type === "root" ? whiteSpace : whiteSpaceIn(node, whiteSpace);
    if (boundary) this.#goes = true;
    const children: readonly RootContent[] = node.children;
    const follows = this.#follows(children, end);
    let changed: RootContent[] | undefined;
    for (let index = 0; index < children.length; index += 1) {
      spend();
      const child = children[index]!;
      const result = this.#child(child, follows === undefined ? end : follows[index]!, inside);
      if (result !== child) changed ??= children.slice(0, index);
      if (changed !== undefined && result !== undefined) changed.push(result);
    }
    this.#goes ||= end;
    return changed === undefined ? node : { ...node, children: changed };
  }

  /** The child as it is to be; undefined where nothing of it is left. */
  #child(child: RootContent, after: boolean, whiteSpace: WhiteSpace): RootContent | undefined {
    switch (child.type) {
      case "comment":
      case "doctype":
        return child;
      case "text":
        return this.#text(child, after, whiteSpace);
      case "element":
        return this.#element(child, after, whiteSpace);
      default:
        this.#goes = false;
        return child;
    }
  }

  #element(element: Element, after: boolean, whiteSpace: WhiteSpace): Element {
    const id = element.properties.id || undefined;
    const isFirst = id !== undefined && !this.#elementById.has(id);
    if (isFirst) this.#elementById.set(id, element);
    const result = this.parent(element, after, whiteSpace);
    if (isFirst) this.#elementById.set(id, result);
    if (contentful.has(element.tagName)) this.#goes = false;
    return result;
  }

  #text(text: Text, after: boolean, whiteSpace: WhiteSpace): Text | undefined {
    if (whiteSpace !== "normal") {
      this.#goes = false;
      return whiteSpace === "nowrap" ? withValue(text, fold(text.value)) : text;
    }
    const value = fold(text.value);
    let start = 0;
    let end = value.length;
    let goes = false;
    if (this.#goes && isSpace(value.charCodeAt(0))) start = 1;
    if (start !== end && isSpace(value.charCodeAt(end - 1))) {
      if (after) end -= 1;
      else goes = true;
    }
    if (start === end) return undefined;
    this.#goes = goes;
    return withValue(text, value.slice(start, end));
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

function withValue(text: Text, value: string): Text {
  return value === text.value ? text : { ...text, value };
}

const foldable = /[\t\n\v\f\r]| {2}/;

function fold(value: string): string {
  return foldable.test(value) ? value.replace(/[\t\n\v\f\r ]+/g, " ") : value;
}

/** After folding, there is no other white space. */
function isSpace(code: number): boolean {
  return code === 32;
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
