import type { Html, Link, Nodes, PhrasingContent } from "mdast";
import { isPhrasingNode } from "../phrasing/nodes.js";
import { isEmptyAddress, isSafeAddress } from "../url-policy.js";
import { linkAddresses, mayHoldAddress } from "./addresses.js";
import { settleEdges } from "./edges.js";
import { trimLine } from "./spaces.js";
import { tidyText } from "./text.js";
import { spend } from "../../limits.js";

/** What a line of text stands in; some of it can hold no line break. */
export type LineBlock = "paragraph" | "heading" | "cell";

/** Kinds of markup that are open around a node; none of them nests in itself. */
type Open = ReadonlySet<string>;

/** Puts the content of a paragraph, heading or cell in order, so that it can be written and read back as it is. */
export function tidyLine(children: readonly PhrasingContent[], block: LineBlock): PhrasingContent[] {
  const [only] = children;
  if (children.length === 1 && only?.type === "text" && !mayHoldAddress(only.value)) {
    // Most lines of most articles: nothing in them to be moved, and no edge but the line's own.
    const value = tidyText(only.value).trim();
    return value === "" ? [] : [{ type: "text", value }];
  }
  let line = join(normalize(children, block, new Set()));
  // A link has other edges than its text had, and where an edge moves, an address may end elsewhere.
  for (let round = 0; round < mostRounds; round += 1) {
    const linked = linkAddresses(line);
    if (round > 0 && linked === line) break;
    line = settleEdges(linked);
  }
  return trimLine(line);
}

const mostRounds = 4;

function normalize(nodes: readonly PhrasingContent[], block: LineBlock, open: Open): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    spend();
    switch (node.type) {
      case "text": {
        const value = tidyText(node.value);
        return value === "" ? [] : [{ type: "text", value }];
      }
      case "strong":
      case "emphasis":
      case "delete": {
        if (open.has(node.type)) return normalize(node.children, block, open);
        return keep(node, normalize(node.children, block, new Set([...open, node.type])));
      }
      case "link":
        if (open.has("link") || !isUsable(node)) return normalize(node.children, block, open);
        return keep(node, normalize(node.children, block, new Set([...open, "link"])));
      case "htmlSpan":
        return keep(node, normalize(node.children, block, open));
      case "image":
        return isSafeAddress(node.url, "image") ? [node] : [];
      case "inlineCode":
        // In a cell a bar needs a backslash, and behind another one parsers differ.
        if (block === "cell" && /\\(?:\||$)/.test(node.value)) return [{ type: "text", value: node.value }];
        // Nor can a bracket in code be escaped, which with a colon would make a link's text a definition.
        if (open.has("link") && node.value.includes("]:")) return [{ type: "text", value: node.value }];
        return node.value === ""
          ? []
          : [{ type: "inlineCode", value: node.value.replace(/[\r\n\u0085\u2028\u2029]+/g, " ") }];
      case "break":
        if (block === "heading") return [{ type: "text", value: " " }];
        return block === "cell" ? [{ type: "html", value: "<br>" }] : [node];
      case "html":
        return isComment(node) ? [] : [node];
      default:
        return isPhrasingNode(node) ? [node] : flatten(node, block, open);
    }
  });
}

/** A block that stands in a line all the same, as broken pages have them: its text, parted from what is around. */
function flatten(node: Nodes, block: LineBlock, open: Open): PhrasingContent[] {
  const children: PhrasingContent[] =
    "children" in node
      ? (node.children as PhrasingContent[])
      : "value" in node
        ? [{ type: "inlineCode", value: node.value }]
        : [];
  const gap: PhrasingContent = { type: "text", value: " " };
  return [{ ...gap }, ...normalize(children, block, open), { ...gap }];
}

/** Comments of a page are notes of its makers. */
export function isComment(node: Html): boolean {
  return node.value.startsWith("<!");
}

function isUsable(link: Link): boolean {
  return !isEmptyAddress(link.url) && isSafeAddress(link.url, "link");
}

/** A character that is seen: joiners and marks of direction alone are none. */
const seen = /[^\s\p{Cf}]/u;

/** A node with other children; where nothing is to be seen in it, only the white space remains. */
function keep(
  node: Extract<PhrasingContent, { children: PhrasingContent[] }>,
  children: PhrasingContent[],
): PhrasingContent[] {
  const visible = children.some((child) => child.type !== "break" && (child.type !== "text" || seen.test(child.value)));
  return visible ? [{ ...node, children: join(children) }] : children;
}

/** Joins neighbouring texts, neighbouring code (Markdown could not part it), and emphasis of one kind that only white space parts: `**a** **b**`. */
export function join(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text") {
      joined[joined.length - 1] = { type: "text", value: last.value + node.value };
      continue;
    }
    if (node.type === "inlineCode" && last?.type === "inlineCode") {
      joined[joined.length - 1] = { type: "inlineCode", value: last.value + node.value };
      continue;
    }
    if (node.type === "strong" || node.type === "emphasis" || node.type === "delete") {
      const gap =
        last?.type === "text" && last.value.trim() === "" && !last.value.includes("\u00A0") ? last : undefined;
      const partner = joined.at(gap ? -2 : -1);
      if (partner?.type === node.type) {
        if (gap) joined.pop();
        joined[joined.length - 1] = {
          ...partner,
          children: join([...partner.children, ...(gap ? [gap] : []), ...node.children]),
        };
        continue;
      }
    }
    joined.push(node);
  }
  return joined;
}
