import type { Delete, Emphasis, PhrasingContent, Strong } from "mdast";
import { canFlank, kindOf } from "../phrasing/characters.js";
import { join } from "./line.js";
import { isBreak, trimBreaks } from "./spaces.js";
import { spend } from "../../limits.js";
import { append } from "../../arrays.js";

type Attention = Emphasis | Strong | Delete;
type Container = Extract<PhrasingContent, { children: PhrasingContent[] }>;

/**
 * Moves white space out of links and emphasis, and out of emphasis also what would keep it from being seen as such:
 * in `word<b>(more)</b>` the brackets. Works from the inside out, so that what moves can move on.
 */
export function settleEdges(nodes: readonly PhrasingContent[], within = false): PhrasingContent[] {
  const edge = within ? "*" : "";
  const settled: PhrasingContent[] = [];
  const inner = nodes.map((node) =>
    isContainer(node) ? { ...node, children: settleEdges(node.children, true) } : node,
  );
  for (const [index, node] of inner.entries()) {
    spend();
    if (!isContainer(node)) {
      settled.push(node);
      continue;
    }
    const before = settled.at(-1);
    const { lead, body, trail } = split(
      node,
      before ? lastOutside(before) : edge,
      inner[index + 1] ? firstOutside(inner[index + 1]!) : edge,
    );
    append(settled, lead);
    if (body.length > 0) settled.push({ ...node, children: body });
    append(settled, trail);
  }
  return trimBreaks(join(settled), false);
}

interface Parts {
  lead: PhrasingContent[];
  body: PhrasingContent[];
  trail: PhrasingContent[];
}

function split(node: Container, outsideBefore: string, outsideAfter: string): Parts {
  const lead: PhrasingContent[] = [];
  const trail: PhrasingContent[] = [];
  let body = [...node.children];
  const fits = isAttention(node) ? canFlank : (_: unknown, inside: string) => inside !== "space";
  for (let moved = true; moved;) {
    let unwrapped = false;
    moved = false;
    for (let first = body[0]; first; first = body[0]) {
      const before = lead.length > 0 ? lastOutside(lead.at(-1)!) : outsideBefore;
      if (fits(kindOf(before), kindOf(firstOf(first)))) break;
      unwrapped ||= isAttention(first);
      body = [...takeFirst(first, lead), ...body.slice(1)];
    }
    for (let last = body.at(-1); last; last = body.at(-1)) {
      const after = trail.length > 0 ? firstOutside(trail[0]!) : outsideAfter;
      if (fits(kindOf(after), kindOf(lastOf(last)))) break;
      unwrapped ||= isAttention(last);
      body = [...body.slice(0, -1), ...takeLast(last, trail)];
    }
    // What stood beside emphasis that is gone has other neighbours now.
    if (unwrapped) {
      body = settleEdges(body, true);
      moved = true;
    }
  }
  return { lead, body: join(withoutHalf(body, lead, trail)), trail };
}

const partners: Readonly<Record<string, string>> = {
  "”": "“",
  "“": "„",
  "’": "‘",
  "»": "«",
  "›": "‹",
  ")": "(",
  "」": "「",
  "』": "『",
  "）": "（",
  "》": "《",
  '"': '"',
};

/** Where the end of a quotation or bracket was moved out, its beginning goes out too. */
function withoutHalf(
  body: PhrasingContent[],
  lead: PhrasingContent[],
  trail: readonly PhrasingContent[],
): PhrasingContent[] {
  const [first, ...rest] = body;
  const moved = trail.map((node) => (node.type === "text" ? node.value : "")).join("");
  const opens = first?.type === "text" ? first.value[0]! : "";
  const closer = Object.keys(partners).find((sign) => partners[sign] === opens && moved.includes(sign));
  if (closer === undefined || (rest.length === 0 && first!.type === "text" && first.value.length < 2)) return body;
  // What is closed inside of the body stays as it is.
  if (body.some((node) => node.type === "text" && node.value.includes(closer, node === first ? 1 : 0))) return body;
  return [...takeFirst(first!, lead), ...rest];
}

/** Moves what stands first out; gives what stays in its place. */
function takeFirst(node: PhrasingContent, lead: PhrasingContent[]): PhrasingContent[] {
  if (isAttention(node)) return node.children;
  if (node.type !== "text") {
    lead.push(node);
    return [];
  }
  const length = /^(?:\s+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^])/.exec(node.value)![0].length;
  lead.push({ type: "text", value: node.value.slice(0, length) });
  return node.value.length > length ? [{ type: "text", value: node.value.slice(length) }] : [];
}

function takeLast(node: PhrasingContent, trail: PhrasingContent[]): PhrasingContent[] {
  if (isAttention(node)) return node.children;
  if (node.type !== "text") {
    trail.unshift(node);
    return [];
  }
  const length = lastLength(node.value);
  trail.unshift({ type: "text", value: node.value.slice(-length) });
  return node.value.length > length ? [{ type: "text", value: node.value.slice(0, -length) }] : [];
}

function lastLength(value: string): number {
  const space = value.length - value.trimEnd().length;
  return space > 0 ? space : /[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(value.slice(-2)) ? 2 : 1;
}

function isAttention(node: PhrasingContent): node is Attention {
  return node.type === "strong" || node.type === "emphasis" || node.type === "delete";
}

function isContainer(node: PhrasingContent): node is Container {
  return "children" in node;
}

/** The first character that will be written of a node; for markup any punctuation stands. */
function firstOf(node: PhrasingContent): string {
  if (node.type === "text") return String.fromCodePoint(node.value.codePointAt(0)!);
  return isBreak(node) ? "\n" : "*";
}

function lastOf(node: PhrasingContent): string {
  if (node.type === "text")
    return /[\uD800-\uDBFF][\uDC00-\uDFFF]$/.exec(node.value.slice(-2))?.[0] ?? node.value.at(-1)!;
  return isBreak(node) ? "\n" : "*";
}

/** As a neighbour: marks that touch count as one run, so that the text behind them decides. */
function firstOutside(node: PhrasingContent): string {
  return isStarred(node) ? firstOutside(node.children[0]!) : firstOf(node);
}

function lastOutside(node: PhrasingContent): string {
  return isStarred(node) ? lastOutside(node.children.at(-1)!) : lastOf(node);
}

function isStarred(node: PhrasingContent): node is Emphasis | Strong {
  return (node.type === "emphasis" || node.type === "strong") && node.children.length > 0;
}
