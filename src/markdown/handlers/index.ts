import type { Handle } from "hast-util-to-mdast";
import { pre } from "./code.js";
import { controlHandlers } from "./controls.js";
import { directiveHandlers } from "./directives.js";
import { footnoteHandlers } from "./footnotes.js";
import { imageHandlers } from "./images.js";
import { inlineHandlers } from "./inline.js";
import { linkHandlers } from "./links.js";
import { listHandlers } from "./lists.js";
import { span } from "./math.js";
import { paragraph } from "./paragraphs.js";
import { blockquote, table, tableCell } from "./tables.js";

/** The conversion of each element that hast-util-to-mdast's own handlers do not do as articles need it. */
export const handlers: Record<string, Handle> = {
  ...inlineHandlers,
  ...linkHandlers,
  ...controlHandlers,
  ...directiveHandlers,
  ...imageHandlers,
  ...footnoteHandlers,
  ...listHandlers,
  blockquote,
  p: paragraph,
  pre,
  span,
  table,
  td: tableCell,
  th: tableCell,
};
