import type { Root } from "hast";
import type { VFileMessage } from "vfile-message";
import { defaultLimits } from "../../limits.js";
import { full, makeAdmission, type ParseBounds, warning } from "./bounds.js";
import { flatten } from "./flatten.js";
import { HastParser } from "./parser.js";
import { addPositions } from "./positions.js";
import { HastAdapter } from "./tree-adapter.js";

/**
 * Parses a page to hast as browsers do, scripting off: the tree that rehype-parse gives, but for what `bounds` cut.
 *
 * @param positions whether nodes get their places in the source
 * @param messages where warnings about reached limits go
 * @throws {DeckleError} of kind `limit` where a limit is reached and `bounds.onLimit` is `error`
 */
export function parseHtml(
  source: string,
  positions: boolean,
  bounds: ParseBounds = { limits: defaultLimits, onLimit: "error" },
  messages: VFileMessage[] = [],
): Root {
  const adapter = new HastAdapter(makeAdmission(bounds, messages));
  const parser = new HastParser(adapter, positions);
  try {
    parser.parse(unifyLineEnds(source));
  } catch (error) {
    if (error !== full) throw error;
  }
  const root = parser.document;
  if (positions) addPositions(root, adapter.places, source, carriageReturns(source));
  const { depth } = bounds.limits;
  if (parser.deepest > depth) {
    flatten(root, depth);
    messages.push(warning("depth", `what is nested deeper than ${depth} elements stands in what is around it`));
  }
  return root;
}

/** HTML knows no carriage returns: each, with a line feed after it or not, is a line feed. */
function unifyLineEnds(source: string): string {
  return source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
}

/** Offsets of the carriage returns that vanish: those before a line feed. */
function carriageReturns(source: string): number[] {
  const offsets: number[] = [];
  for (let at = source.indexOf("\r\n"); at !== -1; at = source.indexOf("\r\n", at + 2)) offsets.push(at);
  return offsets;
}
