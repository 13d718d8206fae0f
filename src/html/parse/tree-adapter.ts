import type { Comment, Doctype, ElementContent, Root, RootContent, Text } from "hast";
import { html as standard, type Token, type TreeAdapter, type TreeAdapterTypeMap } from "parse5";
import { type Child, type Namespace, ParsedElement, type Parent } from "./parsed-element.js";

export type Tree = TreeAdapterTypeMap<
  Parent | Child,
  Parent,
  Child,
  Root,
  Root,
  ParsedElement,
  Comment,
  Text,
  ParsedElement,
  Doctype
>;

const { DOCUMENT_MODE: modes } = standard;

/** Builds hast as parse5 goes along, with no tree of parse5's own in between. One document each. */
export class HastAdapter implements TreeAdapter<Tree> {
  /** Where nodes stand in the source, as parse5 counts; empty unless positions were asked for. */
  readonly places = new Map<Parent | Child, Token.ElementLocation | null>();
  readonly #admit: (attributes: Token.Attribute[]) => void;
  #mode = modes.NO_QUIRKS;

  /** @param admit called for each element that is made: may throw, or shorten attributes */
  constructor(admit: (attributes: Token.Attribute[]) => void) {
    this.#admit = admit;
  }

  createDocument(): Root {
    return { type: "root", children: [], data: { quirksMode: false } };
  }

  createDocumentFragment(): Root {
    return this.createDocument();
  }

  createElement(tagName: string, namespace: Namespace, attributes: Token.Attribute[]): ParsedElement {
    this.#admit(attributes);
    return new ParsedElement(tagName, namespace, attributes);
  }

  createCommentNode(value: string): Comment {
    return { type: "comment", value };
  }

  createTextNode(value: string): Text {
    return { type: "text", value };
  }

  appendChild(parent: Parent, child: Child): void {
    addTo(parent, child);
    ParsedElement.setParent(child, parent);
  }

  insertBefore(parent: Parent, child: Child, reference: Child): void {
    childrenOf(parent).splice(indexIn(parent, reference), 0, child);
    ParsedElement.setParent(child, parent);
  }

  detachNode(child: Child): void {
    const parent = this.getParentNode(child);
    if (parent === null) return;
    childrenOf(parent).splice(indexIn(parent, child), 1);
    ParsedElement.setParent(child, null);
  }

  insertText(parent: Parent, text: string): void {
    const children = childrenOf(parent);
    const last = children.at(-1);
    if (last?.type === "text") last.value += text;
    else addTo(parent, { type: "text", value: text });
  }

  insertTextBefore(parent: Parent, text: string, reference: Child): void {
    const children = childrenOf(parent);
    const index = indexIn(parent, reference);
    const before = children[index - 1];
    if (before?.type === "text") before.value += text;
    else children.splice(index, 0, { type: "text", value: text });
  }

  setTemplateContent(element: ParsedElement, content: Root): void {
    element.content = content;
  }

  getTemplateContent(element: ParsedElement): Root {
    return element.content!;
  }

  setDocumentType(document: Root): void {
    if (!document.children.some((node) => node.type === "doctype")) document.children.push({ type: "doctype" });
  }

  setDocumentMode(document: Root, mode: standard.DOCUMENT_MODE): void {
    this.#mode = mode;
    document.data = { quirksMode: mode !== modes.NO_QUIRKS };
  }

  getDocumentMode(): standard.DOCUMENT_MODE {
    return this.#mode;
  }

  adoptAttributes(element: ParsedElement, attributes: Token.Attribute[]): void {
    ParsedElement.adopt(element, attributes);
  }

  getFirstChild(node: Parent): Child | null {
    return childrenOf(node)[0] ?? null;
  }

  getChildNodes(node: Parent): Child[] {
    return childrenOf(node);
  }

  getParentNode(node: Parent | Child): Parent | null {
    return node.type === "element" ? ParsedElement.parentOf(node) : null;
  }

  getAttrList(element: ParsedElement): Token.Attribute[] {
    return [...ParsedElement.attributesOf(element)];
  }

  getTagName(element: ParsedElement): string {
    return ParsedElement.nameOf(element);
  }

  getNamespaceURI(element: ParsedElement): Namespace {
    return ParsedElement.namespaceOf(element);
  }

  getTextNodeContent({ value }: Text): string {
    return value;
  }

  getCommentNodeContent({ value }: Comment): string {
    return value;
  }

  getDocumentTypeNodeName(): string {
    return "html";
  }

  getDocumentTypeNodePublicId(): string {
    return "";
  }

  getDocumentTypeNodeSystemId(): string {
    return "";
  }

  isTextNode(node: Parent | Child): node is Text {
    return node.type === "text";
  }

  isCommentNode(node: Parent | Child): node is Comment {
    return node.type === "comment";
  }

  isDocumentTypeNode(node: Parent | Child): node is Doctype {
    return node.type === "doctype";
  }

  isElementNode(node: Parent | Child): node is ParsedElement {
    return node.type === "element";
  }

  setNodeSourceCodeLocation(node: Parent | Child, location: Token.ElementLocation | null): void {
    this.places.set(node, location);
  }

  getNodeSourceCodeLocation(node: Parent | Child): Token.ElementLocation | null | undefined {
    return this.places.get(node);
  }

  updateNodeSourceCodeLocation(node: Parent | Child, location: Partial<Token.ElementLocation>): void {
    this.places.set(node, { ...this.places.get(node), ...location } as Token.ElementLocation);
  }
}

function childrenOf(parent: Parent): Child[] {
  return parent.children as (ElementContent | RootContent)[] as Child[];
}

/** Adds a last child. Most elements have one: an array that grows from nothing is given room for 17. */
function addTo(parent: Parent, child: Child): void {
  if (parent.children.length === 0) parent.children = [child];
  else childrenOf(parent).push(child);
}

/** The parser mostly asks for the last child: what is fostered stands before an open table. */
function indexIn(parent: Parent, child: Child): number {
  return childrenOf(parent).lastIndexOf(child);
}
