import { elementsNamed, type Page, type Part } from "../page/page.js";
import { textOf } from "../page/text.js";

/** The words of a title, for comparing. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** How alike two sets of words are: shared words by all words, 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}

/** From this likeness on, a heading is the title. */
const same = 0.6;

/** The heading that is the page's title: the one most like `title`, else the only `<h1>`. */
export function titleHeading(page: Page, title: string | undefined): Part | undefined {
  const wanted = wordsOf(title ?? "");
  let best: Part | undefined;
  let bestLikeness = same;
  const firsts: Part[] = [];
  for (const part of elementsNamed(page, "h1", "h2", "h3")) {
    if (part.size === 0 || part.hidden) continue;
    if (part.name === "h1") firsts.push(part);
    if (wanted.size === 0) continue;
    const alike = likeness(wordsOf(textOf(page, part)), wanted);
    if (alike > bestLikeness || (alike === bestLikeness && part.name === "h1" && !best)) {
      best = part;
      bestLikeness = alike;
    }
  }
  return best ?? (firsts.length === 1 ? firsts[0] : undefined);
}
