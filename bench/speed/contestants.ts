import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { fromHtml } from "hast-util-from-html";
import { JSDOM, VirtualConsole } from "jsdom";
import { parseHTML } from "linkedom";
import { parse } from "parse5";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import TurndownService from "turndown";
import { unified } from "unified";
import { createCleaner } from "../../src/cleaner.js";
import { DeckleError } from "../../src/errors.js";
import { parseHtml } from "../../src/html/parse/parse.js";

/** What is timed: from a page's HTML to whatever its name says. */
export type Contestant = (html: string) => unknown;

const turndown = new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced" });
const plain = unified().use(rehypeParse).use(rehypeRemark).use(remarkGfm).use(remarkStringify).freeze();
const cleaner = createCleaner({ from: "html" });
const withPositions = createCleaner({ from: "html", positions: true });

/** jsdom complains of style sheets that it cannot read. */
const silent = new VirtualConsole();

function readability(document: ConstructorParameters<typeof Readability>[0]): string {
  const article = new Readability(document).parse();
  return turndown.turndown(article?.content ?? "");
}

/** A page without an article, or beyond a limit, is an answer, too. */
function answered(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof DeckleError) return undefined;
    throw error;
  }
}

/** The first is what the others are compared with. */
export const contestants: Readonly<Record<string, Contestant>> = {
  "parse5 alone": (html) => parse(html, { scriptingEnabled: false }),
  "deckle, parsing to hast": (html) => parseHtml(html, false),
  "deckle, the same with positions": (html) => parseHtml(html, true),
  "hast-util-from-html": (html) => fromHtml(html),
  "deckle, HTML to clean Markdown": (html) => answered(() => cleaner.clean(html)),
  "deckle, the same with positions on": (html) => answered(() => withPositions.clean(html)),
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
