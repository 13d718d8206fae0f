import type {
  FootnoteDefinition,
  Heading,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from "mdast";
import { isDirective } from "../residue/comments.js";
import type { Settings } from "../settings.js";
import { isPhrasingNode } from "./phrasing/nodes.js";
import { rankHeadings } from "./tidy/headings.js";
import { quotationBorder } from "./edit/raw-html.js";
import { isComment, tidyLine } from "./tidy/line.js";
import { isSafeAddress, unsafeTargetLength } from "./url-policy.js";
import { spend } from "../limits.js";
import { append } from "../arrays.js";

/** Shapes the tree as an editor would: edges of emphasis, ranks of headings, no empty nodes, safe links only. */
export function tidy(tree: Root, _settings: Settings): void {
  tree.children = withoutOuterRules(tidyFlow(tree.children));
  rankHeadings(tree);
}

function tidyFlow(nodes: readonly RootContent[]): RootContent[] {
  const flow: RootContent[] = [];
  let stray: PhrasingContent[] = [];
  const closeStray = (): void => {
    if (stray.length > 0) append(flow, tidyBlock({ type: "paragraph", children: stray }));
    stray = [];
  };
  for (const [index, node] of nodes.entries()) {
    spend();
    if (isPhrasingNode(node)) stray.push(node);
    else if (node.type === "listItem") {
      closeStray();
      // Items without a list, as broken pages have them: a run of them is one.
      if (nodes[index - 1]?.type !== "listItem") append(flow, tidyList(listAt(nodes, index)));
    } else {
      closeStray();
      append(flow, tidyBlock(node));
    }
  }
  closeStray();
  return parted(
    withoutSplits(flow).filter((node, index) => node.type !== "thematicBreak" || !needsNoRule(flow[index - 1])),
  );
}

/** Puts the mark between quotations that meet: for several readers of Markdown, a blank line alone makes one of them. */
function parted(flow: readonly RootContent[]): RootContent[] {
  return flow.flatMap((node, index): RootContent[] =>
    node.type === "blockquote" && flow[index - 1]?.type === "blockquote"
      ? [{ type: "html", value: quotationBorder }, node]
      : [node],
  );
}

/** Lists with bullets that meet are one: Markdown could part them only by another bullet. */
function withoutSplits(flow: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of flow) {
    const last = joined.at(-1);
    if (node.type === "list" && last?.type === "list" && !node.ordered && !last.ordered) {
      append(last.children, node.children);
      last.spread = Boolean(last.spread) || Boolean(node.spread);
    } else joined.push(node);
  }
  return joined;
}

/** What ends a line for one reader or another. */
const lineEnd = /\r\n?|[\u0085\u2028\u2029]/g;

function listAt(nodes: readonly RootContent[], start: number): List {
  const children: ListItem[] = [];
  for (let node = nodes[start]; node?.type === "listItem"; node = nodes[start + children.length]) children.push(node);
  return { type: "list", ordered: false, spread: false, children };
}

/** A block in order, or nothing where there is nothing to be seen in it. */
function tidyBlock(node: RootContent): RootContent[] {
  switch (node.type) {
    case "paragraph":
      return aroundDirectives(node, (children) =>
        children.every((child: Nodes) => child.type === "html" || isPhrasingNode(child))
          ? splitParagraph(tidyLine(children, "paragraph"))
          : tidyFlow(children),
      );
    case "heading":
      return tidyHeading(node);
    case "blockquote":
      return withFlow(node);
    case "footnoteDefinition":
      return withFlow(node).map(withoutTarget);
    case "tableRow":
    case "tableCell":
      return tidyFlow(node.children);
    case "list":
      return tidyList(node);
    case "table":
      return tidyTable(node);
    case "code":
      return node.value.trim() === "" ? [] : [{ ...node, value: node.value.replace(lineEnd, "\n") }];
    case "html":
      return isComment(node) && !isDirective(node.value) && node.value !== quotationBorder ? [] : [node];
    case "definition":
      return isSafeAddress(node.url, "link") ? [node] : [];
    default:
      return [node];
  }
}

/**
 * Takes comments to deckle out of a paragraph: at the beginning of its line, they would make raw HTML of all of it. Those
 * that let residue pass go before it, those that end this after it.
 */
