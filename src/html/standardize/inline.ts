import type { Element } from "hast";
import { joinsLines } from "../../markdown/from-text/shapes.js";
import { attribute } from "../page/attributes.js";
import { elementsNamed, type Page, type Part } from "../page/page.js";
import { replace } from "../page/sweep.js";
import { isVerbatim } from "../page/verbatim.js";

/** Settles what depends on the source of a line: break hints, line ends in scripts without spaces, quotation marks. */
export function inline(page: Page): void {
  for (const { node } of page.parts) {
    if (node.type === "text" && node.value.includes("\n") && beyondEurope.test(node.value))
      node.value = joinUnspaced(node.value);
  }
  // In code a place where a line may break is none of its characters.
  for (const part of elementsNamed(page, "wbr"))
    replace(part, isVerbatim(part) ? [] : [{ type: "text", value: "\u200B" }]);
  for (const part of elementsNamed(page, "q")) (part.node as Element).properties["dataQuotes"] = quotesOf(part);
}

/** Where the scripts without spaces begin, with Thai. */
const beyondEurope = /[\u0E00-\uFFFF]/;

/** Takes out a line end between characters of a script that puts no spaces between words. */
function joinUnspaced(value: string): string {
  return value.replace(/(?<![ \t\r])[ \t\r]*\n\s*/g, (run, at: number) => {
    const [before, after] = [value[at - 1] ?? "", value[at + run.length] ?? ""];
    return joinsLines(before, after) ? "" : run;
  });
}

/** Outer and inner quotation marks by language, as CLDR has them. */
const quotes: Readonly<Record<string, string>> = {
  de: "„“‚‘",
  cs: "„“‚‘",
  sk: "„“‚‘",
  sl: "„“‚‘",
  bg: "„“‚‘",
  is: "„“‚‘",
  pl: "„”«»",
  ro: "„”«»",
  hu: "„”»«",
  hr: "„”‚’",
  fr: "«»«»",
  it: "«»“”",
  es: "«»“”",
  ca: "«»“”",
  pt: "“”‘’",
  el: "«»“”",
  ru: "«»„“",
  uk: "«»„“",
  be: "«»„“",
  no: "«»‘’",
  nb: "«»‘’",
  sv: "””’’",
  fi: "””’’",
  fa: "«»‹›",
  ar: "”“’‘",
  he: "””’’",
  ja: "「」『』",
  zh: "“”‘’",
  ko: "“”‘’",
};
const fallback = "“”‘’";

function quotesOf(part: Part): string {
  let inner = false;
  let language: string | undefined;
  for (let at: Part | undefined = part.parent; at; at = at.parent) {
    inner ||= at.name === "q";
    language ??= attribute(at, "lang") || undefined;
  }
  const tag = attribute(part, "lang") || language || "";
  const traditional = /^zh-(?:hant|tw|hk|mo)/i.test(tag);
  const pairs = traditional ? quotes["ja"]! : (quotes[tag.toLowerCase().split("-")[0]!] ?? fallback);
  return inner ? pairs.slice(2) : pairs.slice(0, 2);
}
