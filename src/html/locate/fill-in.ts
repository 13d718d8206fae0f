import type { ElementContent } from "hast";
import type { Why } from "../../ledger/ledger.js";
import type { Page, Part } from "../page/page.js";
import { prepare } from "../page/prepare.js";
import { replace } from "../page/sweep.js";
import { parseHtml } from "../parse/parse.js";
import { textBlocks } from "./blocks.js";
import { afterLetters, lettersOf } from "../../characters/letters.js";
import type { Evidence } from "./evidence.js";
import { weights } from "./weights.js";

const why: Why = {
  ruleId: "structured-text",
  stage: "locate",
  reason: "the page shows the beginning only: the rest stands in its structured data",
};

/**
 * Where the page shows no more than the beginning of its article and its structured data holds all of it, puts the rest
 * after the last paragraph that is shown, and says so in the ledger.
 *
 * @returns whether there was anything to fill in
 */
export function fillIn(page: Page, { blocks, prose }: Evidence, root: Part, articleBody: string | undefined): boolean {
  const structured = read(articleBody);
  if (!structured) return false;
  const { paragraphs, squeezed, whole } = structured;
  const { teaser, probe } = weights.structured;
  let last: Part | undefined;
  let shown = 0;
  let strange = 0;
  for (const { holder, first, size } of blocks) {
    if (first.index < root.index || first.index >= root.end || prose[holder.index] === 0 || holder.size < probe)
      continue;
    const start = lettersOf((first.node as { value: string }).value).slice(0, probe);
    if (start.length > probe / 2 && whole.includes(start)) {
      shown += size;
      last = holder;
    } else strange += size;
  }
  if (!last || shown > teaser * whole.length || strange > shown + whole.length / 4) return false;
  const rest = restAfter(last, page, paragraphs, squeezed);
  if (rest.length === 0) return false;
  replace(last, [last.node, ...rest.map(paragraph)], why);
  return true;
}

/**
 * Where the page shows nothing of its article but the title, puts all of the text in structured data below the title, or
 * in its place.
 *
 * @param prose how much prose the page shows at all, in measured characters
 * @returns whether there was anything to fill in
 */
export function fillUnder(
  title: Part | undefined,
  prose: number,
  articleBody: string | undefined,
  keep: boolean,
): boolean {
  const structured = read(articleBody);
  if (!structured || !title || prose > weights.structured.teaser * structured.whole.length) return false;
  const text = structured.paragraphs.map(paragraph);
  replace(title, keep ? [title.node, ...text] : text, why);
  return true;
}

interface Structured {
  paragraphs: string[];
  squeezed: string[];
  whole: string;
}

/** The text of structured data, where it is long enough to be an article. */
function read(articleBody: string | undefined): Structured | undefined {
  if (!articleBody || articleBody.length < weights.structured.least) return undefined;
  const paragraphs = paragraphsOf(articleBody);
  const squeezed = paragraphs.map(lettersOf);
  const whole = squeezed.join("");
  return whole.length < weights.structured.least ? undefined : { paragraphs, squeezed, whole };
}

/** The paragraphs after the one that `last` shows the beginning, or all, of; what it shows of that one is not said again. */
function restAfter(last: Part, page: Page, paragraphs: readonly string[], squeezed: readonly string[]): string[] {
  const text = lettersOf(
    page.parts
      .slice(last.index, last.end)
      .map(({ node }) => (node.type === "text" ? node.value : ""))
      .join(""),
  );
  const start = text.slice(0, weights.structured.probe);
  const at = squeezed.findIndex((each) => each.includes(start));
  if (at < 0) return [];
  const known = squeezed[at]!.indexOf(start);
  let same = start.length;
  while (same < text.length && squeezed[at]![known + same] === text[same]) same += 1;
  const cut = afterLetters(paragraphs[at]!, known + same).trim();
  return [...(lettersOf(cut) === "" ? [] : [cut]), ...paragraphs.slice(at + 1)];
}

/** What WordPress would have put something in the place of: `[gallery ids="1,2"]`, `[/caption]`; not `[sic]`. */
const shortcodes = /\[(?:\/[a-z][\w-]*|[a-z][\w-]* [^[\]=]*=[^[\]]*)\]/gi;

/** The paragraphs of a text that may hold HTML, or line breaks, or neither. */
function paragraphsOf(articleBody: string): string[] {
  const plain = articleBody.replace(shortcodes, "").replace(/\r?\n\s*\r?\n|\n/g, "<br><br>");
  const page = prepare(parseHtml(plain, false));
  return textBlocks(page).map(({ first, last }) => {
    let text = "";
    for (let index = first.index; index <= last.index; index += 1) {
      const { node } = page.parts[index]!;
      if (node.type === "text") text += node.value;
    }
    return text.replace(/\s+/g, " ").trim();
  });
}

function paragraph(text: string): ElementContent {
  return { type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: text }] };
}
