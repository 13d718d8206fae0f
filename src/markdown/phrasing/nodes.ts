import type { Nodes, Parent, PhrasingContent } from "mdast";

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

declare module "mdast" {
  interface PhrasingContentMap {
    htmlSpan: HtmlSpan;
  }
  interface RootContentMap {
    htmlSpan: HtmlSpan;
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
]);

/** Whether a node stands in a line of text. Raw HTML counts as a block: in lines, {@link HtmlSpan} is used. */
export function isPhrasingNode(node: Nodes): node is PhrasingContent {
  return phrasingTypes.has(node.type);
}
