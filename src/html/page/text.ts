import type { Element } from "hast";
import { fold } from "../../ledger/ledger.js";
import type { Page, Part } from "./page.js";
import { isPhrasing } from "./page.js";
import { narrow } from "../../characters/narrow.js";
import { spend } from "../../limits.js";

/** The text that stands in an element itself, not in others inside of it: all of a script's. */
export function ownText({ children }: Element): string {
  return children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

/** The text of a part as it stands in the tree, white space untouched. */
export function textOf(page: Page, part: Part): string {
  return textBetween(page, part.index, part.end);
}

/** The text of the parts from an index to the one before another, white space untouched. */
export function textBetween({ parts }: Page, from: number, to: number): string {
  let text = "";
  if (to > from) spend(to - from);
  for (let index = from; index < to; index += 1) {
    const { node } = parts[index]!;
    if (node.type === "text") text += node.value;
  }
  return text;
}

/** The text of a part for people: a space wherever a block or `<br>` separates words, white space folded. */
export function readableText(page: Page, part: Part): string {
  let text = "";
  spend(part.end - part.index);
  for (let index = part.index; index < part.end; index += 1) {
    const inner = page.parts[index]!;
    if (inner.node.type === "text") text += inner.node.value;
    else if (inner.name === "br" || !isPhrasing(inner)) text += " ";
  }
  return narrow(fold(text));
}
