import type { Settings } from "../../settings.js";
import type { Page } from "../page/page.js";
import { addresses } from "./addresses.js";
import { emailAddresses } from "./emails.js";
import { images } from "./images.js";
import { inline } from "./inline.js";
import { texSources } from "./math/source.js";
import { mojibake } from "./mojibake.js";

/**
 * Puts the real addresses of links and images in, and settles what depends on the source of a line. It changes what the
 * page says of itself, so that it comes last, when the decisions have been made.
 */
export function settleSources(page: Page, settings: Settings): void {
  const out = leftOut(page);
  emailAddresses(page, out);
  addresses(page, settings, out);
  images(page, settings, out);
  inline(page);
  texSources(page);
  mojibake(page);
}

/** 1 for each part that the sweep will leave out: most of a page. A rewritten part may show all that is in it. */
function leftOut({ parts }: Page): Uint8Array {
  const out = new Uint8Array(parts.length);
  for (let index = 0; index < parts.length;) {
    const part = parts[index]!;
    if (part.removal) out.fill(1, index, part.end);
    index = part.removal || part.replacement ? part.end : index + 1;
  }
  return out;
}
