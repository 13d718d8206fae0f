import type { Element, Root, RootContent, Text } from "hast";
import { squeezedLength } from "../../ledger/ledger.js";
import { spend } from "../../limits.js";
import { asked } from "../parse/asked.js";
import { askedOf } from "../parse/parsed-element.js";
import { has } from "./attributes.js";
import { type Page, type Part, silentElements } from "./page.js";

/** An element that is being walked. */
interface Frame {
  part: Part | undefined;
  children: readonly RootContent[];
  /** The next child to look at, and how many became parts. */
  next: number;
  filled: number;
  inLink: boolean;
}

/** Makes the prepared page of a hast tree: one walk, without recursion, so that depth costs no stack. */
export function prepare(root: Root): Page {
  const parts: Part[] = [];
  const top: Part[] = [];
  const named = new Map<string, Part[]>();
  const open: Frame[] = [{ part: undefined, children: root.children, next: 0, filled: 0, inLink: false }];

  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const node = frame.children[frame.next];
    frame.next += 1;
    if (!node) {
      open.pop();
      if (frame.part) {
        if (frame.filled < frame.children.length) frame.part.children.length = frame.filled;
        close(frame.part, parts.length);
      }
      continue;
    }
    if (node.type !== "element" && node.type !== "text") continue;
    spend();
    const part = makePart(node, frame.part, parts.length);
    parts.push(part);
    if (frame.part) frame.part.children[frame.filled] = part;
    else top.push(part);
    frame.filled += 1;
    if (node.type === "element") {
      const alike = named.get(node.tagName);
      if (alike) alike.push(part);
      else named.set(node.tagName, [part]);
    }
    if (node.type === "text") {
      part.size = squeezedLength(node.value);
      if (frame.inLink) part.linkSize = part.size;
      close(part, parts.length);
    } else if (isShadowRoot(node)) {
      // Browsers show what stands in it in place of its host's own text.
      part.shape = { tagName: "div", properties: {} };
      open.push({ part, children: node.content!.children, next: 0, filled: 0, inLink: frame.inLink });
    } else if (silentElements.has(node.tagName)) {
      close(part, parts.length);
    } else {
      const inLink =
        frame.inLink || (node.tagName === "a" && has(part, "href") && node.properties["href"] !== undefined);
      open.push({ part, children: node.children, next: 0, filled: 0, inLink });
    }
  }
  return { root, parts, top, named };
}

/** All texts share it: they are more than half of a page's parts. */
const noChildren: Part[] = [];

/** A template that the parser of a browser turns into the shadow of the element around it (HTML Standard, `shadowrootmode`). */
function isShadowRoot(node: Element): boolean {
  return (
    node.tagName === "template" && node.content !== undefined && shadowModes.some((name) => name in node.properties)
  );
}

/** The attribute's name, as the parser gives it and as trees from elsewhere may. */
const shadowModes = ["shadowrootmode", "shadowRootMode"];

/** An array of the right length at once: one that grows from nothing is given room for 17. */
function roomForParts(node: Element | Text): Part[] {
  if (node.type === "text") return noChildren;
  const content = isShadowRoot(node) ? node.content : silentElements.has(node.tagName) ? undefined : node;
  // oxlint-disable-next-line unicorn/no-new-array -- `Array.from` takes several times as long
  return content === undefined || content.children.length === 0 ? noChildren : new Array<Part>(content.children.length);
}

function makePart(node: Element | Text, parent: Part | undefined, index: number): Part {
  const bits = node.type === "element" ? askedOf(node) : 0;
  return {
    node,
    name: node.type === "element" ? node.tagName : "",
    parent,
    children: roomForParts(node),
    index,
    end: index + 1,
    depth: parent ? parent.depth + 1 : 0,
    size: 0,
    linkSize: 0,
    hidden: (parent?.hidden ?? false) || ((bits & concealing) !== 0 && isHidden(node as Element)),
    pinned: parent?.pinned ?? false,
    holdsPinned: false,
    removal: undefined,
    layout: false,
    replacement: undefined,
    shape: undefined,
    asked: bits,
    names: undefined,
  };
}

function close(part: Part, end: number): void {
  part.end = end;
  if (part.parent) {
    part.parent.size += part.size;
    part.parent.linkSize += part.linkSize;
  }
}

const concealing = asked.hidden | asked.style;
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function isHidden(element: Element): boolean {
  const { hidden, style } = element.properties;
  if (hidden !== undefined && hidden !== false && hidden !== null && hidden !== "until-found") return true;
  return typeof style === "string" && hiddenStyle.test(style);
}
