import type { Root as HastRoot } from "hast";
import { toMdast as convert } from "hast-util-to-mdast";
import type { Root } from "mdast";
import type { Settings } from "../settings.js";
import { handlers } from "./handlers/index.js";

/** Converts the kept tree of a page. */
export function toMdast(tree: HastRoot, _settings: Settings): Root {
  const result = convert(tree, { handlers, document: true });
  return result.type === "root" ? result : { type: "root", children: [result] };
}
