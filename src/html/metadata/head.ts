import { namesOf } from "../page/names.js";
import { isPhrasing, type Page, type Part } from "../page/page.js";

/** What stands around an article's title, before its first paragraph. */
export interface Head {
  /** The short lines: nearest first behind the title, then those before it. */
  readonly lines: readonly Part[];
  /** The parts of the page that it reaches over, the title's included: from the first to the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** A byline has at most this many characters, white space not counted; what is longer is text or a biography. */
export const longestByline = 110;
/** So many parts before and after the title may belong to the head. */
const reachBefore = 80;
const reachAfter = 260;
/** A paragraph this long ends the head. */
const prose = 260;

/** The head of an article; empty where the page shows no title. */
export function headOf(page: Page, title: Part | undefined): Head {
  if (!title) return { lines: [], from: 0, to: 0 };
  const lines: Part[] = [];
  const from = Math.max(0, title.index - reachBefore);
  let to = Math.min(page.parts.length, title.end + reachAfter);
  for (let index = from; index < to; index += 1) {
    const part = page.parts[index]!;
    if (index === title.index) {
      index = title.end - 1;
      continue;
    }
    // Captions name photographers, and the day of the picture.
    if (part.name === "figure" || part.name === "figcaption" || namesOf(part).topics.has("caption")) {
      index = part.end - 1;
      continue;
    }
    // A page that opens by script hides its title with all the rest.
    if (part.name === "" || part.size === 0 || (part.hidden && !title.hidden)) continue;
    if (part.name === "p" && part.size - part.linkSize > prose && index > title.end) to = index;
    else if (isLine(part)) lines.push(part);
  }
  const behind = lines.filter((part) => part.index > title.index);
  return { lines: [...behind, ...lines.filter((part) => part.index < title.index).toReversed()], from, to };
}

function isLine(part: Part): boolean {
  if (part.size <= longestByline && !isPhrasing(part)) return true;
  return part.name === "time" || (part.size <= longestByline && (part.parent?.size ?? 0) > longestByline);
}
