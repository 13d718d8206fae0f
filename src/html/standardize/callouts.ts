import { remove, type Why } from "../../ledger/ledger.js";
import { attribute } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";
import { reshape } from "../page/sweep.js";
import { textOf } from "../page/text.js";
import { above, classesOf, hasClass, inside, standing } from "./walk.js";

const why: Why = { ruleId: "callout-title", stage: "convert", reason: "the title of a callout, which its mark says" };

/** GitHub's five kinds, and what other systems call them. */
const kinds: Readonly<Record<string, string>> = {
  NOTE: "note info information seealso abstract summary definition secondary details default primary quote example",
  TIP: "tip hint success check done tldr light",
  IMPORTANT: "important question help todo",
  WARNING: "warning warn attention deprecated failure",
  CAUTION: "caution danger error bug critical",
};
const kindOfWord = new Map(
  Object.entries(kinds).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);

const boxElements: ReadonlySet<string> = new Set(["div", "aside", "section", "details", "blockquote"]);
/** Boxes whose kind is a class beside their own: Sphinx and MkDocs, VitePress, Asciidoctor, MDN, Quarto, Hugo's Book and Relearn, VuePress Hope. */
const boxes =
  /^(?:admonition|custom-block|admonitionblock|notecard|callout|book-hint|hint-container|notices|sl-callout)$/;
/** Boxes whose kind is part of a class: GitHub, mdBook, Docusaurus, Starlight, Quarto, Bootstrap, Confluence. */
const typed =
  /^(?:markdown-alert|blockquote-tag|(?:theme-)?admonition|starlight-aside-|callout|alert|confluence-information-macro)-([a-z]+)$/;
const titles = /(?:^|[-_])(?:title|heading|header|admonitionheading)(?:$|[-_])|^(?:admonitionheading|admonitionicon)/;

/** Marks the boxes that documentation systems draw around notes and warnings as quotes of their kind. */
export function standardizeCallouts(page: Page): void {
  for (const part of standing(page)) {
    standardizeTopic(part);
    const kind = kindOf(page, part);
    if (kind === undefined || part.size === 0) continue;
    reshape(part, "blockquote", { dataCallout: kind });
    const label = labelOf(page, part);
    if (label && kindOfWord.has(wordOf(page, label))) remove(label, why);
    const title = titleOf(page, part);
    if (!title || title === label) continue;
    if (kindOfWord.has(wordOf(page, title))) remove(title, why);
    // A title of its own stands in bold, as the line of a fold does.
    else if (!/^h[1-6]$/.test(title.name)) reshape(title, "summary");
  }
}

/** Makes text of the topics and sidebars of Docutils and Sphinx, which are named like chrome, with their titles in bold. */
function standardizeTopic(part: Part): void {
  if (part.name !== "aside" && part.name !== "div") return;
  if (!hasClass(part, docutils) || hasClass(part, contents)) return;
  const title = part.children.find((child) => child.name === "p" && hasClass(child, docutilsTitles));
  if (!title) return;
  reshape(part, "div");
  reshape(title, "summary");
}

const docutils: ReadonlySet<string> = new Set(["topic", "sidebar"]);
const docutilsTitles: ReadonlySet<string> = new Set(["topic-title", "sidebar-title"]);
const contents: ReadonlySet<string> = new Set(["contents", "local"]);

/** The word in bold before the text of a box, with its colon inside or behind it: “Note:”. */
function labelOf(page: Page, part: Part): Part | undefined {
  const first = firstText(page, part);
  if (!first) return undefined;
  const label = [first, ...above(first)].findLast(
    (at) => at.index > part.index && at.size === first.size && /^(?:strong|b|em|i|span)$/.test(at.name),
  );
  const colon = /[:：]\s*$/.test(textOf(page, first));
  return label && colon && label.size <= longestWord ? label : undefined;
}

function firstText({ parts }: Page, part: Part): Part | undefined {
  for (let at = part.index + 1; at < part.end; at += 1) {
    const inner = parts[at]!;
    if (inner.removal) at = inner.end - 1;
    else if (inner.name === "" && inner.size > 0) return inner;
  }
  return undefined;
}

function titleOf(page: Page, part: Part): Part | undefined {
  for (const inner of inside(page, part)) {
    if (inner.name === "summary" || (isMarked(part) && isFirstBlock(page, inner))) return inner;
    if (inner.size > 0 && inner.size <= 24 && hasClass(inner, titles)) return inner;
  }
  return undefined;
}

/** Visible characters of the longest word that names a kind. */
const longestWord = 24;

function wordOf(page: Page, part: Part): string {
  if (part.size > longestWord) return "";
  return textOf(page, part)
    .trim()
    .toLowerCase()
    .replace(/[:：.!]$/, "")
    .trimEnd();
}

/** Boxes of Microsoft's documentation, by a class in capitals. */
function isMarked(part: Part): boolean {
  return (
    part.name === "div" && /(?:^|\s)(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)(?:\s|$)/.test(attribute(part, "className"))
  );
}

/** Whether a part is a short block whose text is the name of a kind. */
function isFirstBlock(page: Page, part: Part): boolean {
  return part.name === "p" && part.size > 0 && kindOfWord.has(wordOf(page, part));
}

function opensWithItsName(page: Page, part: Part): boolean {
  const first = [...inside(page, part)].find(({ name }) => name === "p");
  return first !== undefined && isFirstBlock(page, first);
}

/** Kinds that folds are called by, as Material for MkDocs does; the others are words for any fold. */
const folds =
  /^(?:note|info|tip|hint|success|important|question|warning|attention|failure|danger|error|bug|caution|abstract|example)$/;

function kindOf(page: Page, part: Part): string | undefined {
  if (!boxElements.has(part.name)) return undefined;
  const classes = classesOf(part);
  const data = attribute(part, "dataCallout").toLowerCase();
  if (data !== "") return kindOfWord.get(data) ?? "NOTE";
  if (part.name === "details") {
    const [fold, ...others] = classes.filter((word) => folds.test(word));
    if (fold !== undefined && others.length === 0) return kindOfWord.get(fold);
  }
  const own = classes.some((word) => boxes.test(word)) || (isMarked(part) && opensWithItsName(page, part));
  for (const word of classes) {
    const found = kindOfWord.get(typed.exec(word)?.[1] ?? (own ? word : ""));
    if (found !== undefined) return found;
  }
  return part.size <= longestBox && classes.some(hasKind) ? labelledKind(page, part) : undefined;
}

/** Visible characters of the longest box that is believed by a word in its class and its label: wikis, and themes of blogs. */
const longestBox = 4000;

const labels = /^(?:note|info|tip|hint|important|warning|attention|danger|caution)$/;

/** Whether a class has the name of a kind among its words: `archwiki-template-box-note`, `wp-block-tip-box`. */
function hasKind(name: string): boolean {
  return name.split(/[-_]+/).some((word) => kindOfWord.has(word));
}

/** The kind of a box whose text begins with the name of one; an abstract, a summary or an example is none by its label. */
function labelledKind(page: Page, part: Part): string | undefined {
  const label = labelOf(page, part);
  const word = label ? wordOf(page, label) : "";
  return labels.test(word) ? kindOfWord.get(word) : undefined;
}
