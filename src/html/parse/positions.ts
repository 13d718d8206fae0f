import type { Element, Root, RootContent } from "hast";
import type { Token } from "parse5";
import type { Point, Position } from "unist";
import { location } from "vfile-location";
import type { HastAdapter } from "./tree-adapter.js";

type Places = HastAdapter["places"];

/**
 * Gives the nodes of a parsed tree their positions, as hast-util-from-parse5 would.
 *
 * @param source the page as it was given
 * @param dropped offsets, ascending, of the characters that were taken out before parsing
 */
export function addPositions(root: Root, places: Places, source: string, dropped: readonly number[]): void {
  const lines = location(source);
  let hint = 0;
  let placed = false;

  function pointAt(offset: number): Point {
    // Nodes come roughly in the order of the source, so that the next place is near the last one.
    while (hint < dropped.length && dropped[hint]! < offset + hint) hint += 1;
    while (hint > 0 && dropped[hint - 1]! >= offset + hint - 1) hint -= 1;
    // To parse5, a comment that is open at the end of the source ends one character after it.
    return lines.toPoint(Math.min(offset + hint, source.length)) as Point;
  }

  function positionOf({ startOffset, endOffset }: Token.Location, end?: Point): Position {
    return { start: pointAt(startOffset), end: end ?? pointAt(endOffset === -1 ? startOffset : endOffset) };
  }

  function whole(): Position {
    return { start: lines.toPoint(0) as Point, end: lines.toPoint(source.length) as Point };
  }

  function place(node: RootContent): void {
    const found = places.get(node as never);
    if (!found) return;
    placed = true;
    if (node.type !== "element") {
      node.position = positionOf(found);
      return;
    }
    // An element that was never closed ends where its last child does.
    const tail = found.endTag ? undefined : node.children.at(-1)?.position?.end;
    node.position = positionOf(found, tail && { ...tail });
    if (!node.content) return;
    node.content.position =
      found.startTag && found.endTag
        ? { start: pointAt(found.startTag.endOffset), end: pointAt(found.endTag.startOffset) }
        : whole();
  }

  // Children first: an element may end where they do.
  const order: RootContent[] = [];
  const open: (Root | Element | RootContent)[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node !== root) order.push(node as RootContent);
    if (!("children" in node)) continue;
    for (const child of node.children) open.push(child);
    if ("content" in node && node.content) for (const child of node.content.children) open.push(child);
  }
  for (const node of order.toReversed()) place(node);
  // A tree in which nothing stands in the source, such as that of an empty one, has no place itself.
  if (placed) root.position = whole();
}
