import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text } from "mdast";
import { eachNode } from "./each-node.js";
import { textOf } from "./text-of.js";
import { spend } from "../limits.js";
import { append } from "../arrays.js";

// Signs that stand before nothing but items; the same that plain text has.
const sure = /^\s*([•‣◦▪▫●○■□◆◇►▸▶➤➢✓✔☑✅∙·])\s*(?=\S|$)/u;
// Signs that also open what somebody says: only a run of short lines that are no sentences is a list.
const doubtful = /^\s*([-*–—])\s+(?=\S|$)/u;
const numbered = /^\s*(\d{1,3})[.)]\s+(?=\S|$)/u;
const sentenceEnd = /[.!?…。！？؟।]["'”’»)\]]*\s*$/u;
// Word sets its bullets, letters of a font of signs among them, and numbers apart from the text by several no-break spaces.
const setApart = /^[ \t\n]*([·o§Øü•-]|\d{1,3}[.)]) *\u00A0[ \u00A0]{2,}(?=\S)/u;
const fewestDoubtful = 3;
const longestDoubtful = 160;

interface Line {
  nodes: PhrasingContent[];
  mark: string | undefined;
}

/** Makes lists of lines that begin with bullets, which pages part with `<br>` or write as paragraphs. */
export function settleBreakLists(tree: Root): void {
  eachNode(tree, (node) => {
    spend();
    if (!("children" in node) || !holders.has(node.type)) return;
    const parent = node as { children: RootContent[] };
    if (parent.children.some((child) => child.type === "paragraph" && marked(child))) {
      parent.children = withLists(parent.children);
    }
  });
}

const holders: ReadonlySet<string> = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);

function withLists(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (let index = 0; index < nodes.length;) {
    const run = paragraphsAt(nodes, index);
    const node = nodes[index]!;
    if (run.length > 1) result.push(listOf(run));
    else if (node.type === "paragraph") append(result, split(node));
    else result.push(node);
    index += Math.max(1, run.length);
  }
  return result;
}

/** The paragraphs from `index` on that are one line each, with one mark that is sure. */
function paragraphsAt(nodes: readonly RootContent[], index: number): Line[] {
  const run: Line[] = [];
  for (let node = nodes[index]; node?.type === "paragraph"; node = nodes[index + run.length]) {
    const [line, ...more] = linesOf(node.children);
    const { mark } = line!;
    if (more.length > 0 || mark === undefined || mark === "·" || !isSure(mark)) break;
    if (run.length > 0 && run[0]!.mark !== mark) break;
    run.push(line!);
  }
  return isList(run) ? run : [];
}

const apart = "apart: ";
const numbers = `${apart}1`;

/** Whether a mark stands before nothing but items. */
function isSure(mark: string): boolean {
  return mark.startsWith(apart) || sure.test(`${mark}x`);
}

function marked({ children }: Paragraph): boolean {
  return children.some((child) => markOf(openingText(child)?.value ?? "") !== undefined);
}

/** A paragraph as paragraphs and lists, by the runs of its lines that have one mark. */
function split(paragraph: Paragraph): RootContent[] {
  const lines = linesOf(paragraph.children);
  const result: RootContent[] = [];
  let plain: PhrasingContent[] = [];
  const close = (): void => {
    while (plain.at(-1)?.type === "break") plain.pop();
    if (plain.length > 0) result.push({ type: "paragraph", children: plain });
    plain = [];
  };
  for (let index = 0; index < lines.length;) {
    const { mark } = lines[index]!;
    let end = index + 1;
    if (mark !== undefined) while (lines[end]?.mark === mark) end += 1;
    const run = lines.slice(index, end);
    if (isList(run)) {
      close();
      result.push(listOf(run));
    } else {
      for (const { nodes } of run) {
        if (plain.length > 0) plain.push({ type: "break" });
        append(plain, nodes);
      }
    }
    index = end;
  }
  if (result.length === 0) return [paragraph];
  close();
  return result;
}

function linesOf(nodes: readonly PhrasingContent[]): Line[] {
  const lines: Line[] = [{ nodes: [], mark: undefined }];
  for (const node of nodes) {
    if (node.type === "break") lines.push({ nodes: [], mark: undefined });
    else lines.at(-1)!.nodes.push(node);
  }
  for (const line of lines) {
    const first = line.nodes[0] && openingText(line.nodes[0]);
    if (first) line.mark = markOf(first.value);
  }
  return lines;
}

/** The text that a node opens with, in emphasis or not. */
function openingText(node: PhrasingContent): Text | undefined {
  if (node.type === "text") return node;
  const emphasized = node.type === "strong" || node.type === "emphasis";
  return emphasized && node.children[0] ? openingText(node.children[0]) : undefined;
}

/** The sign that a line begins with; `1` for any number. */
function markOf(text: string): string | undefined {
  const sign = setApart.exec(text)?.[1];
  if (sign !== undefined) return apart + (/^\d/.test(sign) ? "1" : sign);
  return numbered.test(text) ? "1" : (sure.exec(text) ?? doubtful.exec(text))?.[1];
}

/** Whether lines with one mark are items. */
function isList(run: readonly Line[]): boolean {
  const mark = run[0]?.mark;
  if (mark === undefined) return false;
  const texts = run.map(({ nodes }) => nodes.map((node) => textOf(node)).join(""));
  if (mark !== numbers && isSure(mark)) return run.length > 1;
  if (mark === "1" || mark === numbers) {
    return run.length > 1 && texts.every((text, index) => Number(numbered.exec(text)?.[1]) === index + 1);
  }
  return (
    run.length >= fewestDoubtful && texts.every((text) => text.length <= longestDoubtful && !sentenceEnd.test(text))
  );
}

function listOf(lines: readonly Line[]): List {
  const ordered = /(?:^|: )1$/.test(lines[0]?.mark ?? "");
  return { type: "list", ordered, start: ordered ? 1 : null, spread: false, children: lines.map(itemOf) };
}

function itemOf({ nodes }: Line): ListItem {
  const [first, ...rest] = nodes;
  const children = first ? [withoutMark(first), ...rest] : rest;
  return { type: "listItem", spread: false, checked: null, children: [{ type: "paragraph", children }] };
}

function withoutMark(node: PhrasingContent): PhrasingContent {
  if (node.type === "text") {
    const value = setApart.test(node.value)
      ? node.value.replace(setApart, "")
      : node.value.replace(numbered, "").replace(sure, "").replace(doubtful, "");
    return { type: "text", value };
  }
  if (node.type !== "strong" && node.type !== "emphasis") return node;
  const [first, ...rest] = node.children;
  return first ? { ...node, children: [withoutMark(first), ...rest] } : node;
}
