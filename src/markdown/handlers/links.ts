import type { Element } from "hast";
import type { Handle } from "hast-util-to-mdast";
import { lettersOf } from "../../characters/letters.js";
import { wrapInline } from "./phrasing.js";

/** Links, as far as they lead somewhere; anchors leave their content. */
export const a: Handle = (state, node) => {
  const href = node.properties["href"];
  if (typeof href !== "string") return state.all(node);
  return wrapInline(state, node, (children) => ({ type: "link", url: href, title: titleOf(node, href), children }));
};

/** A link's title, where it says more than the address or the text do: many systems repeat one of them. */
function titleOf(node: Element, href: string): string | null {
  const title = node.properties["title"];
  if (typeof title !== "string" || title.trim() === "") return null;
  const said = plain(textOf(node));
  const wanted = plain(title);
  return wanted === "" || said.includes(wanted) || plain(decoded(href)).includes(wanted) ? null : title.trim();
}

function plain(text: string): string {
  return lettersOf(text.toLowerCase());
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function textOf(element: Element): string {
  let text = "";
  for (const child of element.children) {
    if (child.type === "text") text += child.value;
    else if (child.type === "element") text += textOf(child);
  }
  return text;
}

export const linkHandlers: Record<string, Handle> = { a };
