import type {
  Heading,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  Table,
  TableCell,
  ThematicBreak,
} from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { frontmatterToMarkdown } from "mdast-util-frontmatter";
import { type Handle, type Options, toMarkdown } from "mdast-util-to-markdown";
import { spend } from "../limits.js";
import { eachNode } from "./each-node.js";
import { mathToMarkdown } from "./math.js";
import { isPhrasingNode } from "./phrasing/nodes.js";
import { type LineContext, writePhrasing } from "./phrasing/write.js";
import { writeList } from "./write-list.js";
import { greatest } from "../arrays.js";

/** How deckle writes Markdown: blocks as remark-stringify does, lines of text with its own, sparing escapes. */
export function stringifySettings(definitions = false): Options {
  const line =
    (block: LineContext["block"]) =>
    (node: Paragraph | Heading | TableCell, state: Parameters<Handle>[2]): string =>
      writePhrasing(node, {
        block,
        definitions,
        other: (child) =>
          state.handle(child, node, state, { before: "", after: "", now: { line: 1, column: 1 }, lineShift: 0 }),
      });
  const [paragraph, item, heading, cell] = [line("paragraph"), line("item"), line("heading"), line("cell")];
  // Where a line stands among blocks, as in a tree that is not tidy, it is a paragraph.
  const stray: Handle = (node: PhrasingContent, _, state) => paragraph({ type: "paragraph", children: [node] }, state);
  return {
    bullet: "-",
    fences: true,
    listItemIndent: "one",
    // As an item's first block, a rule of hyphens would ask for another bullet than the list before has.
    rule: "_",
    // A callout's text follows its mark.
    join: [(left) => (left.type === "html" && left.value.startsWith("[!") ? 0 : undefined)],
    extensions: [
      gfmToMarkdown(),
      frontmatterToMarkdown(["yaml"]),
      mathToMarkdown,
      {
        handlers: {
          paragraph: (node: Paragraph, parent, state) => {
            if (parent?.type !== "listItem" || parent.children[0] !== node) return paragraph(node, state);
            return boxOf(parent) + item(node, state);
          },
          heading: (node: Heading, _, state) => `${"#".repeat(node.depth)} ${heading(node, state)}`.trimEnd(),
          thematicBreak: (node: ThematicBreak, parent) =>
            parent?.type === "listItem" && parent.children[0] === node ? "___" : "---",
          ...Object.fromEntries(strayTypes.map((type) => [type, stray])),
          table: (node: Table, _, state) => writeTable(node, (child) => cell(child, state)),
        },
      },
    ],
  };
}

/** The box of a task, which opens the first paragraph of its item. */
function boxOf({ checked }: ListItem): string {
  return typeof checked === "boolean" ? `[${checked ? "x" : " "}] ` : "";
}

const strayTypes = ["text", "emphasis", "strong", "delete", "link", "image", "inlineCode", "htmlSpan"] as const;

/** A table with one space around each cell and one in an empty one, its columns not padded: a change of one row stays one line. */
function writeTable(node: Table, cell: (node: TableCell) => string): string {
  const width = greatest(node.children.map((row) => row.children.length));
  const line = (cells: readonly string[]): string => {
    spend(width);
    const all = Array.from({ length: width }, (_, column) => cells[column] ?? "");
    return `|${all.map((text) => (text === "" ? " |" : ` ${text} |`)).join("")}`;
  };
  const rows = node.children.map((row) => line(row.children.map(cell)));
  const rule = Array.from({ length: width }, (_, column) => delimiters[node.align?.[column] ?? "none"]);
  return [rows[0], line(rule), ...rows.slice(1)].join("\n");
}

const delimiters = { none: "---", left: ":--", center: ":-:", right: "--:" } as const;

const plain = flattened(stringifySettings());
const withDefinitions = flattened(stringifySettings(true));

/**
 * The same settings without extensions: the library merges those anew at every call, and a document takes one for each
 * run of blocks that are not paragraphs.
 */
function flattened({ extensions, ...own }: Options): Options {
  const all = [...(extensions ?? []).map(flattened), own];
  return {
    ...merged(all),
    handlers: merged(all.map(({ handlers }) => handlers ?? {})),
    join: all.flatMap(({ join }) => join ?? []),
    unsafe: all.flatMap(({ unsafe }) => unsafe ?? []),
  };
}

function merged<Value extends object>(all: readonly Value[]): Value {
  const result = {} as Value;
  for (const one of all) Object.assign(result, one);
  return result;
}

/** Writes Markdown, ending in one newline; empty for an empty tree. */
export function stringify(tree: Root): string {
  let definitions = false;
  eachNode(tree, ({ type }) => {
    definitions ||= type === "definition";
  });
  const settings = definitions ? withDefinitions : plain;
  const nodes = tree.children;
  if (!nodes.some((node) => isSimple(node) || node.type === "list") || nodes.some(isOfItsOwn))
    return toMarkdown(tree, settings);
  const blocks: string[] = [];
  // What stands together is written together: two lists that meet need different marks.
  let start = 0;
  const closeRun = (end: number): void => {
    if (end > start) {
      const run = toMarkdown({ type: "root", children: nodes.slice(start, end) }, settings);
      blocks.push(run.replace(/\n$/, ""));
    }
    start = end + 1;
  };
  for (const [index, node] of nodes.entries()) {
    spend();
    const alone = isSimple(node)
      ? writeSimple(node, definitions)
      : node.type === "list" && nodes[index - 1]?.type !== "list" && nodes[index + 1]?.type !== "list"
        ? writeList(node, (paragraph, item) => writeParagraph(paragraph, item, definitions))
        : undefined;
    if (alone === undefined) continue;
    closeRun(index);
    blocks.push(alone);
  }
  closeRun(nodes.length);
  const written = blocks.join("\n\n");
  return written === "" || written.endsWith("\n") ? written : `${written}\n`;
}

/** Writes a paragraph of a list's item, the one that opens it with its box. */
function writeParagraph(node: Paragraph, opened: ListItem | undefined, definitions: boolean): string {
  const line = writePhrasing(node, contextOf(opened ? "item" : "paragraph", definitions));
  return opened ? boxOf(opened) + line : line;
}

/** Paragraphs and headings: most blocks of an article, and alike wherever they stand. */
function isSimple(node: Nodes): node is Paragraph | Heading {
  return node.type === "paragraph" || node.type === "heading";
}

/** Nodes of which more than a blank line depends on what stands around them. */
function isOfItsOwn(node: Nodes): boolean {
  return node.type === "html" || isPhrasingNode(node);
}

/** Writes a paragraph or heading as {@link stringifySettings} does, without the state of a whole document. */
function writeSimple(node: Paragraph | Heading, definitions: boolean): string {
  const line = writePhrasing(node, contextOf(node.type, definitions));
  return node.type === "heading" ? `${"#".repeat(node.depth)} ${line}`.trimEnd() : line;
}

function contextOf(block: LineContext["block"], definitions: boolean): LineContext {
  return {
    block,
    definitions,
    other: (child) => toMarkdown(child, definitions ? withDefinitions : plain).replace(/\n$/, ""),
  };
}
