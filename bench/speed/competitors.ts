import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { JSDOM, VirtualConsole } from "jsdom";
import { parseHTML } from "linkedom";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import TurndownService from "turndown";
import { unified } from "unified";
import { baseline, type Contestant, contestants, ours } from "./contestants.js";

const turndown = new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced" });
const plain = unified().use(rehypeParse).use(rehypeRemark).use(remarkGfm).use(remarkStringify).freeze();

/** jsdom complains of style sheets that it cannot read. */
const silent = new VirtualConsole();

function readability(document: ConstructorParameters<typeof Readability>[0]): string {
  const article = new Readability(document).parse();
  return turndown.turndown(article?.content ?? "");
}

/** Ways to the same end by other tools, with the parse and with deckle to compare them with. */
export const peers: Readonly<Record<string, Contestant>> = {
  [baseline]: contestants[baseline],
  [ours]: contestants[ours],
  "Readability + linkedom + turndown": (html) => readability(parseHTML(html).document),
  "rehype-parse + rehype-remark + remark-stringify": (html) => String(plain.processSync(html)),
  "Defuddle + linkedom": (html) =>
    Defuddle(parseHTML(html).document as never, "https://example.org/", { markdown: true }),
  "Readability + jsdom + turndown": (html) => {
    const dom = new JSDOM(html, { virtualConsole: silent });
    const markdown = readability(dom.window.document);
    dom.window.close();
    return markdown;
  },
};
