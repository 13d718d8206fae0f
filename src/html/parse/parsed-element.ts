import type { Comment, Doctype, Element, ElementContent, Properties, Root, Text } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { html as standard, type Token } from "parse5";
import { bitsOf } from "./asked.js";
import { addProperties } from "./properties.js";

export type Namespace = standard.NS;
export type Child = ParsedElement | Text | Comment | Doctype;
export type Parent = ParsedElement | Root;

const { NS: namespaces } = standard;

/** An element while its page is parsed. What only the parser needs is private, and so no part of the tree. */
export class ParsedElement implements Element {
  readonly type = "element";
  tagName: string;
  properties: Properties;
  children: ElementContent[] = [];
  declare content?: Root;
  /** The name as parse5 knows it: hast may write it otherwise. */
  readonly #name: string;
  readonly #namespace: Namespace;
  #attributes: readonly Token.Attribute[];
  #parent: Parent | null = null;
  #asked = 0;

  constructor(name: string, namespace: Namespace, attributes: readonly Token.Attribute[]) {
    const begun = begin(name, namespace);
    this.tagName = begun.tagName;
    this.properties = {};
    if (begun.properties !== undefined) {
      this.properties = structuredClone(begun.properties);
      this.#asked = bitsOf(this.properties);
    }
    this.#name = name;
    this.#namespace = namespace;
    this.#attributes = askedAgain.has(name) ? attributes : none;
    if (attributes.length > 0) {
      this.#asked |= addProperties(attributes, namespace === namespaces.SVG, this.properties);
    }
  }

  static nameOf(element: ParsedElement): string {
    return element.#name;
  }

  static namespaceOf(element: ParsedElement): Namespace {
    return element.#namespace;
  }

  static attributesOf(element: ParsedElement): readonly Token.Attribute[] {
    return element.#attributes;
  }

  static parentOf(element: ParsedElement): Parent | null {
    return element.#parent;
  }

  static setParent(node: Child, parent: Parent | null): void {
    if (node.type === "element") node.#parent = parent;
  }

  static askedOf(element: ParsedElement): number {
    return element.#asked;
  }

  /** Adds the attributes of a second `<html>` or `<body>` tag that the first one lacks. */
  static adopt(element: ParsedElement, attributes: readonly Token.Attribute[]): void {
    const names = new Set(element.#attributes.map(({ name }) => name));
    const added = attributes.filter(({ name }) => !names.has(name));
    if (added.length === 0) return;
    element.#attributes = [...element.#attributes, ...added];
    element.properties = {};
    element.#asked = addProperties(element.#attributes, false, element.properties);
  }
}

/** Which of the `asked` attributes an element has, whoever made it. */
export function askedOf(element: Element): number {
  return element instanceof ParsedElement ? ParsedElement.askedOf(element) : bitsOf(element.properties);
}

/** The elements whose attributes parse5 looks at after they are made. */
const askedAgain: ReadonlySet<string> = new Set(["html", "body", "annotation-xml"]);
const none: readonly Token.Attribute[] = [];

interface Begun {
  tagName: string;
  properties: Properties | undefined;
}

const begun = new Map<string, Begun>();
/** Pages use some hundred tag names; the bound keeps hostile pages from growing the map. */
const begunAtMost = 5_000;
const plain = /^[a-z][a-z0-9-]*$/;

/** What hast makes of a tag name alone; it is rarely another, and then strange: `<p.note>` is a `p` of class `note`. */
function begin(name: string, namespace: Namespace): Begun {
  const key = namespace === namespaces.SVG ? `svg ${name}` : name;
  let result = begun.get(key);
  if (result !== undefined) return result;
  if (namespace !== namespaces.SVG && plain.test(name)) result = { tagName: name, properties: undefined };
  else {
    const blank = {
      nodeName: name,
      tagName: name,
      attrs: [],
      namespaceURI: namespace,
      childNodes: [],
      parentNode: null,
    };
    const { tagName, properties } = fromParse5(blank) as Element;
    result = { tagName, properties: Object.keys(properties).length > 0 ? properties : undefined };
  }
  if (begun.size >= begunAtMost) begun.clear();
  begun.set(key, result);
  return result;
}
