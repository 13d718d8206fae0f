import type { Settings } from "../../settings.js";
import type { Page } from "../page/page.js";
import { separateNeighbours } from "./borders.js";
import { standardizeHeadings } from "./headings.js";
import { standardizeMath } from "./math/math.js";
import { standardizeEmbeds } from "./embeds.js";
import { standardizeCallouts } from "./callouts.js";
import { standardizeFootnotes } from "./footnotes.js";
import { standardizeCode } from "./code/listing.js";

/** Rewrites what pages write in many ways (code listings, mathematics, footnotes, callouts, embeds, images) in one. */
export function standardize(page: Page, settings: Settings): void {
  separateNeighbours(page);
  standardizeCode(page);
  standardizeMath(page);
  standardizeHeadings(page);
  standardizeCallouts(page);
  standardizeFootnotes(page);
  standardizeEmbeds(page, settings);
}
