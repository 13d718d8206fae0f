import type { Lexicon } from "./lexicon/lexicon.js";
import type { Topic } from "./lexicon/words.js";

/** What says something about the article or one of its pictures, and so is the heading of nothing. */
const aboutArticle: ReadonlySet<Topic> = new Set<Topic>([
  "byline",
  "copyright",
  "counter",
  "credit",
  "dateline",
  "read-more",
  "reading-time",
  "source",
  "tags",
]);

/**
 * Whether a line speaks about the article, as bylines, dates and credits do, and is neither its title nor a heading in it.
 * Lines that no rule removes may do so as well.
 */
export function isAboutArticle(lexicon: Lexicon, text: string): boolean {
  return (
    lexicon.isDate(text) ||
    lexicon.within("credit", text) !== undefined ||
    lexicon
      .match(text)
      .some(
        ({ topic, trust, form }) =>
          aboutArticle.has(topic) && trust !== "weak" && (form === "whole" || form === "begins"),
      )
  );
}
