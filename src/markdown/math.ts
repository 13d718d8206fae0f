import type { Literal } from "mdast";
import type { Options } from "mdast-util-to-markdown";

/** A formula in a line of text, as TeX. */
export interface InlineMath extends Literal {
  type: "inlineMath";
}

/** A formula on a line of its own, as TeX. */
export interface Math extends Literal {
  type: "math";
}

declare module "mdast" {
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    math: Math;
  }
}

/**
 * What readers without mathematics would take for a tag or a link gets a space, which means nothing to TeX: `<img` is read
 * as raw HTML by them, `](` as the target of a link.
 */
function defused(source: string): string {
  return source.replace(/<(?=[a-z!/?])|\](?=[([:])/gi, "$& ");
}

/** Writes formulas as GitHub, Pandoc and Obsidian read them: `$…$`, and `$$` on lines of their own. */
export const mathToMarkdown: Options = {
  handlers: {
    inlineMath: ({ value }: InlineMath, parent: { type: string } | undefined) => {
      const source = defused(value.replace(/\s+/g, " "));
      return `$${parent?.type === "tableCell" ? source.replace(/\|/g, "\\|") : source}$`;
    },
    // A blank line would end the paragraph that readers without mathematics see.
    math: ({ value }: Math) => `$$\n${defused(value.replace(/\n\s*\n/g, "\n"))}\n$$`,
  },
};
