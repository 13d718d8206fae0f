import type { Part } from "../page/page.js";
import type { Article } from "./article.js";
import { spend } from "../../limits.js";

/**
 * The elements that are still there, outermost first; `take` says which to give, and their insides are passed over.
 *
 * @param bare whether elements without text, such as a row of linked icons, are offered too
 */
export function* outermost(article: Article, take: (part: Part) => boolean, bare = false): Generator<Part> {
  const { parts } = article.page;
  let index = 0;
  while (index < parts.length) {
    spend();
    const part = parts[index]!;
    if (part.removal) index = part.end;
    else if (part.name !== "" && (part.size > 0 || bare) && take(part)) {
      yield part;
      index = part.end;
    } else index += 1;
  }
}
