import { attribute } from "../page/attributes.js";
import { namesOf } from "../page/names.js";
import type { Part } from "../page/page.js";
import { linkShare, proseShare } from "./article.js";
import { weights } from "./weights.js";
import type { Decision } from "./decision.js";
import { outermost } from "./walk.js";

/** Roles of parts that a reader opens with a click: hidden until then, and content all the same. */
const opened = /^(?:tabpanel|region)$/;

export const hidden: Decision = {
  id: "hidden",
  reason: "not shown on the page",
  *find(article) {
    const parts = outermost(article, (part) => part.hidden || isHiddenByClass(part));
    const veiled = parts.reduce((sum, part) => sum + proseShare(article, part), 0) > weights.hidden.body;
    for (const part of parts) {
      if (veiled && article.prose[part.index]! > 0) continue;
      if (isOpened(part) && linkShare(article, part) < weights.linked) continue;
      yield part;
    }
  },
};

/** Class names that mean the same in every style sheet: shown never, only in print, or only to be read aloud. */
const classes: ReadonlySet<string> = new Set(
  (
    "d-none print-only sr-only visually-hidden visuallyhidden screen-reader-text screenreader element-invisible " +
    "show-for-sr a11y-hidden"
  ).split(" "),
);

/** Classes that show what `d-none` hides, on some screens. */
const shownOnScreens = /\bd-(?:sm|md|lg|xl|xxl)-(?!none)/;

function isHiddenByClass(part: Part): boolean {
  if (!namesOf(part).classes.some((name) => classes.has(name))) return false;
  const names = attribute(part, "className");
  return names.split(/\s+/).some((name) => classes.has(name)) && !shownOnScreens.test(names);
}

function isOpened(part: Part): boolean {
  if (opened.test(attribute(part, "role")) || attribute(part, "ariaLabelledBy") !== "") return true;
  // Some frameworks hide a box around the panel instead.
  const [only, ...others] = part.children.filter((child) => child.size > 0 || child.hidden);
  return only !== undefined && others.length === 0 && only.node.type === "element" && isOpened(only);
}
