import { phrasing as isPhrasingElement } from "hast-util-phrasing";
import type { Nodes, Parents, PhrasingContent, RootContent } from "mdast";
import { phrasing as isPhrasingType } from "mdast-util-phrasing";
import { spend } from "../../limits.js";

/** Wraps runs of phrasing in paragraphs, and splits links and deletions that hold more, as hast-util-to-mdast does. */
export function toFlow(nodes: readonly RootContent[]): RootContent[] {
  return runs(nodes, paragraphs, (node) => node);
}

function paragraphs(run: RootContent[]): RootContent[] {
  if (run.every((node) => node.type === "text" && isBlank(node.value))) return [];
  return [{ type: "paragraph", children: withoutOuterBreaks(run) as PhrasingContent[] }];
}

function runs(
  nodes: readonly RootContent[],
  onPhrasing: (run: RootContent[]) => RootContent[],
  onOther: (node: RootContent) => RootContent,
): RootContent[] {
  const result: RootContent[] = [];
  let run: RootContent[] = [];
  const endRun = (): void => {
    if (run.length > 0) for (const node of onPhrasing(run)) result.push(node);
    run = [];
  };
  const add = (node: RootContent): void => {
    if (isPhrasing(node)) run.push(node);
    else {
      endRun();
      result.push(onOther(node));
    }
  };
  for (const node of nodes) {
    spend();
    const straddles = (node.type === "delete" || node.type === "link") && holdsFlow(node.children);
    if (straddles) for (const part of split(node)) add(part);
    else add(node);
  }
  endRun();
  return result;
}

/** Whether there is more than phrasing among the nodes and inside of them. */
export function holdsFlow(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => !isPhrasing(node) || ("children" in node && holdsFlow(node.children)));
}

/** A link around paragraphs becomes a link in each of them. */
function split(node: Parents & RootContent): RootContent[] {
  return runs(
    node.children,
    (run) => [withChildren(node, run)],
    (child) => ("children" in child ? withChildren(child, [withChildren(node, child.children)]) : { ...child }),
  );
}

function withChildren<Node extends Parents & RootContent>(node: Node, children: readonly Nodes[]): Node {
  return { ...structuredClone({ ...node, children: [] }), children };
}

function isPhrasing(node: RootContent): boolean {
  const tagName: unknown = node.data && "hName" in node.data ? node.data.hName : undefined;
  return typeof tagName === "string" && tagName !== ""
    ? isPhrasingElement({ type: "element", tagName, properties: {}, children: [] })
    : isPhrasingByType(node);
}

const known = new Map<string, boolean>([["inlineNote", true]]);

/** Remembers the answer for each type: the library compares with a list of names at every call. */
function isPhrasingByType(node: RootContent): boolean {
  let answer = known.get(node.type);
  if (answer === undefined) {
    answer = isPhrasingType(node);
    known.set(node.type, answer);
  }
  return answer;
}

function withoutOuterBreaks(nodes: RootContent[]): RootContent[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && nodes[start]!.type === "break") start += 1;
  while (end > start && nodes[end - 1]!.type === "break") end -= 1;
  return start === 0 && end === nodes.length ? nodes : nodes.slice(start, end);
}

function isBlank(text: string): boolean {
  return /^[ \t\n\f\r]*$/.test(text);
}
