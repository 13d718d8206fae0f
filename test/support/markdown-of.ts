import { clean } from "../../src/index.js";

/** The Markdown of a piece of HTML, all of it taken, without the newline at its end. */
export function markdownOf(html: string): string {
  return clean(html, { from: "html", extract: false }).markdown.trimEnd();
}
