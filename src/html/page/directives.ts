import type { Element, Nodes, Parents, Root } from "hast";
import { spend } from "../../limits.js";
import { elementsNamed, type Page, type Part } from "./page.js";

/** The element that stands for a comment with something to say to deckle, so that the stages carry it along. */
export const directiveElement = "deckle-directive";

/** Puts an element in the place of each comment that is a directive; elements that only look like it lose their name. */
export function keepDirectives(root: Root, isDirective: (html: string) => boolean): void {
  const open: Parents[] = [root];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const [index, child] of parent.children.entries()) {
      spend();
      if (child.type === "comment") {
        const value = `<!--${child.value}-->`;
        if (isDirective(value)) parent.children[index] = standIn(value, child);
      } else if ("children" in child) {
        if (child.tagName === directiveElement) child.tagName = "span";
        open.push(child);
      }
    }
  }
}

function standIn(value: string, { position }: Nodes): Element {
  const element: Element = { type: "element", tagName: directiveElement, properties: { value }, children: [] };
  return position ? Object.assign(element, { position }) : element;
}

/** The directives that no stage has taken out. */
export function keptDirectives(page: Page): Part[] {
  const stays = (part: Part | undefined): boolean => part === undefined || (!part.removal && stays(part.parent));
  return elementsNamed(page, directiveElement).filter(stays);
}
