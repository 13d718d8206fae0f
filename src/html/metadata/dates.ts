/** Languages in which months are written on pages; their names come from the platform's own data. */
const languages = "en de es pt fr it nl pl ru uk tr id vi sv da nb fi cs hu ro el hi ar".split(" ");

/** Month names of the languages so far, long and short, in lower case; English press style has `sept` besides. */
const months = new Map<string, number>([["sept", 9]]);
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

/**
 * Reads a date as ISO 8601: with time and zone where these are given (ISO 8601 and RFC 9557 profiles), else the day.
 * Undefined where the text holds none, or one that can be read in two ways.
 */
export function parseDate(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 500) return undefined;
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
  return figures ? readFigures(figures) : undefined;
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

/** `15/01/2025` and `15.01.2025`; a slash with two small numbers may be either way round and is left alone. */
function readFigures([, one, mark, two, year]: RegExpExecArray): string | undefined {
  const [first, second] = [Number(one), Number(two)];
  if (mark === "/" && first <= 12 && second <= 12 && first !== second) return undefined;
  return second > 12 ? day(year!, first, two!) : day(year!, second, one!);
}

function day(year: string, month: number, date: string): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (Number(date) < 1 || Number(date) > last) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
}
