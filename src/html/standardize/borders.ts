import { attribute } from "../page/attributes.js";
import { namesOf } from "../page/names.js";
import { isPhrasing, type Page, type Part } from "../page/page.js";
import { isVerbatim } from "../page/verbatim.js";
import { textOf } from "../page/text.js";
import { classesOf, siblingBefore } from "./walk.js";

/**
 * Parts words that only a style sheet keeps apart: `<time>3 May</time><time>21:25</time>`, or a caption and its credit in
 * two spans. Pieces of one word are left alone: `<b>Java</b><i>Script</i>`.
 */
export function separateNeighbours(page: Page): void {
  for (const part of page.parts) {
    if (part.name === "" || part.removal || !isPhrasing(part)) continue;
    const before = siblingBefore(page, part);
    if (!before || before.removal || !isPhrasing(before)) continue;
    const left = before.node.type === "text" ? before.node : lastText(page, before);
    const right = firstText(page, part);
    if (!left || !right) continue;
    if (before.name !== "" && isFigure(left.value) && isLabel(right.value)) {
      if (!isVerbatim(part)) right.value = ` ${right.value}`;
      continue;
    }
    if (!meet.test(left.value.slice(-2) + "\n" + right.value.slice(0, 2))) continue;
    // Beside plain text a name is wanted: emphasis may go on with a word.
    const parted = before.name === "" ? isNamed(part) : isUnit(page, before) && isUnit(page, part);
    if (parted && !isVerbatim(part)) right.value = ` ${right.value}`;
  }
}

/** A word's end, and a beginning that does not go on from it: only scripts with capitals show that. */
const meet = /[\p{L}\p{N}\p{Pe}\p{Pf}.!?%]\n[\p{Lu}\p{N}\p{Ps}\p{Pi}©]/u;

/** A number in an element of its own, and what it counts in another: “4,200” and “passengers a year”. */
const isFigure = (text: string): boolean => text.length <= 16 && /^\s*[\p{N}][\p{N}.,]*[%+]?$/u.test(text);
const isLabel = (text: string): boolean => /^\p{L}\p{Ll}+(?:\p{Ll}{3}| \p{L})/u.test(text);

function lastText({ parts }: Page, { end, index }: Part): { value: string } | undefined {
  const last = parts[end - 1]!;
  return last.index > index && last.node.type === "text" && last.node.value !== "" ? last.node : undefined;
}

function firstText({ parts }: Page, { index, end }: Part): { value: string } | undefined {
  for (let at = index + 1; at < end; at += 1) {
    const { node, name } = parts[at]!;
    if (node.type === "text") return node.value === "" ? undefined : node;
    if (name === "br" || name === "img") return undefined;
  }
  return undefined;
}

/** Elements that say one thing, which stands by itself. */
const units: ReadonlySet<string> = new Set(["time", "cite", "small", "button", "label"]);
const unitNames =
  /(?:^|[\s_-])(?:author|byline|caption|category|copyright|credits?|date|hour|kicker|location|photographer|published|source|time|timestamp|updated)(?:$|[\s_-])/i;

/** Whether a piece of a line is a thing of its own, such as a date, a credit or a phrase, rather than a part of a word. */
function isUnit(page: Page, part: Part): boolean {
  if (/\S\s+\S/.test(textOf(page, part).slice(0, 200))) return true;
  return isNamed(part);
}

function isNamed(part: Part): boolean {
  if (classesOf(part).some((name) => name === "block" || name === "d-block")) return true;
  return units.has(part.name) || unitNames.test(`${namesOf(part).text} ${attribute(part, "itemProp")}`);
}
