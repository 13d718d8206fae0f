import type { Settings } from "../../settings.js";
import type { Page, Part } from "../page/page.js";
import { standardizeAriaTables } from "./aria-tables.js";
import { standardizeCellMarks } from "./cell-marks.js";
import { standardizeCards } from "./cards.js";
import { standardizeCredits } from "./credits.js";
import { standardizeDownloads } from "./downloads.js";
import { standardizeDropCapitals } from "./drop-capitals.js";
import { standardizeItemNumbers } from "./item-numbers.js";
import { standardizePullQuotes } from "./pull-quotes.js";
import { standardizeTasks } from "./tasks.js";
import { separateNeighbours } from "./borders.js";
import { standardizeHeadings } from "./headings.js";
import { standardizeTitle } from "./title.js";
import { standardizeMath } from "./math/math.js";
import { standardizeEmbeds } from "./embeds.js";
import { standardizeCallouts } from "./callouts.js";
import { standardizeFootnotes } from "./footnotes.js";
import { standardizeCode } from "./code/listing.js";

/** What is known of the article in the page. */
export interface Known {
  title: Part | undefined;
  /** The page's address. */
  url: string | undefined;
}

/** Rewrites what pages write in many ways (code listings, mathematics, footnotes, callouts, embeds, images) in one. */
export function standardize(page: Page, settings: Settings, known: Known): void {
  separateNeighbours(page);
  standardizeDropCapitals(page);
  standardizePullQuotes(page);
  standardizeCredits(page);
  standardizeCode(page);
  standardizeMath(page);
  standardizeHeadings(page);
  standardizeTitle(page, known);
  standardizeCallouts(page);
  standardizeAriaTables(page);
  standardizeTasks(page);
  standardizeItemNumbers(page);
  standardizeCellMarks(page);
  standardizeDownloads(page);
  standardizeFootnotes(page, settings.url);
  standardizeEmbeds(page, settings);
  if (settings.embeds === "keep") standardizeCards(page);
}
