import type { Handle } from "hast-util-to-mdast";
import type { PhrasingContent, RootContent } from "mdast";
import { ownText } from "../../html/page/text.js";
import { inlineNote } from "./footnotes.js";
import { generic } from "./inline.js";

/** A formula that standardize found, or what `span` is otherwise. */
export const span: Handle = (state, node, parent) => {
  const note = node.properties["dataNote"];
  if (typeof note === "string") return inlineNote(state, node, note);
  const kind = node.properties["dataMath"];
  if (kind !== "inline" && kind !== "display") return generic(state, node, parent);
  const value = ownText(node);
  const math: RootContent = kind === "display" ? { type: "math", value } : { type: "inlineMath", value };
  state.patch(node, math);
  return math;
};

/** A paragraph; formulas on lines of their own end it. */
export const paragraph: Handle = (state, node) => {
  const children = state.all(node);
  if (children.some(({ type }) => type === "math")) return state.toFlow(children);
  if (children.length === 0) return undefined;
  const result = { type: "paragraph" as const, children: children as PhrasingContent[] };
  state.patch(node, result);
  return result;
};
