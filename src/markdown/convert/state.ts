import type { Element, Nodes, Parents } from "hast";
import { defaultHandlers, defaultNodeHandlers, type Handle, type NodeHandle, type State } from "hast-util-to-mdast";
import type { Nodes as MdastNodes, Parents as MdastParents, Root, RootContent } from "mdast";
import { position } from "unist-util-position";
import { toFlow } from "./flow.js";
import { spend } from "../../limits.js";

/** Makes the state that handlers written for hast-util-to-mdast expect. */
export function createState(handlers: Record<string, Handle>): State {
  return {
    all,
    one,
    patch,
    resolve,
    toFlow: (nodes) => toFlow(nodes) as ReturnType<State["toFlow"]>,
    toSpecificContent,
    handlers: { ...defaultHandlers, ...handlers },
    nodeHandlers: { ...defaultNodeHandlers, root: root as NodeHandle } as Record<string, NodeHandle>,
    options: { document: true },
    elementById: new Map<string, Element>(),
    baseFound: false,
    frozenBaseUrl: undefined,
    inTable: false,
    qNesting: 0,
  };
}

function root(state: State, node: Parents): Root {
  const result: Root = { type: "root", children: toFlow(state.all(node)) };
  state.patch(node, result);
  return result;
}

function all(this: State, parent: Parents): RootContent[] {
  const results: MdastNodes[] = [];
  for (const child of parent.children) {
    const result = this.one(child, parent);
    if (Array.isArray(result)) for (const node of result) results.push(node);
    else if (result) results.push(result);
  }
  return results as RootContent[];
}

function one(this: State, node: Nodes, parent: Parents | undefined): MdastNodes[] | MdastNodes | undefined {
  spend();
  if (node.type === "element") {
    if (node.properties["dataMdast"] === "ignore") return undefined;
    if (Object.hasOwn(this.handlers, node.tagName)) {
      return this.handlers[node.tagName]!(this, node, parent) || undefined;
    }
  } else if (Object.hasOwn(this.nodeHandlers, node.type)) {
    return this.nodeHandlers[node.type]!(this, node, parent) || undefined;
  }
  if ("value" in node) {
    const result: MdastNodes = { type: "text", value: node.value };
    this.patch(node, result);
    return result;
  }
  return "children" in node ? this.all(node) : undefined;
}

function patch(from: Nodes, to: MdastNodes): undefined {
  if (from.position) to.position = position(from)!;
}

function resolve(this: State, url: string | null | undefined): string {
  if (url === null || url === undefined) return "";
  if (!this.frozenBaseUrl) return url;
  try {
    return new URL(url, this.frozenBaseUrl).href;
  } catch {
    return url;
  }
}

/** Sorts nodes into parents of one type: those of another type go into the next such parent, or into the last one. */
function toSpecificContent<Child extends MdastNodes, Parent extends MdastParents & { children: Child[] }>(
  nodes: RootContent[],
  build: () => Parent,
): Parent[] {
  const { type } = build();
  const results: Parent[] = [];
  let queue: Child[] = [];
  for (const node of nodes) {
    if (node.type !== type) {
      queue.push(node as unknown as Child);
      continue;
    }
    const parent = node as unknown as Parent;
    if (queue.length > 0) parent.children = [...queue, ...parent.children] as Parent["children"];
    queue = [];
    results.push(parent);
  }
  if (queue.length === 0) return results;
  const last = results.at(-1) ?? build();
  if (results.length === 0) results.push(last);
  for (const node of queue) last.children.push(node);
  return results;
}
