import { fromHtml } from "hast-util-from-html";
import { parse } from "parse5";
import { createCleaner } from "../../src/cleaner.js";
import { DeckleError } from "../../src/errors.js";
import { parseHtml } from "../../src/html/parse/parse.js";

/** What is timed: from a page's HTML to whatever its name says. */
export type Contestant = (html: string) => unknown;

/** What the others are compared with, and what the peers are. */
export const baseline = "parse5 alone";
export const ours = "deckle, HTML to clean Markdown";

const cleaner = createCleaner({ from: "html" });
const withPositions = createCleaner({ from: "html", positions: true });

/** A page without an article, or beyond a limit, is an answer, too. */
function answered(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof DeckleError) return undefined;
    throw error;
  }
}

/**
 * Those that load little: they run before the peers are even imported, whose modules and documents leave a heap of more
 * than a gigabyte, which every later garbage collection walks.
 */
export const contestants = {
  [baseline]: (html) => parse(html, { scriptingEnabled: false }),
  "deckle, parsing to hast": (html) => parseHtml(html, false),
  "deckle, the same with positions": (html) => parseHtml(html, true),
  [ours]: (html) => answered(() => cleaner.clean(html)),
  "deckle, the same with positions on": (html) => answered(() => withPositions.clean(html)),
  "hast-util-from-html": (html) => fromHtml(html),
} satisfies Readonly<Record<string, Contestant>>;
