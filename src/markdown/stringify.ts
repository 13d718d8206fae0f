import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { frontmatterToMarkdown } from "mdast-util-frontmatter";
import { type Options, toMarkdown } from "mdast-util-to-markdown";

/** How deckle writes Markdown: settings for remark-stringify. */
export const stringifySettings: Options = {
  bullet: "-",
  emphasis: "_",
  fences: true,
  listItemIndent: "one",
  rule: "-",
  resourceLink: false,
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), frontmatterToMarkdown(["yaml"])],
};

/** Writes Markdown, ending in one newline; empty for an empty tree. */
export function stringify(tree: Root): string {
  return toMarkdown(tree, stringifySettings);
}
