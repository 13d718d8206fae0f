import { attribute } from "../page/attributes.js";
import { namesOf } from "../page/names.js";
import { elementsNamed, type Page, type Part } from "../page/page.js";
import { readableText } from "../page/text.js";
import { type DateOrder, parseDate } from "./dates.js";
import type { Facts } from "./facts.js";
import { dateLabel, publishedWord, updatedWord } from "./date-words.js";
import { type Head, longestByline } from "./head.js";
import { spend } from "../../limits.js";

/** Days as the page shows them. */
export interface ShownDates {
  /** A date that stands by the title without a word that says it is a revision's. */
  head: string | undefined;
  /** The first that is marked or named as the day of publication anywhere, the head's included. */
  published: string | undefined;
  /** A date of a revision, by the title. */
  updated: string | undefined;
}

/** Reads dates from the lines around the title, and from what is marked or named as a date anywhere. */
export function shownDates(page: Page, facts: Facts, head: Head, order: DateOrder): ShownDates {
  const dates = datesIn(page, head.lines, order);
  return {
    head: dates.published,
    published: dates.published ?? markedDate(page, facts, order),
    updated: dates.updated,
  };
}

function datesIn(page: Page, lines: readonly Part[], order: DateOrder): Pick<ShownDates, "published" | "updated"> {
  let published: string | undefined;
  let updated: string | undefined;
  for (const part of lines) {
    const text = readableText(page, part).toLowerCase();
    if (!/\d/.test(text)) continue;
    const whole = part.name === "time" ? parseDate(attribute(part, "dateTime")) : undefined;
    for (const piece of text.split(dateLabel)) {
      const day = whole ?? parseDate(piece, order);
      if (day === undefined) continue;
      const isUpdate = updatedWord.test(piece) || (!publishedWord.test(piece) && within(part, updatedWord, page));
      if (isUpdate) updated ??= day;
      else published ??= day;
    }
    if (published !== undefined) break;
  }
  return { published, updated };
}

/** Whether a word stands before a part in the line around it. */
function within(part: Part, word: RegExp, page: Page): boolean {
  const { parent } = part;
  if (!parent || parent.size > part.size + 40) return false;
  let before = "";
  for (let index = parent.index; index < part.index; index += 1) {
    const { node } = page.parts[index]!;
    if (node.type === "text") before += ` ${node.value}`;
  }
  before = before.toLowerCase();
  return word.test(before) && !publishedWord.test(before);
}

/** Dates marked by `pubdate` or microdata, then the first `<time>`, then those in elements named as dates or bylines. */
function markedDate(page: Page, facts: Facts, order: DateOrder): string | undefined {
  const times = elementsNamed(page, "time").filter((part) => !part.hidden);
  const marked = times.filter((part) => attribute(part, "pubDate") !== "");
  for (const part of [...marked, ...(facts.items.get("datePublished") ?? []), ...times]) {
    if (within(part, updatedWord, page)) continue;
    const date = parseDate(attribute(part, "dateTime")) ?? parseDate(readableText(page, part), order);
    if (date !== undefined) return date;
  }
  for (const part of page.parts) {
    spend();
    if (part.node.type !== "element" || part.size === 0 || part.size > longestByline || part.hidden) continue;
    if (!namesOf(part).topics.has("byline")) continue;
    const text = readableText(page, part);
    const date = updatedWord.test(text.toLowerCase()) ? undefined : parseDate(text, order);
    if (date !== undefined) return date;
  }
  return undefined;
}
