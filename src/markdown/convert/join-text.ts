import type { Nodes, Parents, RootContent, Text } from "mdast";
import { spend } from "../../limits.js";

/**
 * Joins texts that became neighbours and puts the white space at their edges in order, as hast-util-to-mdast does, in
 * one pass.
 */
export function joinText(tree: Nodes): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    spend();
    if (!("children" in node)) continue;
    joinIn(node);
    for (const child of node.children) open.push(child);
  }
}

function joinIn(parent: Parents): void {
  const children = parent.children as RootContent[];
  const trims = parent.type === "heading" || parent.type === "paragraph" || parent.type === "root";
  let kept = 0;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]!;
    if (child.type === "text") {
      index = joinRun(child, children, index);
      child.value = unpadFirstLineEnd(child.value);
      if (trims && kept === 0) child.value = trimStart(child.value);
      if (trims && index === children.length - 1) child.value = trimEnd(child.value);
      if (child.value === "") continue;
    }
    children[kept] = child;
    kept += 1;
  }
  children.length = kept;
}

/** Adds the texts that follow `first`, at `index`, to it; gives the index of the last one. */
function joinRun(first: Text, children: readonly RootContent[], index: number): number {
  let at = index;
  for (let next = children[at + 1]; next?.type === "text"; next = children[at + 1]) {
    spend();
    first.value += next.value;
    if (first.position && next.position) first.position.end = next.position.end;
    at += 1;
  }
  return at;
}

/** Takes spaces and tabs around the first line end away. */
function unpadFirstLineEnd(value: string): string {
  const found = /\r?\n|\r/.exec(value);
  if (found === null) return value;
  const before = trimEnd(value.slice(0, found.index));
  return before + found[0] + trimStart(value.slice(found.index + found[0].length));
}

function trimStart(value: string): string {
  let start = 0;
  while (isPadding(value.charCodeAt(start))) start += 1;
  return value.slice(start);
}

function trimEnd(value: string): string {
  let end = value.length;
  while (isPadding(value.charCodeAt(end - 1))) end -= 1;
  return value.slice(0, end);
}

function isPadding(code: number): boolean {
  return code === 32 || code === 9;
}
