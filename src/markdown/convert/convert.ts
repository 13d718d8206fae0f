import type { Root as HastRoot } from "hast";
import type { Handle } from "hast-util-to-mdast";
import type { Root, RootContent } from "mdast";
import { joinText } from "./join-text.js";
import { createState } from "./state.js";
import { minifyWhiteSpace } from "./white-space.js";

/**
 * Converts a document to mdast: the result of hast-util-to-mdast with the same handlers and `document: true`, in linear
 * time and without copying the tree first.
 */
export function convert(tree: HastRoot, handlers: Record<string, Handle>): Root {
  const state = createState(handlers);
  const result = state.one(minifyWhiteSpace(tree, state.elementById), undefined);
  const root: Root =
    result === undefined || Array.isArray(result)
      ? { type: "root", children: (result ?? []) as RootContent[] }
      : result.type === "root"
        ? result
        : { type: "root", children: [result] };
  joinText(root);
  return root;
}
