import { attribute } from "../page/attributes.js";
import type { Part } from "../page/page.js";
import { linkShare, proseShare } from "./article.js";
import { bounds } from "./bounds.js";
import type { Decision } from "./decision.js";
import { outermost } from "./walk.js";

/** A page that shows its body by script or after a login has this share of its prose in hidden parts: they are the text. */
const bodyShare = 0.3;

/** Roles of parts that a reader opens with a click: hidden until then, and content all the same. */
const opened = /^(?:tabpanel|region)$/;

export const hidden: Decision = {
  id: "hidden",
  reason: "not shown on the page",
  *find(article) {
    const parts = [...outermost(article, (part) => part.hidden)];
    const veiled = parts.reduce((sum, part) => sum + proseShare(article, part), 0) > bodyShare;
    for (const part of parts) {
      if (veiled && article.prose[part.index]! > bounds.prose / 2) continue;
      if (isOpened(part) && linkShare(article, part) < bounds.linked) continue;
      yield part;
    }
  },
};

function isOpened(part: Part): boolean {
  return opened.test(attribute(part, "role")) || attribute(part, "ariaLabelledBy") !== "";
}
