import type { Nodes as HastNodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** One line of plain text and what kind of block it stood in. */
export interface PlainLine {
  kind: string;
  text: string;
}

const leaves = new Set(["paragraph", "heading", "code", "tableCell", "html"]);
const inlineSyntax = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** Reduces Markdown to the lines of its plain text: no syntax, no addresses, no alternative texts. */
export function plainLines(markdown: string): PlainLine[] {
  const lines: PlainLine[] = [];
  const open: { node: Nodes; kind: string }[] = [{ node: fromMarkdown(markdown, inlineSyntax), kind: "" }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, kind } = next;
    if (leaves.has(node.type)) {
      const own = kind !== "" && node.type === "paragraph" ? kind : node.type;
      const text = leafText(node);
      if (text !== "") lines.push({ kind: own, text });
    } else if ("children" in node) {
      const inside = node.type === "listItem" || node.type === "blockquote" ? node.type : kind;
      for (const child of node.children.toReversed()) open.push({ node: child, kind: inside });
    }
  }
  return lines;
}

function leafText(leaf: Nodes): string {
  if (leaf.type === "html") return htmlText(leaf.value);
  let text = "";
  const open: Nodes[] = [leaf];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") text += node.value;
    else if (node.type === "break") text += "\n";
    else if ("children" in node) open.push(...node.children.toReversed());
  }
  return text.trim();
}

const blocks = new Set(
  "p div li td th tr dt dd h1 h2 h3 h4 h5 h6 blockquote pre br figure figcaption section article".split(" "),
);

/** The text of HTML, a line for each block. */
export function htmlText(html: string): string {
  let text = "";
  const open: HastNodes[] = [fromHtml(html, { fragment: true })];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "text") text += node.value;
    else if ("children" in node) {
      if (node.type === "element" && blocks.has(node.tagName)) text += "\n";
      open.push(...node.children.toReversed());
    }
  }
  return text.trim();
}
