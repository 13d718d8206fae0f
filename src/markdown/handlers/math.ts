import type { Handle } from "hast-util-to-mdast";
import type { RootContent } from "mdast";
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
