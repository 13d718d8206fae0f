import type { Root } from "hast";
import type { Plugin } from "unified";
import { findArticle } from "../html/article.js";
import { sweep } from "../html/page/sweep.js";
import { settleSources } from "../html/standardize/sources.js";
import { withinTime } from "../limits.js";
import { type Options, resolveSettings } from "../settings.js";
import { record } from "./record.js";

/**
 * Rehype plugin: keeps the article of a page, without the chrome in it, and reads the page's metadata.
 *
 * `file.data.deckle` then holds `metadata`, `located` and `removals`. The options are those of `clean` that speak of
 * pages: `url`, `profile`, `extract`, `content`, `keep`, `remove`, `captions`, `embeds`, `limits`.
 *
 * @throws {VFileMessage} with rule id `no-article` where the page holds none
 */
export const rehypeArticle: Plugin<[Options?], Root> = (options) => {
  const settings = resolveSettings(options);
  return (tree, file) =>
    withinTime(settings, () => {
      const { page, metadata, located } = findArticle(tree, settings);
      if (located.roots.length === 0) {
        file.fail(`No article found: ${located.reason}`, { ruleId: "no-article", source: "deckle" });
      }
      settleSources(page, settings);
      const swept = sweep(page);
      record(file, { metadata, located, removals: swept.removals });
      return swept.tree;
    });
};
