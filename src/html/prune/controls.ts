import { attribute, has } from "../page/attributes.js";
import { isPhrasing, type Part } from "../page/page.js";
import { type Article, linkShare, proseShare } from "./article.js";
import { weights } from "./weights.js";
import type { Decision } from "./decision.js";
import { holdsNamed, outermost } from "./walk.js";

const inputs: ReadonlySet<string> = new Set(["select", "datalist", "progress", "meter", "dialog"]);
const roles: ReadonlySet<string> = new Set([
  "menu",
  "menubar",
  "menuitem",
  "toolbar",
  "listbox",
  "option",
  "combobox",
  "search",
  "searchbox",
  "slider",
  "spinbutton",
  "progressbar",
  "tooltip",
  "dialog",
  "alertdialog",
]);

export const controls: Decision = {
  id: "control",
  reason: "a control of the page: a button, a menu, a form to fill in",
  *find(article) {
    yield* outermost(article, (part) => isControl(article, part));
  },
};

function isControl(article: Article, part: Part): boolean {
  if (part.name === "textarea") return true;
  if (proseShare(article, part) > weights.share) return false;
  if (
    inputs.has(part.name) ||
    (has(part, "role") && roles.has(attribute(part, "role")) && (!isPhrasing(part) || standsAlone(part)))
  )
    return true;
  // A list by another name, unless it holds buttons or links.
  if (part.name === "menu")
    return linkShare(article, part) > weights.linked || holdsNamed(article.page, part, isButton);
  // Accordions put their questions, and some pages whole headings, into buttons.
  if (part.name === "button") return part.size < weights.label && standsAlone(part) && !opensText(part);
  if (part.name === "label") return part.size < weights.label && standsAlone(part);
  if (part.name === "form" || part.name === "fieldset") {
    return article.prose[part.index]! < weights.box || linkShare(article, part) > weights.linked;
  }
  return false;
}

const isButton = (name: string): boolean => /^(?:button|input|select)$/.test(name);

/** Whether no text stands beside it: in a line of text it is a word of the sentence. */
function standsAlone({ parent }: Part): boolean {
  if (!parent) return true;
  let holds = holdsText.get(parent);
  if (holds === undefined) {
    holds = parent.children.some((child) => child.name === "" && child.size > 0);
    holdsText.set(parent, holds);
  }
  return !holds;
}

/** Remembered, as all children of one element ask the same. */
const holdsText = new WeakMap<Part, boolean>();

/** Whether a button is the heading of a text that it opens. */
function opensText(button: Part): boolean {
  if (attribute(button, "ariaControls") !== "" || attribute(button, "ariaExpanded") !== "") return true;
  for (let at = button.parent; at && at.depth > button.depth - 3; at = at.parent) {
    if (/^(?:h[1-6]|dt|summary)$/.test(at.name)) return true;
  }
  return false;
}
