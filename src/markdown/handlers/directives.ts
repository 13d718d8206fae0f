import type { Handle } from "hast-util-to-mdast";
import { directiveElement } from "../../html/page/directives.js";

/** Comments that let residue pass are written back: a second run must find them. */
const directive: Handle = (state, node) => {
  const result = { type: "html", value: String(node.properties["value"]) } as const;
  state.patch(node, result);
  return result;
};

export const directiveHandlers: Record<string, Handle> = { [directiveElement]: directive };
