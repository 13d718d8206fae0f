import type { Root as HastRoot } from "hast";
import type { Root } from "mdast";
import type { Settings } from "../settings.js";
import { convert } from "./convert/convert.js";
import { handlers } from "./handlers/index.js";

/** Converts the kept tree of a page. */
export function toMdast(tree: HastRoot, _settings: Settings): Root {
  return convert(tree, handlers);
}
