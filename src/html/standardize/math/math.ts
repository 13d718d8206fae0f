import type { Element } from "hast";
import { remove, type Why } from "../../../ledger/ledger.js";
import { attribute } from "../../page/attributes.js";
import type { Page, Part } from "../../page/page.js";
import { replace } from "../../page/sweep.js";
import { ownText, textOf } from "../../page/text.js";
import { element, hasClass, inside, standing } from "../walk.js";
import { mathmlToTex } from "./mathml.js";

const why: Why = { ruleId: "mathematics", stage: "convert", reason: "a formula as it was drawn, written as TeX" };
const twin: Why = {
  ruleId: "mathematics",
  stage: "convert",
  reason: "a formula as it was drawn, whose source stands beside it",
};

/** Images that services draw formulas on, by their class or address; the source stands in `alt`. */
const imageNames =
  /^(?:mwe-math-fallback-image-(?:inline|display)|latex|tex|ql-img-(?:inline|displayed)-formula|mathtex)$/;
const imageSources =
  /^https?:\/\/(?:latex\.codecogs\.com|s0\.wp\.com\/latex\.php|[\w.]*wikimedia\.org\/api\/rest_v1\/media\/math)/;
/** What MathJax 2 draws, beside the script that holds the source. */
const drawn = /^(?:mathjax(?:_preview|_display|_svg|_svg_display|_chtml|_error)?|mjx-chtml|mjx-chtml_display)$/;

/** Boxes that may be formulas. */
const boxes: ReadonlySet<string> = new Set(["katex-display", "katex", "mwe-math-element", "math", "arithmatex"]);

/** Rewrites the formulas of KaTeX, MathJax, MathML, MediaWiki and drawing services as `<span data-math>` with their TeX. */
export function standardizeMath(page: Page): void {
  for (const part of standing(page)) {
    const display = formula(page, part);
    if (display === undefined) continue;
    const source = sourceOf(page, part);
    if (source === "") continue;
    replace(part, [element("span", { dataMath: display ? "display" : "inline" }, source)], why);
    if (part.name === "script") removeDrawing(part);
  }
}

/** Whether a part is a formula, and if so whether it stands on a line of its own. */
function formula(page: Page, part: Part): boolean | undefined {
  const { name } = part;
  if (name === "script") {
    const type = attribute(part, "type");
    return /^math\/tex\b/i.test(type) ? /mode\s*=\s*display/i.test(type) : undefined;
  }
  if (name === "math") return attribute(part, "display") === "block" || /\bdisplay\b/.test(attribute(part, "mode"));
  if (name === "mjx-container") return attribute(part, "display") === "true" || part.parent?.name === "mjx-block";
  if (name === "img") {
    if (!hasClass(part, imageNames) && !imageSources.test(attribute(part, "src"))) return undefined;
    return hasClass(part, /display/);
  }
  if ((name !== "span" && name !== "div") || !hasClass(part, boxes)) return undefined;
  if (hasClass(part, /^katex-display$/)) return true;
  if (hasClass(part, /^(?:katex|mwe-math-element)$/)) {
    for (const inner of inside(page, part))
      if (inner.name === "math" && attribute(inner, "display") === "block") return true;
    return false;
  }
  // Pandoc and Markdown's plugins: the source, which a script would have drawn.
  if (hasClass(part, /^(?:math|arithmatex)$/) && /^\s*\\[([].*\\[)\]]\s*$/s.test(textOf(page, part))) {
    return hasClass(part, /^display$/) || textOf(page, part).trimStart().startsWith("\\[");
  }
  return undefined;
}

function sourceOf(page: Page, part: Part): string {
  if (part.name === "script") return clean(ownText(part.node as Element));
  if (part.name === "img") return clean(attribute(part, "alt"));
  const latex = attribute(part, "dataLatex");
  if (latex !== "") return clean(latex);
  let mathml: Part | undefined = part.name === "math" ? part : undefined;
  for (const inner of inside(page, part)) {
    if (inner.name === "annotation" && /tex/i.test(attribute(inner, "encoding"))) return clean(textOf(page, inner));
    if (inner.name === "math") mathml ??= inner;
    if (inner.name === "img" && hasClass(inner, imageNames)) return clean(attribute(inner, "alt"));
  }
  if (mathml)
    return clean(attribute(mathml, "alttext") || attribute(mathml, "altText") || mathmlToTex(mathml.node as Element));
  return hasClass(part, /^(?:math|arithmatex)$/) ? clean(textOf(page, part)) : "";
}

/** TeX without the delimiters and styles that only say where it stands. */
function clean(value: string): string {
  let source = value
    .trim()
    .replace(/^(?:%\s*)?<!\[CDATA\[|(?:%\s*)?\]\]>$/g, "")
    .trim();
  source = source
    .replace(/^\\[([](.*)\\[)\]]$/s, (_, inner: string) => inner.trim())
    .replace(/^\$\$?([^$]+)\$?\$$/, "$1");
  source = source.replace(/^\{\\(?:displaystyle|textstyle)\s(.*)\}$/s, "$1");
  return source.replace(/(?<!\s)\s*\n\s*/g, "\n").trim();
}

/** MathJax 2 puts what it draws before the script. */
function removeDrawing(script: Part): void {
  const siblings = script.parent?.children ?? [];
  for (let index = siblings.indexOf(script) - 1; index >= 0; index -= 1) {
    const before = siblings[index]!;
    if (before.name === "" && before.size === 0) continue;
    if (!hasClass(before, drawn)) return;
    remove(before, twin);
  }
}
