import type { Element, ElementContent } from "hast";
import type { Why } from "../../../ledger/ledger.js";
import { spend } from "../../../limits.js";
import { attribute } from "../../page/attributes.js";
import type { Page, Part } from "../../page/page.js";
import { replace } from "../../page/sweep.js";
import { isVerbatim } from "../../page/verbatim.js";
import { ownText } from "../../page/text.js";
import { above, element, hasClass, standing } from "../walk.js";

const why: Why = {
  ruleId: "mathematics",
  stage: "convert",
  reason: "the source of a formula, between Markdown's marks",
};

/** What a page says of the formulas that its scripts draw. */
interface Drawing {
  /** Whether there is such a script, or something that it drew. */
  certain: boolean;
  /** Whether single dollars are marks to it; elsewhere they are money. */
  dollars: boolean;
}

/** Rewrites TeX that scripts of MathJax or KaTeX would have drawn: `\(…\)`, `\[…\]`, `$$…$$` and, by their settings, `$…$`. */
export function texSources(page: Page): void {
  let drawing: Drawing | undefined;
  for (const part of standing(page)) {
    for (const child of part.children) {
      if (child.node.type !== "text" || child.replacement || child.removal || !opening.test(child.node.value)) continue;
      if (isLeftAlone(child)) break;
      drawing ??= drawingOf(page);
      if (isDisplay(part, drawing)) break;
      const nodes = withFormulas(child.node.value, drawing);
      if (nodes) replace(child, nodes, why);
    }
  }
}

const opening = /\\[([]|\$|\\begin\{/;
const script = /mathjax|katex|tex2jax|renderMathInElement/i;
const drawn = /^(?:mathjax|mathjax_preview|katex|mathjax_process|tex2jax_process|math)$/;

function drawingOf({ parts }: Page): Drawing {
  const drawing: Drawing = { certain: false, dollars: false };
  for (const part of parts) {
    spend();
    if (part.name === "script") {
      const text = ownText(part.node as Element);
      if (!script.test(attribute(part, "src")) && !script.test(text)) continue;
      drawing.certain = true;
      drawing.dollars ||= /["']\$["']/.test(text);
    } else if (part.name === "mjx-container" || (part.name !== "" && hasClass(part, drawn))) drawing.certain = true;
  }
  return drawing;
}

/** Whether text stands where neither scripts nor people look for formulas. */
function isLeftAlone(part: Part): boolean {
  if (isVerbatim(part)) return true;
  for (const outer of above(part)) {
    if (hasClass(outer, /^(?:tex2jax_ignore|no-?mathjax|mathjax_ignore)$/)) return true;
  }
  return false;
}

/** A formula that is all of its block, over several lines or with breaks in it: writes it as one. */
function isDisplay(block: Part, drawing: Drawing): boolean {
  let text = "";
  for (const { node, name, removal, replacement } of block.children) {
    if (removal || replacement || (node.type !== "text" && name !== "br")) return false;
    text += node.type === "text" ? node.value : "\n";
  }
  text = text.trim();
  const environment = /^\\begin(\{[a-z]{1,20}\*?\})/.exec(text)?.[1];
  const whole = environment !== undefined && text.endsWith(`\\end${environment}`);
  const pair = pairs.find(([open, close, display]) => display && text.startsWith(open) && text.endsWith(close));
  const source = whole ? text : pair && text.slice(pair[0].length, -pair[1].length);
  // Several formulas, one after the other, are found one by one.
  if (!source || source.includes(pair?.[1] ?? "\0") || !isTex(source, drawing)) return false;
  const [first, ...rest] = block.children;
  replace(first!, [formula(source, true)], why);
  for (const child of rest) replace(child, [], why);
  return true;
}

/** What opens and closes a formula, whether it stands on a line of its own, and how long it can be. */
const pairs: readonly (readonly [open: string, close: string, display: boolean, longest: number])[] = [
  ["\\(", "\\)", false, 1000],
  ["\\[", "\\]", true, 3000],
  ["$$", "$$", true, 3000],
  ["$", "$", false, 500],
];

/** A text with its formulas as elements; undefined where there are none. */
function withFormulas(value: string, drawing: Drawing): ElementContent[] | undefined {
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const { index, 0: open } of value.matchAll(/\\[([]|\$\$?/g)) {
    spend();
    if (index < end) continue;
    const [, close, display, longest] = pairs.find(([mark]) => mark === open)!;
    const from = index + open.length;
    const length = value.slice(from, from + longest).indexOf(close);
    const source = length < 0 ? "" : value.slice(from, from + length);
    const after = from + length + close.length;
    if (!isTex(source, drawing) || (open === "$" && !isInDollars(value, index, source, after, drawing))) continue;
    if (index > end) nodes.push({ type: "text", value: value.slice(end, index) });
    nodes.push(formula(source, display));
    end = after;
  }
  if (nodes.length === 0) return undefined;
  if (end < value.length) nodes.push({ type: "text", value: value.slice(end) });
  return nodes;
}

/** Single dollars, as Pandoc reads them: no space inside, no figure behind, none of them escaped. */
function isInDollars(value: string, index: number, source: string, after: number, { dollars }: Drawing): boolean {
  if (!dollars || value[index - 1] === "\\" || source.endsWith("\\")) return false;
  return source.trim() === source && !source.includes("\n") && !/[\d$]/.test(value[after] ?? "");
}

/** Whether what stands between the marks is TeX: as the page's script says, or by a command, an index, a sign. */
function isTex(source: string, { certain }: Drawing): boolean {
  return source.trim() !== "" && (certain || /\\[a-zA-Z]{2}|[\p{L})}] ?[_^] ?[{\p{L}\d]/u.test(source));
}

function formula(source: string, display: boolean): Element {
  return element("span", { dataMath: display ? "display" : "inline" }, linesOf(source));
}

/** The lines of a formula, without the blank ones, which would end it. */
function linesOf(source: string): string {
  return source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
