import type { Root as HastRoot } from "hast";
import type { Handle } from "hast-util-to-mdast";
import type { Root, RootContent } from "mdast";
import { joinText } from "./join-text.js";
import { createState } from "./state.js";
import { minifyWhiteSpace } from "./white-space.js";

/**
 * Converts a document to mdast: the result of hast-util-to-mdast with the same handlers and `document: true`, in linear
 * time and without its copy of the tree.
 *
 * @param tree is changed: its white space is folded
 */
export function convert(tree: HastRoot, handlers: Record<string, Handle>): Root {
  const state = createState(handlers);
  minifyWhiteSpace(tree, (element) => {
    const id = element.properties.id ?? "";
    if (id !== "" && !state.elementById.has(id)) state.elementById.set(id, element);
  });
  const result = state.one(tree, undefined);
  const root: Root =
    result === undefined || Array.isArray(result)
      ? { type: "root", children: (result ?? []) as RootContent[] }
      : result.type === "root"
        ? result
        : { type: "root", children: [result] };
  joinText(root);
  return root;
}
