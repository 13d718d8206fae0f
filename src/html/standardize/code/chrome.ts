import { attribute } from "../../page/attributes.js";
import type { Page, Part } from "../../page/page.js";
import { textOf } from "../../page/text.js";
import { hasClass } from "../walk.js";
import { languageNames } from "./language.js";

const gutterNames =
  /^(?:gutter|rouge-gutter|gl|linenos?|linenodiv|line-?numbers?(?:-rows|-wrapper|-mode)?|line_numbers?|linenumber|lnt|ln|lnum|lineno|blob-num|hljs-ln-numbers|hljs-ln-n|crayon-nums|crayon-num|code-lineno|codemirror-linenumber|codemirror-gutter-wrapper|react-syntax-highlighter-line-number|ace_gutter|ec-gutter|line-num|nums)$/;

/** Numbers, one after the other, with whatever counts as white space; marks of a diff. */
const numbers = /^[\d\s\u00A0+\-.:|]*$/;

/** Whether a part holds the numbers of lines, which are not the code's. */
export function isGutter(page: Page, part: Part): boolean {
  if (part.name === "" || part.size > 6 * 10_000) return false;
  if (part.size === 0) return (part.name === "td" || part.name === "th") && hasClass(part, gutterNames);
  return hasClass(part, gutterNames) && numbers.test(textOf(page, part));
}

/** Whether the text of a part counts lines: 1, 2, 3 … */
export function countsLines(page: Page, part: Part): boolean {
  if (part.size === 0 || part.size > 6 * 10_000) return false;
  const found = separateTexts(page, part).join(" ").trim().split(/\s+/);
  const first = Number(found[0]);
  return (
    found.length > 0 && /^\d{1,5}$/.test(found[0]!) && found.every((word, index) => word === String(first + index))
  );
}

/** The texts of a part, each by itself: numbers often stand in elements of their own with nothing between. */
function separateTexts(page: Page, part: Part): string[] {
  return page.parts
    .slice(part.index, part.end)
    .flatMap(({ node }) => (node.type === "text" ? [node.value.replace(/\u00A0/g, " ")] : []));
}

const controlNames =
  /^(?:copy|copy-?(?:code|btn|button|snippet|to-clipboard)(?:-\w+)?|btn-copy|btn-clipboard|code-?copy(?:-\w+)?|clipboard(?:-\w+)?|zeroclipboard-container|toolbar|code-toolbar-item|crayon-toolbar|urvanov-syntax-highlighter-toolbar|crayon-plain-wrap|enlighter-toolbar(?:-\w+)?|gist-meta|copybtn|codecopy\w*|buttongroup\w*|(?:code|snippet)-?(?:actions|tools|buttons|controls)|hljs-copy-button|expand-button|wrap-button)$/;
const labelNames =
  /^(?:lang|language|code-?lang(?:uage)?|lang-?(?:label|name|tag)|language-?(?:label|name|tag)|code-?label|hljs-language)$/;

/** Largest size of a button's or label's text: more is a sentence. */
const largestLabel = 40;

/** Whether a part is a button, toolbar or language label that belongs to the listing's box. */
export function isControl(page: Page, part: Part): boolean {
  if (part.name === "" || part.size === 0) return false;
  if (
    part.name === "textarea" ||
    hasClass(part, /^(?:crayon-plain|crayon-plain-wrap|urvanov-syntax-highlighter-plain-wrap)$/)
  ) {
    return true;
  }
  if (part.size > largestLabel && !hasClass(part, /^gist-meta$/)) return false;
  if (part.name === "button" || part.name === "clipboard-copy" || attribute(part, "role") === "button") return true;
  if (hasClass(part, controlNames)) return true;
  const text = textOf(page, part).trim().toLowerCase();
  return hasClass(part, labelNames) && (text.length <= 16 || languageNames.has(text));
}
