import type { Element } from "hast";
import type { Handle, State } from "hast-util-to-mdast";
import type { FootnoteDefinition, FootnoteReference, RootContent } from "mdast";
import type { InlineNote } from "../phrasing/nodes.js";
import { inlineHandlers } from "./inline.js";

/** A reference that standardize found, or what `sup` is otherwise. */
const sup: Handle = (state, node, parent) => {
  const label = node.properties["dataFootnoteReference"];
  if (typeof label !== "string") return inlineHandlers["sup"]!(state, node, parent);
  const reference: FootnoteReference = { type: "footnoteReference", identifier: label, label };
  state.patch(node, reference);
  return reference;
};

/** A note that standardize found, or what `section` is otherwise. */
const section: Handle = (state, node) => {
  const label = node.properties["dataFootnote"];
  if (typeof label !== "string") return state.toFlow(state.all(node));
  const children = state.toFlow(state.all(node)) as RootContent[] as FootnoteDefinition["children"];
  const definition: FootnoteDefinition = { type: "footnoteDefinition", identifier: label, label, children };
  state.patch(node, definition);
  return definition;
};

/** A note that standardize found in the midst of a line. */
export function inlineNote(state: State, node: Element, label: string): InlineNote {
  const children = state.toFlow(state.all(node)) as RootContent[] as FootnoteDefinition["children"];
  return { type: "inlineNote", label, children };
}

export const footnoteHandlers: Record<string, Handle> = { section, sup };
