import type { Element, ElementContent, Properties, Root, RootContent, Text } from "hast";
import { type Removal, type SourceRange, squeeze, type Why } from "../../ledger/ledger.js";
import type { Page, Part } from "./page.js";
import { readableText, textOf } from "./text.js";
import { spend } from "../../limits.js";
import { append, appendReversed } from "../../arrays.js";

/** What the sweep leaves. */
export interface Swept {
  /** The kept tree. The nodes are those of the page, with the removed ones taken out of their parents. */
  tree: Root;
  removals: Removal[];
}

/** Marks `part` as rewritten: `nodes` stand in its place after the sweep, and the ledger says so if the text differs. */
export function replace(part: Part, nodes: readonly ElementContent[], why?: Why): void {
  if (part.removal) return;
  part.replacement = nodes;
  if (why) reasons.set(part, why);
}

/** Marks `part` as another element around the same content, so that later stages still find their way inside. */
export function reshape(part: Part, tagName: string, properties: Properties = {}): void {
  part.shape = { tagName, properties };
}

const reasons = new WeakMap<Part, Why>();

/** Builds the kept tree and the ledger in one walk in document order. */
export function sweep(page: Page): Swept {
  const removals: Removal[] = [];
  const tree: Root = { type: "root", children: [] };
  // The children kept so far of each open part, by depth.
  const kept: RootContent[][] = [tree.children];
  const closing: Element[] = [];
  let at = 0;
  let index = 0;

  while (index < page.parts.length) {
    spend();
    const part = page.parts[index]!;
    while (closing.length > part.depth) finish(closing.pop()!, kept.pop()!);
    const siblings = kept.at(-1)!;

    if (part.removal) {
      const empty = part.size === 0;
      if (!empty || part.removal.stage === "convert") {
        const text = empty ? "" : readableText(page, part);
        removals.push(entry(part, part.removal, text, at, at + part.size));
      }
      at += part.size;
      index = part.end;
    } else if (part.replacement) {
      append(siblings, part.replacement);
      append(removals, rewriting(page, part, part.replacement, at));
      at += part.size;
      index = part.end;
    } else {
      const node = shaped(part);
      siblings.push(node);
      index += 1;
      if (part.name === "") {
        at += part.size;
      } else if (part.end > index) {
        closing.push(node as Element);
        kept.push([]);
      } else if (part.children.length === 0) {
        continue;
      }
    }
  }
  while (closing.length > 0) finish(closing.pop()!, kept.pop()!);
  return { tree, removals };
}

function finish(element: Element, children: RootContent[]): void {
  element.children = children as ElementContent[];
}

/** The element of a part, or another one in its place: what `reshape` asked for, a `<div>` for a piece of a layout. */
function shaped({ node, shape, layout }: Part): Element | Text {
  if (node.type === "text" || !(shape ?? layout)) return node;
  return {
    type: "element",
    ...(shape ?? { tagName: "div", properties: {} }),
    children: [],
    ...(node.position && { position: node.position }),
  };
}

/**
 * What the ledger says of a part that was rewritten: what was marked as removed inside of it, where that is all that its
 * new form leaves out; else one entry for the whole.
 */
function rewriting(page: Page, part: Part, nodes: readonly ElementContent[], start: number): Removal[] {
  const after = nodes.map(textOfNode).join("");
  const removed: Removal[] = [];
  let kept = "";
  let at = start;
  for (let index = part.index; index < part.end; index += 1) {
    const inner = page.parts[index]!;
    if (inner.removal && inner !== part) {
      if (inner.size > 0) {
        removed.push(entry(inner, inner.removal, readableText(page, inner), at, at + inner.size));
      }
      at += inner.size;
      index = inner.end - 1;
    } else if (inner.node.type === "text") {
      kept += inner.node.value;
      at += inner.size;
    }
  }
  if (squeeze(kept) === squeeze(after)) return removed;
  if (part.name === "") return rewrittenWords(part, nodes, start);
  const before = squeeze(textOf(page, part));
  if (before === squeeze(after)) return [];
  return [
    { ...entry(part, whyOf(part), readableText(page, part), start, start + part.size), replacement: after.trim() },
  ];
}

/** What the ledger says of a text that was rewritten: an entry for each word that differs, where words still match. */
function rewrittenWords(part: Part, nodes: readonly ElementContent[], start: number): Removal[] {
  const why = whyOf(part);
  const before = (part.node as Text).value.trim();
  const after = nodes.map(textOfNode).join("").trim();
  const [words, written] = [before.split(/\s+/), after.split(/\s+/)];
  if (words.length !== written.length) {
    return [{ ...entry(part, why, before, start, start + part.size), replacement: after }];
  }
  let at = start;
  return words.flatMap((word, index) => {
    const from = at;
    at += squeeze(word).length;
    const replacement = written[index]!;
    return word === replacement ? [] : [{ ...entry(part, why, word, from, at), replacement }];
  });
}

function whyOf(part: Part): Why {
  return reasons.get(part) ?? { ruleId: "rewrite", stage: "convert", reason: "rewritten in Markdown's terms" };
}

function entry(part: Part, why: Why, text: string, start: number, end: number): Removal {
  const source = sourceOf(part.node);
  return { ...why, text, at: { start, end }, ...(source && { source }) };
}

function sourceOf(node: Element | Text): SourceRange | undefined {
  const position = node.position;
  if (position?.start.offset === undefined || position.end.offset === undefined) return undefined;
  const { start, end } = position;
  return {
    start: { line: start.line, column: start.column, offset: position.start.offset },
    end: { line: end.line, column: end.column, offset: position.end.offset },
  };
}

/** The text of a hast node, by a walk without recursion. */
function textOfNode(node: RootContent): string {
  let text = "";
  const open: RootContent[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    spend();
    if (next.type === "text") text += next.value;
    else if ("children" in next) appendReversed(open, next.children);
  }
  return text;
}
