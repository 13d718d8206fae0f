import type { FootnoteDefinition, Nodes, Parent, PhrasingContent } from "mdast";

/** An element for which Markdown has no form, written as allowed raw HTML around its content. */
export interface HtmlSpan extends Parent {
  type: "htmlSpan";
  children: PhrasingContent[];
  data: {
    hName: AllowedElement;
    /** Only attributes that are allowed with it; see {@link allowedAttributes}. */
    hProperties?: Record<string, string>;
  };
}

/** A note in the midst of a line, until the notes of an article are put at its end: see `settleFootnotes`. */
export interface InlineNote extends Parent {
  type: "inlineNote";
  label: string;
  children: FootnoteDefinition["children"];
}

declare module "mdast" {
  interface PhrasingContentMap {
    htmlSpan: HtmlSpan;
    inlineNote: InlineNote;
  }
  interface RootContentMap {
    htmlSpan: HtmlSpan;
    inlineNote: InlineNote;
  }
}

/** Elements that may stand as raw HTML in a line of text, with the attributes each may have. */
export const allowedElements = {
  abbr: ["title"],
  bdo: ["dir"],
  ins: [],
  kbd: [],
  mark: [],
  sub: [],
  sup: [],
} as const satisfies Record<string, readonly string[]>;

export type AllowedElement = keyof typeof allowedElements;

const phrasingTypes: ReadonlySet<string> = new Set([
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "inlineMath",
  "break",
  "link",
  "linkReference",
  "image",
  "imageReference",
  "footnoteReference",
  "htmlSpan",
  "inlineNote",
]);

/** Whether a node stands in a line of text. Raw HTML counts as a block: in lines, {@link HtmlSpan} is used. */
export function isPhrasingNode(node: Nodes): node is PhrasingContent {
  return phrasingTypes.has(node.type);
}
