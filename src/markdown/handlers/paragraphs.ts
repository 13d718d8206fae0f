import type { Element, ElementContent } from "hast";
import type { Handle } from "hast-util-to-mdast";
import type { Paragraph, PhrasingContent, RootContent } from "mdast";

/** A paragraph; formulas on lines of their own end it, pictures that the page draws beside it stand before or after it. */
export const paragraph: Handle = (state, node) => {
  const children = state.all(node);
  if (children.some(({ type }) => type === "math")) return state.toFlow(children);
  if (children.length === 0) return undefined;
  const lines = withoutPictures(node, children as PhrasingContent[]);
  if (lines.length > 1) return lines.map(paragraphOf);
  const result = paragraphOf(children as PhrasingContent[]);
  state.patch(node, result);
  return result;
};

function paragraphOf(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

/** The children of a paragraph, with the large pictures at its beginning and end on lines of their own. */
function withoutPictures(node: Element, children: PhrasingContent[]): PhrasingContent[][] {
  const seen = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  let start = isLarge(seen[0]) ? children.findIndex((child) => !isPicture(child) && !isBlank(child)) : 0;
  let end = isLarge(seen.at(-1))
    ? children.findLastIndex((child) => !isPicture(child) && !isBlank(child)) + 1
    : children.length;
  // After a break stands a caption, or what was set on a line of its own already.
  if (start < 0 || children[start]?.type === "break") start = 0;
  if (end <= start || children[end - 1]?.type === "break") end = children.length;
  return [children.slice(0, start), children.slice(start, end), children.slice(end)].filter((line) => line.length > 0);
}

/** Whether an image stands in a line of its own as an image, or in a link to itself. */
export function isPicture(node: RootContent): boolean {
  return node.type === "image" || (node.type === "link" && node.children.every(isPicture));
}

const isBlank = (node: PhrasingContent): boolean => node.type === "text" && node.value.trim() === "";

/** Classes by which editors set pictures beside or between the text, of WordPress and Drupal above all. */
const placed = /^(?:align(?:left|right|center|none)|(?:float|pull)-?(?:left|right)|size-(?:medium|large|full))$/;
/** Pixels from which on a picture is no sign within a line. */
const largeWidth = 120;

function isLarge(node: ElementContent | undefined): boolean {
  if (node?.type !== "element") return false;
  if (node.tagName === "a") return node.children.length === 1 && isLarge(node.children[0]);
  if (node.tagName !== "img") return false;
  const { className, width, style } = node.properties;
  const isPlaced = Array.isArray(className) && className.some((name) => typeof name === "string" && placed.test(name));
  return isPlaced || Number(width) >= largeWidth || /(?:^|;)\s*float\s*:\s*(?:left|right)/i.test(String(style));
}
