import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { eachNode } from "./each-node.js";

/**
 * Puts the notes of an article at its end, in the order of their first references. A note that nothing refers to any more
 * stays where it is, as text: renderers would not show it. A reference without a note is the mark that it shows.
 */
export function settleFootnotes(tree: Root): void {
  const references = new Set<string>();
  const definitions = new Map<string, FootnoteDefinition>();
  eachNode(tree, (node) => {
    if (node.type === "footnoteReference") references.add(node.identifier);
    else if (node.type === "footnoteDefinition" && node.children.length > 0) definitions.set(node.identifier, node);
  });
  if (references.size === 0 && definitions.size === 0) return;
  visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
    if (index === undefined || !parent) return undefined;
    if (node.type === "footnoteDefinition") {
      const moved = references.has(node.identifier);
      // Notes are set apart anyway: a rule before them says nothing.
      if (moved && parent.children[index - 1]?.type === "thematicBreak") {
        parent.children.splice(index - 1, 2);
        return [SKIP, index - 1];
      }
      parent.children.splice(index, 1, ...((moved ? [] : node.children) as never[]));
      return [SKIP, index];
    }
    if (node.type === "footnoteReference" && !definitions.has(node.identifier)) {
      const text: PhrasingContent = { type: "text", value: node.label ?? node.identifier };
      parent.children[index] = { type: "htmlSpan", data: { hName: "sup" }, children: [text] };
    }
    return undefined;
  });
  if (definitions.size > 0) while (tree.children.at(-1)?.type === "thematicBreak") tree.children.pop();
  for (const identifier of references) {
    const definition = definitions.get(identifier);
    if (definition) tree.children.push(definition);
  }
}
