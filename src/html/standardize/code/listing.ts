import { remove, type Why } from "../../../ledger/ledger.js";
import { attribute } from "../../page/attributes.js";
import type { Page, Part } from "../../page/page.js";
import { replace } from "../../page/sweep.js";
import { above, element, hasClass, inside, standing } from "../walk.js";
import { countsLines, isControl, isGutter } from "./chrome.js";
import { languageOf } from "./language.js";
import { isProse, keepProse } from "./prose.js";
import { codeText, isPreformatted } from "./text.js";

/** Boxes that highlighters draw with elements of their own instead of `pre`. */
const drawn =
  /^(?:syntaxhighlighter|crayon-syntax|urvanov-syntax-highlighter-syntax|enlighter-(?:default|code|t-[\w-]+)|dp-highlighter|codemirror-code|ace_text-layer|monaco-editor)$/;
/** Boxes around a listing. */
const wrappers =
  /^(?:(?:code|source|snippet|listing|highlight|highlighter|syntax|hljs|prism|shiki|gist|expressive-code|codehilite|sourcecode|src|lang|language|frame)(?:$|[-_].*|block.*|container.*|box|wrapper|panel|listing|file|data)|(?:.*[-_])?code-?(?:block|box|wrap|wrapper|container|snippet|listing|panel|toolbar|sample|example)(?:$|[-_].*)|highlighter-rouge|wp-block-code|wp-block-.*code.*|mw-highlight|file|gist-.*|js-file-line-container|blob-wrapper|panel)$/;
/** Words that tables around numbered code are called. */
const codeTables =
  /^(?:highlighttable|rouge-table|lntable|hljs-ln|crayon-table|js-file-line-container|diff-table|codehilitetable|code-?table|linenotable)$/;
const codeCells =
  /^(?:code|rouge-code|lntd|blob-code(?:-\w+)?|hljs-ln-code|crayon-code|code-?line|line-?code|de1|codeline)$/;

const gutter: Why = { ruleId: "line-numbers", stage: "convert", reason: "numbers of lines beside a code listing" };
const control: Why = { ruleId: "code-control", stage: "convert", reason: "button or label of a code listing's box" };
const rewritten: Why = { ruleId: "code-listing", stage: "convert", reason: "a code listing, written as plain code" };

/**
 * Rewrites the code listings of highlighters, editors and plugins as `<pre><code class="language-x">` with the code's
 * text. Numbers of lines, buttons and labels go; what is in `pre` but no code keeps its lines as text.
 */
export function standardizeCode(page: Page): void {
  for (const part of standing(page)) {
    if (!isListing(page, part)) continue;
    if (isPreformatted(part.name) && isProse(page, part)) {
      keepProse(part);
      continue;
    }
    const boxes = boxesAround(page, part);
    clear(page, boxes.at(-1) ?? part, part);
    const text = codeText(part);
    if (text === "") continue;
    const language = languageOf([...innerNames(page, part), part, ...boxes]);
    const code = element("code", language === undefined ? {} : { className: [`language-${language}`] }, text);
    replace(part, [element("pre", {}, code)], rewritten);
  }
}

function isListing(page: Page, part: Part): boolean {
  if (isPreformatted(part.name)) return part.name !== "textarea" && part.size > 0;
  if (part.name === "table") return isCodeTable(page, part);
  if (part.name === "code") return isBrokenCode(page, part);
  if ((part.name !== "div" && part.name !== "figure") || part.size === 0) return false;
  return hasClass(part, drawn) || isFragment(part);
}

/** A listing of Doxygen's: a box of lines. */
function isFragment(part: Part): boolean {
  if (!hasClass(part, /^fragment$/)) return false;
  const filled = part.children.filter(({ size }) => size > 0);
  return filled.length > 0 && filled.every((child) => child.name === "div" && hasClass(child, /^line$/));
}

/** A table that numbers the lines of a listing: each row has numbers and one cell of code. */
function isCodeTable(page: Page, table: Part): boolean {
  let numbered = 0;
  let coded = 0;
  const named = hasClass(table, codeTables);
  for (const row of inside(page, table)) {
    if (row.name === "table") return false;
    if (row.name !== "tr") continue;
    const cells = row.children.filter(({ name }) => name === "td" || name === "th");
    const code = cells.filter((cell) => !isGutter(page, cell) && !(cells.length > 1 && countsLines(page, cell)));
    if (code.length > 1) return false;
    if (code.length < cells.length) numbered += 1;
    if (code[0] && (hasClass(code[0], codeCells) || holdsOnlyCode(code[0]))) coded += 1;
  }
  return numbered > 0 && (named || coded > 0);
}

/** Whether all there is in a part is preformatted. */
function holdsOnlyCode(part: Part): boolean {
  const filled = part.children.filter(({ size }) => size > 0);
  if (filled.length === 0) return false;
  return filled.every((child) => isPreformatted(child.name) || (child.name === "div" && holdsOnlyCode(child)));
}

/** `code` over several lines, alone in its block. */
function isBrokenCode(page: Page, part: Part): boolean {
  if (!part.parent || part.parent.size > part.size) return false;
  if (/white-space\s*:\s*pre/.test(attribute(part, "style"))) return true;
  for (const inner of inside(page, part)) if (inner.name === "br" || isPreformatted(inner.name)) return true;
  return false;
}

/** How many elements above a listing may belong to its box, and how much text besides the code: buttons, a file's name. */
const mostBoxes = 8;
const mostBeside = 300;

function boxesAround(page: Page, core: Part): Part[] {
  const boxes: Part[] = [];
  let last = 0;
  for (const box of above(core)) {
    if (boxes.length === mostBoxes || box.size - core.size > Math.max(mostBeside, core.size * 2)) break;
    if (/^(?:body|main|article|li|td|blockquote)$/.test(box.name) || holdsOther(page, box, core)) break;
    boxes.push(box);
    if (hasClass(box, wrappers) || hasClass(box, drawn) || attribute(box, "dataLanguage") !== "") last = boxes.length;
  }
  return boxes.slice(0, last);
}

/** Whether another listing, or text of its own, stands in a box. */
function holdsOther(page: Page, box: Part, core: Part): boolean {
  for (const inner of inside(page, box)) {
    if (inner.index >= core.index && inner.index < core.end) continue;
    if (inner.name === "p" && inner.size > 80) return true;
    if (isPreformatted(inner.name) && inner.name !== "textarea" && !countsLines(page, inner) && inner.size > 0) {
      return inner.index > core.end || inner.end <= core.index;
    }
  }
  return false;
}

/** Marks numbers and controls in a listing and in the box around it. */
function clear(page: Page, box: Part, core: Part): void {
  for (const part of standing(page, box.index + 1, box.end)) {
    const within = part.index >= core.index && part.index < core.end;
    if (part === core || (part.index < core.index && part.end > core.index)) continue;
    const cell = part.name === "td" || part.name === "th";
    const beside = cell && (part.parent?.children.filter(({ size }) => size > 0).length ?? 0) > 1;
    if (part.size > 0 && (isGutter(page, part) || (beside && within && countsLines(page, part)))) remove(part, gutter);
    else if (isControl(page, part)) remove(part, control);
  }
}

/** `code` inside, which names the language more often than what is around it. */
function innerNames(page: Page, core: Part): Part[] {
  const found: Part[] = [];
  for (const part of inside(page, core)) {
    if (part.name === "code" || part.name === "pre") found.push(part);
    if (found.length === 3) break;
  }
  return found;
}
