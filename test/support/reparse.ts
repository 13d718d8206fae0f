import assert from "node:assert/strict";
import type { Root } from "mdast";
import { examine } from "../../src/clean.js";
import { DeckleError, type Options } from "../../src/index.js";
import { sweep } from "../../src/html/page/sweep.js";
import { settleSources } from "../../src/html/standardize/sources.js";
import { withinTime } from "../../src/limits.js";
import { eachNode } from "../../src/markdown/each-node.js";
import { fromText } from "../../src/markdown/from-text/from-text.js";
import { stringify } from "../../src/markdown/stringify.js";
import { tidy } from "../../src/markdown/tidy.js";
import { toMdast } from "../../src/markdown/to-mdast.js";
import { carryOut } from "../../src/residue/carry-out.js";
import { sweepLines } from "../../src/residue/source.js";
import { resolveSettings, type Settings } from "../../src/settings.js";
import { parseMarkdown, plainTree } from "./markdown.js";

/** What is written of a page or a text, read again, is the tree that was written. */
export function checkReparse(input: string, options: Options): void {
  const settings = resolveSettings(options);
  let tree: Root | undefined;
  try {
    tree = withinTime(settings, () => treeOf(input, settings));
  } catch (error) {
    assert(error instanceof DeckleError, `expected a tree or a stated error, got ${String((error as Error).stack)}`);
  }
  // What is a formula is no Markdown for readers of GFM.
  if (!tree || hasMath(tree)) return;
  const markdown = stringify(tree);
  assert.deepEqual(plainTree(parseMarkdown(markdown)), plainTree(tree), `another tree is read from:\n${markdown}`);
}

function hasMath(tree: Root): boolean {
  let found = false;
  eachNode(tree, ({ type }) => (found ||= /^(?:inlineM|m)ath$/.test(type)));
  return found;
}

/** The tree that a document is written from; undefined for Markdown, whose lines are kept. */
function treeOf(input: string, settings: Settings): Root | undefined {
  const examined = examine(input, settings);
  carryOut(examined.residue, examined.targets);
  let tree: Root;
  if ("page" in examined) {
    settleSources(examined.page, settings);
    tree = toMdast(sweep(examined.page).tree, settings);
  } else {
    if (examined.format === "markdown") return undefined;
    tree = fromText(sweepLines(examined.lines, false).kept);
  }
  tidy(tree, settings);
  return tree;
}
