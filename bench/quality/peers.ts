import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { htmlText } from "./plain.js";

/** Other extractors, from HTML to plain text. */
export const peers: Readonly<Record<string, (html: string, url: string) => Promise<string>>> = {
  async readability(html) {
    const { document } = parseHTML(html);
    const article = new Readability(document as never).parse();
    return htmlText(article?.content ?? "");
  },
  async defuddle(html, url) {
    const { document } = parseHTML(html);
    const { content } = await Defuddle(document as never, url);
    return htmlText(content ?? "");
  },
};
