import { remove, type Why } from "../../ledger/ledger.js";
import { attribute } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";
import { reshape } from "../page/sweep.js";
import { textOf } from "../page/text.js";
import { classesOf, hasClass, inside, standing } from "./walk.js";

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
/** Boxes whose kind is a class beside their own: Sphinx and MkDocs, VitePress, Asciidoctor, MDN, Quarto. */
const boxes = /^(?:admonition|custom-block|admonitionblock|notecard|callout)$/;
/** Boxes whose kind is part of a class: GitHub, mdBook, Docusaurus, Starlight, Quarto, Bootstrap, Confluence. */
const typed =
  /^(?:markdown-alert|blockquote-tag|(?:theme-)?admonition|starlight-aside-|callout|alert|confluence-information-macro)-([a-z]+)$/;
const titles = /(?:^|[-_])(?:title|heading|header|admonitionheading)(?:$|[-_])|^(?:admonitionheading|admonitionicon)/;

/** Marks the boxes that documentation systems draw around notes and warnings as quotes of their kind. */
export function standardizeCallouts(page: Page): void {
  for (const part of standing(page)) {
    const kind = kindOf(part);
    if (kind === undefined || part.size === 0) continue;
    reshape(part, "blockquote", { dataCallout: kind });
    for (const inner of inside(page, part)) {
      if (inner.size === 0 || inner.size > 24 || !hasClass(inner, titles)) continue;
      if (
        kindOfWord.has(
          textOf(page, inner)
            .trim()
            .toLowerCase()
            .replace(/[:.!]$/, ""),
        )
      )
        remove(inner, why);
      else if (inner.name !== "p") reshape(inner, "p");
      break;
    }
  }
}

function kindOf(part: Part): string | undefined {
  if (!boxElements.has(part.name)) return undefined;
  const classes = classesOf(part);
  const data = attribute(part, "dataCallout").toLowerCase();
  if (data !== "") return kindOfWord.get(data) ?? "NOTE";
  const own = classes.some((word) => boxes.test(word));
  for (const word of classes) {
    const found = kindOfWord.get(typed.exec(word)?.[1] ?? (own ? word : ""));
    if (found !== undefined) return found;
  }
  return undefined;
}
