/** Languages in which months are written on pages; their names come from the platform's own data. */
const languages =
  "de es pt fr it nl pl ru uk tr id vi sv da nb fi cs hu ro el hi ar ca sk sl hr sr bg lt lv et is he fa".split(" ");

const english = "january february march april may june july august september october november december".split(" ");
/**
 * Month names of the languages so far, long and short, in lower case; English press style has `sept` besides. English
 * does not come from the platform, whose first answer takes longer than all else that is to be known of a page.
 */
const months = new Map<string, number>([
  ...english.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
  ["sept", 9],
]);
const unread = [...languages];

/** The month of a name: languages are read one after the other, as that takes its time. */
function monthOf(written: string): number | undefined {
  const name = written.toLowerCase().replace(/\.$/, "");
  while (!months.has(name) && unread.length > 0) addMonths(unread.shift()!);
  return months.get(name);
}

function addMonths(language: string): void {
  for (const style of ["long", "short"] as const) {
    for (const day of [{ month: style }, { month: style, day: "numeric" }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...day, timeZone: "UTC", numberingSystem: "latn" });
      for (let month = 0; month < 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2001, month, 15));
        const name =
          parts
            .find(({ type }) => type === "month")
            ?.value.toLowerCase()
            .replace(/\.$/, "") ?? "";
        if (/\p{L}/u.test(name) && !months.has(name)) months.set(name, month + 1);
      }
    }
  }
}

const isoDate =
  /^\s*((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?:[T ]+([01]\d|2[0-3]):?([0-5]\d)(?::?([0-5]\d|60))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?(?!\d)/i;
const eastAsian = /((?:19|20)\d\d)\s*[年년./-]\s*(1[0-2]|0?[1-9])\s*[月월./-]\s*(3[01]|[12]\d|0?[1-9])(?!\d)/;
const dayFirst =
  /(?:^|[^\p{N}])(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º|ª|\.)?,?\s+(?:de\s+|of\s+)?(\p{L}[\p{L}\p{M}]+)\.?,?\s+(?:de\s+|del\s+)?((?:19|20)\d\d)(?!\d)/u;
const monthFirst =
  /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]+)\.?\s+(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,?\s+(?:at\s+)?((?:19|20)\d\d)(?!\d)/u;
const numeric = /(?:^|[^\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/;

/** Which of two figures between slashes is the day; undefined where the page's language leaves it open. */
export type DateOrder = "day" | "month" | undefined;

/** English that writes the day first; English without a region may be either. */
const dayFirstEnglish = /^en-(?:GB|AU|NZ|IE|IN|ZA|SG|HK|MT|KE|NG)\b/i;

/** The order in which a language, given as a BCP 47 tag, writes `05/06/2024`. */
export function dateOrder(language: string | undefined): DateOrder {
  if (language === undefined) return undefined;
  if (/^en-(?:US|PH)\b/i.test(language)) return "month";
  return /^en(?:$|-)/i.test(language) && !dayFirstEnglish.test(language) ? undefined : "day";
}

/** Figures of Arabic and of Persian and Urdu, from zero. */
const easternFigures = /[\u0660-\u0669\u06F0-\u06F9]/g;

/**
 * Reads a date as ISO 8601: with time and zone where these are given (ISO 8601 and RFC 9557 profiles), else the day.
 * Undefined where the text holds none, or one that can be read in two ways.
 *
 * @param order which comes first in `05/06/2024`
 */
export function parseDate(written: string | undefined, order?: DateOrder): string | undefined {
  if (written === undefined || written.length > 500) return undefined;
  const text = written.replace(easternFigures, (figure) => String(figure.charCodeAt(0) & 15));
  if (!/(?:19|20)\d\d/.test(text)) return undefined;
  const iso = isoDate.exec(text);
  if (iso) return readIso(iso);
  const east = eastAsian.exec(text);
  if (east) return day(east[1]!, Number(east[2]), east[3]!);
  const first = dayFirst.exec(text);
  if (first) {
    const month = monthOf(first[2]!);
    if (month) return day(first[3]!, month, first[1]!);
  }
  const american = monthFirst.exec(text);
  if (american) {
    const month = monthOf(american[1]!);
    if (month) return day(american[3]!, month, american[2]!);
  }
  const figures = numeric.exec(text);
  return figures ? readFigures(figures, order) : undefined;
}

function readIso([, year, month, date, hour, minute, second, zone]: RegExpExecArray): string | undefined {
  const plain = day(year!, Number(month), date!);
  if (plain === undefined || hour === undefined) return plain;
  const offset =
    zone === undefined
      ? ""
      : /^[+-]/.test(zone)
        ? zone.replace(/^(...):?(\d\d)?$/, (_, hours: string, minutes = "00") => `${hours}:${minutes}`)
        : "Z";
  return `${plain}T${hour}:${minute}${second === undefined ? ":00" : `:${second}`}${offset}`;
}

/** `15/01/2025` and `15.01.2025`; a slash or hyphen with two small numbers may be either way round and is left alone without an order. */
function readFigures([, one, mark, two, year]: RegExpExecArray, order: DateOrder): string | undefined {
  const [first, second] = [Number(one), Number(two)];
  if (second > 12) return day(year!, first, two!);
  if (mark !== "." && first <= 12 && first !== second) {
    if (order === undefined) return undefined;
    if (order === "month") return day(year!, first, two!);
  }
  return day(year!, second, one!);
}

function day(year: string, month: number, date: string): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (Number(date) < 1 || Number(date) > last) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
}
