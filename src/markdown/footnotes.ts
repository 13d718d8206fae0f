import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root } from "mdast";
import { append } from "../arrays.js";
import { spend } from "../limits.js";
import { eachNode } from "./each-node.js";

/**
 * Puts the notes of an article at its end, in the order of their first references. A note that nothing refers to any more
 * stays where it is, as text: renderers would not show it. A reference without a note is the mark that it shows.
 */
export function settleFootnotes(tree: Root): void {
  takeInlineNotes(tree);
  const references = new Set<string>();
  const definitions = new Map<string, FootnoteDefinition>();
  eachNode(tree, (node) => {
    if (node.type === "footnoteReference") references.add(node.identifier);
    else if (node.type === "footnoteDefinition" && node.children.length > 0) definitions.set(node.identifier, node);
  });
  if (references.size === 0 && definitions.size === 0) return;
  settleIn(tree, references, definitions);
  if (definitions.size > 0) while (tree.children.at(-1)?.type === "thematicBreak") tree.children.pop();
  for (const identifier of references) {
    const definition = definitions.get(identifier);
    if (definition) tree.children.push(definition);
  }
}

/** Makes a reference of each note in the midst of a line, and puts what it says at the end. */
function takeInlineNotes(tree: Root): void {
  const definitions: FootnoteDefinition[] = [];
  const take = (parent: Nodes): void => {
    if (!("children" in parent) || !parent.children.some(({ type }) => type === "inlineNote")) return;
    parent.children = (parent.children as Nodes[]).map((node): Nodes => {
      if (node.type !== "inlineNote") return node;
      const { label, children } = node;
      definitions.push({ type: "footnoteDefinition", identifier: label, label, children });
      return { type: "footnoteReference", identifier: label, label };
    }) as typeof parent.children;
  };
  eachNode(tree, take);
  // Notes may hold notes: the list grows while it is walked.
  for (const definition of definitions) eachNode(definition, take);
  append(tree.children, definitions);
}

/** Takes the notes that are referred to out of a node, unwraps the others, and makes marks of references without a note. */
function settleIn(
  parent: Parents,
  references: ReadonlySet<string>,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
): void {
  const children: Nodes[] = [];
  for (const node of parent.children) {
    spend();
    if (node.type === "footnoteReference" && !definitions.has(node.identifier)) {
      const text: PhrasingContent = { type: "text", value: node.label ?? node.identifier };
      children.push({ type: "htmlSpan", data: { hName: "sup" }, children: [text] });
      continue;
    }
    if ("children" in node) settleIn(node, references, definitions);
    if (node.type !== "footnoteDefinition") children.push(node);
    else if (!references.has(node.identifier)) append(children, node.children);
    // Notes are set apart anyway: a rule before them says nothing.
    else if (children.at(-1)?.type === "thematicBreak") children.pop();
  }
  parent.children = children as typeof parent.children;
}
