import type { Root } from "hast";
import type { Plugin } from "unified";
import { prepare } from "../html/page/prepare.js";
import { sweep } from "../html/page/sweep.js";
import { withinTime } from "../limits.js";
import { blocksFromPage } from "../residue/adapters/from-page.js";
import { carryOut } from "../residue/carry-out.js";
import { findResidue } from "../residue/engine.js";
import { type Options, resolveSettings } from "../settings.js";
import { record } from "./record.js";

/**
 * Rehype plugin: removes what scraping left in an article, by the residue rules. It sees class names and links, so it
 * finds a little more than `remarkResidue` does after the conversion.
 *
 * What it removed is added to `file.data.deckle.removals`. Options: `profile`, `enable`, `disable`, `language`.
 */
export const rehypeResidue: Plugin<[Options?], Root> = (options) => {
  const settings = resolveSettings(options);
  return (tree, file) =>
    withinTime(settings, () => {
      const page = prepare(tree);
      const title = file.data.deckle?.metadata?.title;
      const { document, parts } = blocksFromPage(page, title, settings.language);
      carryOut(findResidue(document, settings), parts);
      const swept = sweep(page);
      record(file, { removals: swept.removals });
      return swept.tree;
    });
};
