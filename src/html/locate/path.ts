import { attribute } from "../page/attributes.js";
import type { Part } from "../page/page.js";

/** Path of a part for people: `main > article.post`, the last three elements. */
export function pathOf(part: Part): string {
  const steps: string[] = [];
  for (let at: Part | undefined = part; at && steps.length < 3; at = at.parent) {
    const id = attribute(at, "id");
    const first = attribute(at, "className").split(/\s+/)[0] ?? "";
    steps.unshift(`${at.name}${id ? `#${id}` : first ? `.${first}` : ""}`);
  }
  return steps.join(" > ");
}
