import type { Element } from "hast";
import type { State } from "hast-util-to-mdast";
import type { Nodes, Parents, PhrasingContent, RootContent } from "mdast";
import { isPhrasingNode } from "../phrasing/nodes.js";
import { append } from "../../arrays.js";

/** Makes the node of an inline element around its content. */
export type Wrap = (children: PhrasingContent[]) => PhrasingContent;

/**
 * Converts an inline element. Where it holds blocks, as browsers allow, it goes into each of their lines instead:
 * a link around a heading and a paragraph becomes a link in both.
 */
export function wrapInline(state: State, node: Element, wrap: Wrap): Nodes[] {
  return distribute(state.all(node), wrap);
}

/** Puts an inline element around each line of some nodes. */
export function distribute(nodes: readonly Nodes[], wrap: Wrap): Nodes[] {
  const result: Nodes[] = [];
  let run: PhrasingContent[] = [];
  const endRun = (): void => {
    const blank = run.every((node) => node.type === "text" && node.value.trim() === "");
    append(result, blank ? run : [wrap(run)]);
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasingNode(node)) {
      run.push(node);
      continue;
    }
    endRun();
    result.push("children" in node ? ({ ...node, children: distribute(node.children, wrap) } as Parents) : node);
  }
  endRun();
  return result;
}

/**
 * Content for a place that can only hold a line: of blocks their lines, with a space or break between them so that no
 * words run together.
 */
export function toLine(nodes: readonly RootContent[], separator: "space" | "break" = "space"): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  for (const node of nodes) {
    if (isPhrasingNode(node)) {
      line.push(node);
      continue;
    }
    const inner: PhrasingContent[] =
      "children" in node
        ? toLine(node.children, separator)
        : node.type === "code"
          ? [{ type: "inlineCode", value: node.value }]
          : [];
    if (inner.length === 0) continue;
    const between: PhrasingContent = separator === "break" ? { type: "break" } : { type: "text", value: " " };
    line.push({ ...between });
    append(line, inner);
    line.push({ ...between });
  }
  return line;
}
