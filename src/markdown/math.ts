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

/** Writes formulas as GitHub, Pandoc and Obsidian read them: `$…$`, and `$$` on lines of their own. */
export const mathToMarkdown: Options = {
  handlers: {
    inlineMath: ({ value }: InlineMath, parent: { type: string } | undefined) => {
      const source = value.replace(/\s+/g, " ");
      return `$${parent?.type === "tableCell" ? source.replace(/\|/g, "\\|") : source}$`;
    },
    // A blank line would end the paragraph that readers without mathematics see.
    math: ({ value }: Math) => `$$\n${value.replace(/\n\s*\n/g, "\n")}\n$$`,
  },
};
