import type { ElementContent, Element, Properties } from "hast";
import { attribute } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";

/** The elements that still stand, in document order; the insides of one that was rewritten are passed over. */
export function* standing(page: Page, from = 0, to = page.parts.length): Generator<Part> {
  let index = from;
  while (index < to) {
    const part = page.parts[index]!;
    if (part.removal || part.replacement) {
      index = part.end;
      continue;
    }
    if (part.name !== "") yield part;
    index = part.removal || part.replacement ? part.end : index + 1;
  }
}

/** The elements inside of `part` that still stand. */
export function inside(page: Page, part: Part): Generator<Part> {
  return standing(page, part.index + 1, part.end);
}

/** The classes of a part, lower-cased. */
export function classesOf(part: Part): string[] {
  if (part.node.type !== "element" || part.node.properties["className"] === undefined) return [];
  const names = attribute(part, "className");
  return names === "" ? [] : names.toLowerCase().split(/\s+/);
}

/** Whether one of a part's classes is among `words` or, where it is a pattern, matches it. */
export function hasClass(part: Part, words: ReadonlySet<string> | RegExp): boolean {
  return classesOf(part).some((word) => (words instanceof RegExp ? words.test(word) : words.has(word)));
}

/** What stands right before a part in its parent, be it white space. */
export function siblingBefore({ parts }: Page, { parent, index }: Part): Part | undefined {
  let part = parts[index - 1];
  if (part === parent) return undefined;
  while (part && part.parent !== parent) part = part.parent;
  return part;
}

/** The parent and its parents, nearest first. */
export function* above(part: Part): Generator<Part> {
  for (let at = part.parent; at; at = at.parent) yield at;
}

/** Makes an element. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: "element",
    tagName,
    properties,
    children: children.map((child) => (typeof child === "string" ? { type: "text", value: child } : child)),
  };
}