function aroundDirectives(
  { children }: Paragraph,
  tidied: (children: PhrasingContent[]) => RootContent[],
): RootContent[] {
  const directives = children.filter((child) => child.type === "html" && isDirective(child.value)) as Html[];
  if (directives.length === 0) return tidied(children);
  const isEnd = ({ value }: Html): boolean => /^<!--\s*deckle-enable/.test(value);
  return [
    ...directives.filter((one) => !isEnd(one)),
    ...tidied(children.filter((child) => !directives.includes(child as Html))),
    ...directives.filter(isEnd),
  ];
}

/** Two breaks in a row are how many pages part paragraphs. */
function splitParagraph(line: readonly PhrasingContent[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let children: PhrasingContent[] = [];
  for (const [index, node] of line.entries()) {
    const twice = node.type === "break" && (line[index + 1]?.type === "break" || children.length === 0);
    if (!twice) children.push(node);
    if (!twice || children.length === 0) continue;
    paragraphs.push({ type: "paragraph", children });
    children = [];
  }
  if (children.length > 0) paragraphs.push({ type: "paragraph", children });
  return paragraphs;
}

function withFlow<Node extends Extract<Nodes, { children: unknown[] }>>(node: Node): Node[] {
  const children = tidyFlow(node.children as RootContent[]);
  return children.length > 0 ? [{ ...node, children }] : [];
}

/** A footnote whose text some readers would take for the target of links, with a space in it. */
function withoutTarget(node: FootnoteDefinition): FootnoteDefinition {
  const [paragraph] = node.children;
  const text = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  if (text?.type !== "text") return node;
  const length = unsafeTargetLength(text.value);
  if (length > 0) text.value = `${text.value.slice(0, length - 1)} ${text.value.slice(length - 1)}`;
  return node;
}

/** Headings are strong by themselves; one of images alone is none. */
function tidyHeading(node: Heading): [Heading | Paragraph] | [] {
  const plain = node.children.flatMap((child) => (child.type === "strong" ? child.children : [child]));
  const children = tidyLine(node.depth === 1 ? withoutEmphasis(plain) : plain, "heading");
  if (children.length === 0) return [];
  return children.every((child) => child.type === "image" || (child.type === "text" && child.value.trim() === ""))
    ? [{ type: "paragraph", children }]
    : [{ type: "heading", depth: node.depth, children }];
}

/** A title that is all emphasis: the page's style, not a stress that its author put there. */
function withoutEmphasis(line: PhrasingContent[]): PhrasingContent[] {
  const [only, ...others] = line.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return only?.type === "emphasis" && others.length === 0 ? only.children : line;
}

/** Lists and items in which code stands between fences. */
const fenced = new WeakSet<Nodes>();

/** Fences have a blank line before and behind them: a list with code in it is loose. */
function tidyList(node: List): [List] | [] {
  const items = node.children.flatMap((item): ListItem[] => {
    const [tidied] = withFlow(item);
    if (!tidied) return [];
    // Below another block, only a list needs no blank line before it.
    const several = tidied.children.some(({ type }, index) => index > 0 && type !== "list");
    const isFenced = tidied.children.some((child) => child.type === "code" || fenced.has(child));
    const isLoose = several || (isFenced && tidied.children.length > 1);
    const loosened = isLoose ? { ...tidied, spread: true } : tidied;
    if (isFenced) fenced.add(loosened);
    return [loosened];
  });
  if (items.length === 0) return [];
  const isFenced = items.some((item) => fenced.has(item));
  const list = { ...node, children: items, spread: Boolean(node.spread) || isFenced };
  if (isFenced) fenced.add(list);
  return [list];
}

function tidyTable(node: Table): [Table] | [] {
  let seen = false;
  const rows = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => {
      // Broken pages have other things than cells in a row.
      const children = tidyLine(isCell(cell) ? cell.children : [cell], "cell");
      seen ||= children.length > 0;
      return { type: "tableCell", children } satisfies TableCell;
    }),
  }));
  return seen ? [{ ...node, children: rows }] : [];
}

/** A rule parts what stands above it from what follows; under another one or under the title it parts nothing. */
function needsNoRule(above: RootContent | undefined): boolean {
  return above?.type === "thematicBreak" || (above?.type === "heading" && above.depth === 1);
}

function withoutOuterRules(nodes: RootContent[]): RootContent[] {
  const first = nodes.findIndex((node) => node.type !== "thematicBreak");
  const last = nodes.findLastIndex((node) => node.type !== "thematicBreak");
  return first === -1 ? [] : nodes.slice(first, last + 1);
}

function isCell(node: Nodes): node is TableCell {
  return node.type === "tableCell";
}
