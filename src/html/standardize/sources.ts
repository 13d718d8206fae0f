import type { Settings } from "../../settings.js";
import type { Page } from "../page/page.js";
import { addresses } from "./addresses.js";
import { images } from "./images.js";
import { inline } from "./inline.js";
import { texSources } from "./math/source.js";

/**
 * Puts the real addresses of links and images in, and settles what depends on the source of a line. It changes what the
 * page says of itself, so that it comes last, when the decisions have been made.
 */
export function settleSources(page: Page, settings: Settings): void {
  addresses(page, settings);
  images(page, settings);
  inline(page);
  texSources(page);
}
