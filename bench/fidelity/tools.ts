import { spawnSync } from "node:child_process";
import { gfm } from "@joplin/turndown-plugin-gfm";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import TurndownService from "turndown";
import { unified } from "unified";
import { clean } from "../../src/index.js";
import { address } from "./cases.js";

/** What is compared: from a page's HTML to Markdown, as each tool's documentation says to use it. */
export type Tool = (html: string) => string | Promise<string>;

const turndown = new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced" }).use(gfm);
const plain = unified().use(rehypeParse).use(rehypeRemark).use(remarkGfm).use(remarkStringify).freeze();

const tools: Record<string, Tool> = {
  deckle: (html) => clean(html, { from: "html", url: address }).markdown,
  "turndown + gfm": (html) => turndown.turndown(bodyOf(html)),
  Defuddle: async (html) => {
    const { document } = parseHTML(html);
    const { content } = await Defuddle(document as never, address, { markdown: true });
    return content ?? "";
  },
  "rehype-remark": (html) => String(plain.processSync(html)),
};

/** The tools that are there; pandoc where it is installed, or named by `PANDOC`. */
export function findTools(): Readonly<Record<string, Tool>> {
  const command = process.env["PANDOC"] ?? "pandoc";
  if (spawnSync(command, ["--version"]).status !== 0) return tools;
  return {
    ...tools,
    pandoc: (html) =>
      spawnSync(command, ["-f", "html", "-t", "gfm", "--wrap=none"], { input: bodyOf(html), encoding: "utf8" }).stdout,
  };
}

/** What a converter of all that it is given should be given. */
function bodyOf(html: string): string {
  return /<body>(.*)<\/body>/s.exec(html)?.[1] ?? html;
}
