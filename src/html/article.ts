import type { Root } from "hast";
import type { Settings } from "../settings.js";
import { locate, type Located } from "./locate/locate.js";
import { type Metadata, readMetadata } from "./metadata/metadata.js";
import type { Page } from "./page/page.js";
import { prepare } from "./page/prepare.js";
import { applySelectors } from "./page/selectors.js";
import { prune } from "./prune/prune.js";
import { standardize } from "./standardize/standardize.js";

/** A page of which the article is found: what is outside of it, and the chrome in it, is marked as removed. */
export interface Article {
  page: Page;
  metadata: Metadata;
  /** Without roots where the page holds no article; then nothing is marked. */
  located: Located;
}

/** The steps of a page up to its residue, in their order. */
export function findArticle(tree: Root, settings: Settings): Article {
  const page = prepare(tree);
  const metadata = readMetadata(page, settings.url);
  const located = locate(page, metadata, settings, applySelectors(page, settings));
  if (located.roots.length > 0) {
    standardize(page, settings, { title: located.title, url: metadata.url });
    prune(page, settings, located, metadata.author);
  }
  return { page, metadata, located };
}
