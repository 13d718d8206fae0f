import type { PhrasingContent, RootContent } from "mdast";
import { append } from "../../arrays.js";

/**
 * The blocks in a cell as one line, which is all that GFM has: a break between blocks, a mark before each item, each line of
 * code as code.
 */
export function cellContent(nodes: readonly RootContent[]): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  let ended = false;
  const add = (content: readonly PhrasingContent[], block: boolean): void => {
    if (content.length === 0) {
      ended ||= block;
      return;
    }
    if ((block || ended) && line.length > 0 && line.at(-1)!.type !== "break") line.push({ type: "break" });
    append(line, content);
    ended = block;
  };
  for (const node of nodes) {
    if (node.type === "text" && node.value.trim() === "" && (ended || line.length === 0)) continue;
    const content = blockContent(node);
    add(content ?? [node as PhrasingContent], content !== undefined);
  }
  while (line.at(-1)?.type === "break") line.pop();
  return line;
}

/** The content of a block; undefined for what stands in a line anyway. */
function blockContent(node: RootContent): PhrasingContent[] | undefined {
  switch (node.type) {
    case "paragraph":
      return node.children;
    case "heading":
      return node.children.length > 0 ? [{ type: "strong", children: node.children }] : [];
    case "blockquote":
    case "listItem":
      return cellContent(node.children);
    case "list":
      return lines(
        node.children.map((item, index): PhrasingContent[] => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : "• ";
          const content: PhrasingContent[] = [{ type: "text", value: mark }];
          return content.concat(cellContent(item.children));
        }),
      );
    case "code":
      return lines(
        node.value
          .split("\n")
          .filter((text) => text.trim() !== "")
          .map((value): PhrasingContent[] => [{ type: "inlineCode", value }]),
      );
    case "math":
      return [{ type: "inlineMath", value: node.value }];
    case "thematicBreak":
      return [];
    default:
      return undefined;
  }
}

/** Lines with breaks between them. */
function lines(contents: readonly PhrasingContent[][]): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  for (const content of contents) {
    if (line.length > 0) line.push({ type: "break" });
    append(line, content);
  }
  return line;
}
