import { attribute } from "../page/attributes.js";
import type { Part } from "../page/page.js";
import { linkShare, proseShare } from "./article.js";
import { bounds } from "./bounds.js";
import type { Decision } from "./decision.js";
import { outermost } from "./walk.js";

/** A page that shows its body by script alone has most of its prose in hidden parts. */
const bodyShare = 0.3;

/** Roles of parts that a reader opens with a click: hidden until then, and content all the same. */
const opened = /^(?:tabpanel|region)$/;

export const hidden: Decision = {
  id: "hidden",
  reason: "not shown on the page",
  *find(article) {
    for (const part of outermost(article, (each) => each.hidden)) {
      if (proseShare(article, part) > bodyShare) continue;
      if (isOpened(part) && linkShare(article, part) < bounds.linked) continue;
      yield part;
    }
  },
};

function isOpened(part: Part): boolean {
  return opened.test(attribute(part, "role")) || attribute(part, "ariaLabelledBy") !== "";
}
