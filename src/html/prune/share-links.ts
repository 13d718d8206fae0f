import { isShareAddress } from "../../residue/lexicon/share-addresses.js";
import { attribute } from "../page/attributes.js";
import type { Decision } from "./decision.js";

/** What has words is for the rules on lines to judge. */
export const shareLinks: Decision = {
  id: "share-link",
  reason: "a button without words that passes the article or a picture on",
  *find({ elements }) {
    for (const part of elements) {
      if (part.name === "a" && part.size === 0 && isShareAddress(attribute(part, "href"))) yield part;
    }
  },
};
