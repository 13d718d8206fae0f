import type { Element, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { append } from "../../../arrays.js";
import { remove, type Why } from "../../../ledger/ledger.js";
import { attribute } from "../../page/attributes.js";
import type { Page, Part } from "../../page/page.js";
import { replace } from "../../page/sweep.js";
import { ownText, textOf } from "../../page/text.js";
import { element, hasClass, inside, standing } from "../walk.js";
import { standardizeEquations } from "./equations.js";
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
const codecogs = /^https?:\/\/latex\.codecogs\.com\/[\w.]+\?(.+)$/s;
/** What MathJax 2 draws, beside the script that holds the source. */
const drawn = /^(?:mathjax(?:_preview|_display|_svg|_svg_display|_chtml|_error)?|mjx-chtml|mjx-chtml_display)$/;

/** Boxes that may be formulas. */
const boxes: ReadonlySet<string> = new Set([
  "katex-display",
  "katex",
  "mwe-math-element",
  "math",
  "arithmatex",
  "math-container",
]);
/** Source that a script would have drawn, between its marks. */
const source = /^\s*(?:\\\(.*\\\)|\\\[.*\\\]|\$.+\$)\s*$/s;

/** Rewrites the formulas of KaTeX, MathJax, MathML, MediaWiki and drawing services as `<span data-math>` with their TeX. */
export function standardizeMath(page: Page): void {
  for (const part of standing(page)) {
    if (part.name === "table" && hasClass(part, /^ltx_eqn_table$/)) standardizeEquations(page, part, sourceOf);
    const display = formula(page, part);
    if (display === undefined) continue;
    const source = sourceOf(page, part);
    if (source === "") continue;
    if (part.name === "script" && /asciimath/i.test(attribute(part, "type"))) {
      replace(part, [element("code", {}, source)], why);
      removeDrawing(part);
      continue;
    }
    replace(part, [element("span", { dataMath: display ? "display" : "inline" }, source)], why);
    if (part.name === "script") removeDrawing(part);
  }
}

/** Whether a part is a formula, and if so whether it stands on a line of its own. */
function formula(page: Page, part: Part): boolean | undefined {
  const { name } = part;
  if (name === "script") {
    const type = attribute(part, "type");
    return /^math\/(?:tex|asciimath|mml)\b/i.test(type) ? /mode\s*=\s*display/i.test(type) : undefined;
  }
  if (name === "math") return attribute(part, "display") === "block" || /\bdisplay\b/.test(attribute(part, "mode"));
  if (name === "mjx-container") return attribute(part, "display") === "true" || part.parent?.name === "mjx-block";
  if (name === "img") {
    if (!hasClass(part, imageNames) && !imageSources.test(attribute(part, "src"))) return undefined;
    return hasClass(part, /display/);
  }
  if (name === "math-renderer") return hasClass(part, /^js-display-math$/);
  if (name !== "span" && name !== "div") return undefined;
  if (drawnMathml(part) !== "" && !hasScript(part)) return /\bdisplay="?block/.test(drawnMathml(part));
  if (!hasClass(part, boxes)) return undefined;
  if (hasClass(part, /^katex-display$/)) return true;
  if (hasClass(part, /^(?:katex|mwe-math-element)$/)) {
    for (const inner of inside(page, part))
      if (inner.name === "math" && attribute(inner, "display") === "block") return true;
    return false;
  }
  // Pandoc, Markdown's plugins, Stack Exchange: the source, which a script would have drawn.
  if (hasClass(part, sourced) && source.test(textOf(page, part))) {
    return hasClass(part, /^display$/) || /^\s*(?:\\\[|\$\$)/.test(textOf(page, part));
  }
  return undefined;
}

const sourced = /^(?:math|arithmatex|math-container)$/;

/** The MathML that MathJax 2 keeps of what it has drawn. */
function drawnMathml(part: Part): string {
  return /^mathjax(?:_svg|_chtml)?$/i.test(attribute(part, "className").split(" ")[0]!)
    ? attribute(part, "dataMathml")
    : "";
}

/** Whether the script that holds the source follows a drawing. */
function hasScript({ parent, index }: Part): boolean {
  return parent?.children.some((child) => child.index > index && /^math\//i.test(attribute(child, "type"))) === true;
}

function sourceOf(page: Page, part: Part): string {
  if (part.name === "script") {
    const text = ownText(part.node as Element);
    return /mml/i.test(attribute(part, "type")) ? texOfMarkup(text) : clean(text);
  }
  if (part.name === "img") return sourceOfImage(part);
  if (drawnMathml(part) !== "") return texOfMarkup(drawnMathml(part));
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
  return hasClass(part, sourced) || part.name === "math-renderer" ? clean(textOf(page, part)) : "";
}

/** What an image is drawn from: CodeCogs has it in the address, the others beside it. */
function sourceOfImage(part: Part): string {
  const query = codecogs.exec(attribute(part, "src"))?.[1];
  if (query === undefined) return clean(attribute(part, "alt"));
  const settings =
    /^(?:\s|\\(?:inline|large|small|huge|tiny|normal|displaystyle|(?:dpi|fn|bg|color)(?:_\w+|\{[^}]*\})))+(?![a-z])/i;
  try {
    return clean(
      decodeURIComponent(query)
        .replace(/&space;/g, " ")
        .replace(settings, ""),
    );
  } catch {
    return clean(attribute(part, "title") || attribute(part, "alt"));
  }
}

/** The TeX of MathML that a page keeps as text. */
function texOfMarkup(markup: string): string {
  const open: RootContent[] = [...fromHtml(markup, { fragment: true }).children];
  for (let node = open.shift(); node; node = open.shift()) {
    if (node.type !== "element") continue;
    if (node.tagName === "math") return mathmlToTex(node);
    append(open, node.children);
  }
  return "";
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
