import { attribute } from "../page/attributes.js";
import { elementsNamed, isPhrasing, type Page, type Part } from "../page/page.js";
import { reshape } from "../page/sweep.js";
import { hasClass, inside } from "./walk.js";

/** Boxes that Notion draws instead of fields. */
const drawn = /^checkbox-(on|off)$/;
/** Words around the items of task lists: GitHub, GitLab, Notion, Gutenberg, Joplin. */
const lists = /^(?:task-list(?:-item)?|contains-task-list|to-do-list|todo-list|task|checklist|joplin-checklist)$/;

/**
 * Marks the items that begin with a box to be ticked, wherever the box stands in them. A field that a reader may tick, in a
 * list that is called something else, is one of a form.
 */
export function standardizeTasks(page: Page): void {
  for (const item of elementsNamed(page, "li")) {
    if (item.removal || item.size === 0) continue;
    const box = boxOf(page, item);
    if (!box) continue;
    const checked =
      hasClass(box, /^checkbox-on$/) || (box.node.type === "element" && isOn(box.node.properties["checked"]));
    reshape(item, "li", { dataTask: checked ? "x" : "" });
    for (const label of inside(page, item)) if (label.name === "label") reshape(label, "span");
  }
}

function isOn(value: unknown): boolean {
  return value !== undefined && value !== false && value !== null;
}

/** The box that an item begins with. */
function boxOf(page: Page, item: Part): Part | undefined {
  for (const part of inside(page, item)) {
    if (part.size > 0 && part.name === "") return undefined;
    if (hasClass(part, drawn)) return part;
    if (part.name === "input" && attribute(part, "type") === "checkbox") return isTask(part, item) ? part : undefined;
    if (!isPhrasing(part) && part.name !== "p" && part.name !== "div") return undefined;
  }
  return undefined;
}

function isTask(box: Part, item: Part): boolean {
  const { node } = box;
  if (node.type === "element" && isOn(node.properties["disabled"])) return true;
  return hasClass(item, lists) || (item.parent !== undefined && hasClass(item.parent, lists));
}
