import { isNumber, wordsOf } from "./normalize.js";

const known = new Map<string, ReadonlySet<string>>();

const named: readonly Intl.DateTimeFormatOptions[] = [
  { month: "long", day: "numeric" },
  { month: "long" },
  { month: "short", day: "numeric" },
  { weekday: "long" },
  { weekday: "short" },
];

/** Names of months and weekdays, long and short, as a language writes them. */
function dateWords(tag: string): ReadonlySet<string> {
  let names = known.get(tag);
  if (names) return names;
  const found = new Set<string>();
  for (const options of named) {
    // To make one takes a tenth of a millisecond: each serves for all months.
    const format = new Intl.DateTimeFormat(tag === "zxx" ? "en" : tag, { ...options, timeZone: "UTC" });
    for (let month = 0; month < 12; month += 1) {
      for (const { type, value } of format.formatToParts(Date.UTC(2024, month, 1 + month))) {
        if (type === "month" || type === "weekday") for (const one of wordsOf(value).words) found.add(one);
      }
    }
  }
  names = found;
  known.set(tag, names);
  return names;
}

/** Longest date in words: `Saturday, October 26, 2013 at 3:06 pm GMT`. */
const longest = 12;

/**
 * How many words from `start` on are a date: numbers, names of months and weekdays of the languages, and short words
 * between them. 0 where there is none.
 */
export function dateLength(words: readonly string[], start: number, tags: readonly string[]): number {
  let numbers = 0;
  let sure = false;
  let length = 0;
  for (let index = start; index < Math.min(words.length, start + longest); index += 1) {
    const one = words[index]!;
    if (isNumber(one)) {
      numbers += 1;
      if (/^\p{Nd}{4}$|[./:-]/u.test(one)) sure = true;
      length = index - start + 1;
    } else if (tags.some((tag) => dateWords(tag).has(one))) {
      sure = true;
      length = index - start + 1;
    } else if (one === ":" || one.length > 3) {
      break;
    } else if (length > 0 && /^(?:[ap]m|utc|gmt|h|uhr|[年月日時分시분년월일]|c?es?t|г)$/u.test(one)) {
      length = index - start + 1;
    }
  }
  return numbers > 0 && sure ? length : 0;
}
