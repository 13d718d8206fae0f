import type { Located } from "../html/locate/locate.js";
import type { Metadata } from "../html/metadata/metadata.js";
import type { Removal } from "../ledger/ledger.js";

/** What deckle's plugins leave in `file.data.deckle`. */
export interface DeckleData {
  /** What the page says about itself. */
  metadata?: Metadata;
  /** What was taken as the article and why. */
  located?: Located;
  /** The ledgers of the plugins that ran, one after the other; `at` counts from what each of them was given. */
  removals?: Removal[];
}

declare module "vfile" {
  interface DataMap {
    deckle: DeckleData;
  }
}
