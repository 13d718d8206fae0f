import type { Root as HastRoot } from "hast";
import type { Root } from "mdast";
import type { Settings } from "../settings.js";
import { settleCaptions } from "./captions.js";
import { convert } from "./convert/convert.js";
import { boundTables } from "./convert/grid.js";
import { settleFootnotes } from "./footnotes.js";
import { handlers } from "./handlers/index.js";

/** Converts the kept tree of a page. */
export function toMdast(tree: HastRoot, { limits }: Settings): Root {
  boundTables(tree, limits.span);
  const article = convert(tree, handlers);
  settleFootnotes(article);
  settleCaptions(article);
  return article;
}
