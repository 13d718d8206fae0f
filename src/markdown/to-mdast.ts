import type { Root as HastRoot } from "hast";
import type { Root } from "mdast";
import type { Settings } from "../settings.js";
import { settleBreakLists } from "./break-lists.js";
import { settleCaptions } from "./captions.js";
import { convert } from "./convert/convert.js";
import { boundTables } from "./convert/grid.js";
import { unwrapLayoutTables } from "./convert/layout-tables.js";
import { joinPartedLists } from "./convert/parted-lists.js";
import { settleFootnotes } from "./footnotes.js";
import { handlers } from "./handlers/index.js";
import { tableIn } from "./handlers/tables.js";

/** Converts the kept tree of a page. */
export function toMdast(tree: HastRoot, { limits, tables }: Settings): Root {
  boundTables(tree, limits.span);
  unwrapLayoutTables(tree);
  joinPartedLists(tree);
  const article = convert(tree, tables === "gfm" ? handlers : { ...handlers, table: tableIn(tables) });
  settleFootnotes(article);
  settleCaptions(article);
  settleBreakLists(article);
  return article;
}
