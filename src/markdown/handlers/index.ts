import type { Handle } from "hast-util-to-mdast";
import { paragraph, span } from "./math.js";
import { pre } from "./code.js";
import { table, tableCell } from "./spans.js";

/** The conversion of each element that hast-util-to-mdast's own handlers do not do as articles need it. */
export const handlers: Record<string, Handle> = { p: paragraph, pre, span, table, td: tableCell, th: tableCell };
