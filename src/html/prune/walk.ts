import type { Page, Part } from "../page/page.js";
import type { Article } from "./article.js";
import { spend } from "../../limits.js";

/**
 * The elements that are still there, outermost first; `take` says which to give, and their insides are passed over.
 *
 * @param bare whether elements without text, such as a row of linked icons, are offered too
 * @param among the elements to choose from, in document order
 */
export function outermost(
  { elements, aboveTitle }: Pick<Article, "elements" | "aboveTitle">,
  take: (part: Part) => boolean,
  bare = false,
  among: readonly Part[] = elements,
): Part[] {
  const found: Part[] = [];
  let end = 0;
  spend(among.length);
  for (const part of among) {
    if (part.index < end) continue;
    if (part.removal) end = part.end;
    else if ((part.size > 0 || bare) && !aboveTitle.has(part) && take(part)) {
      found.push(part);
      end = part.end;
    }
  }
  return found;
}

/** Whether a part is, or holds, an element whose name is wanted. */
export function holdsNamed({ parts }: Page, { index, end }: Part, wanted: (name: string) => boolean): boolean {
  for (let at = index; at < end; at += 1) if (wanted(parts[at]!.name)) return true;
  return false;
}
