import type { Settings } from "../../settings.js";
import type { Page } from "../page/page.js";

/** Rewrites what pages write in many ways (code listings, mathematics, footnotes, callouts, embeds, images) in one. */
export function standardize(_page: Page, _settings: Settings): void {}
