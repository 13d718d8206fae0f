import { spend } from "../../limits.js";

/** Where a value of YAML may begin: behind a key, a mark of a list or a map, an opening quote, or at the start of a line. */
const valueStart = /(?:^|[:,[{-])[ \t]*["']?(?=[\\a-z\u0000-\u0020])/gim;
/** What ends a value: its quotes, the next of a list in brackets, or the line. */
const quotedValue = /^[^\n"']*/;
const plainValue = /^[^\n,\]}]*/;
/** Signs that are looked at for a scheme; written as escapes, the longest takes four times its length. */
const longestScheme = 120;
const escapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", "/": "/" };
// What browsers drop from an address before they read its scheme.
const ignored = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]+/g;
const scripts: ReadonlySet<string> = new Set(["javascript", "vbscript", "livescript", "mocha"]);
const picture = /^image\/(?:png|gif|jpe?g|webp|avif|bmp|x-icon)[;,]/;

/** Whether front matter could hold an address that runs something: most holds none of their names. */
export function mayRun(text: string): boolean {
  return /script|data|mocha|\\[xu]/i.test(text);
}

/**
 * The places of values in YAML front matter that are addresses which run something: a template may make a link of any.
 * Found by their beginning and without reading the YAML, which may be broken.
 */
export function runningValues(text: string): { from: number; to: number; replacement: string }[] {
  const found: { from: number; to: number; replacement: string }[] = [];
  if (!mayRun(text)) return found;
  for (const match of text.matchAll(valueStart)) {
    spend();
    const from = match.index + match[0].length;
    if (from < (found.at(-1)?.to ?? 0) || !runs(text.slice(from, from + longestScheme))) continue;
    const isQuoted = /["']/.test(text[from - 1] ?? "");
    const [value = ""] = (isQuoted ? quotedValue : plainValue).exec(text.slice(from)) ?? [];
    found.push({ from, to: from + value.trimEnd().length, replacement: isQuoted ? "" : '""' });
  }
  return found;
}

/** Whether a value begins as an address that runs something, as a browser reads it: YAML's escapes decoded. */
function runs(value: string): boolean {
  const plain = value
    .replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|([tnr/]))/gi, (_, byte?: string, unit?: string, sign?: string) =>
      sign === undefined ? String.fromCharCode(Number.parseInt((byte ?? unit)!, 16)) : escapes[sign.toLowerCase()]!,
    )
    .toLowerCase();
  const colon = plain.indexOf(":");
  const scheme = plain.slice(0, Math.max(0, colon)).replace(ignored, "");
  const rest = plain.slice(colon + 1);
  if (scheme === "data") return /^[a-z]+\/[a-z]/.test(rest) && !picture.test(rest);
  if (!scripts.has(scheme)) return false;
  // `JavaScript: the good parts` is a title; behind a space, only what looks like code is code.
  const code = rest.trimStart();
  return code.length === rest.length ? code !== "" : /^[^\s(=]*[(=]/.test(code);
}
