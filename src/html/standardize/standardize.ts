import type { Settings } from "../../settings.js";
import type { Page } from "../page/page.js";
import { standardizeCode } from "./code/listing.js";

/** Rewrites what pages write in many ways (code listings, mathematics, footnotes, callouts, embeds, images) in one. */
export function standardize(page: Page, _settings: Settings): void {
  standardizeCode(page);
}
