import { remove, type Why } from "../../ledger/ledger.js";
import { attribute } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";
import { replace, reshape } from "../page/sweep.js";
import { textOf } from "../page/text.js";
import { above, element, hasClass, inside, standing } from "./walk.js";

/** What the ledger says of a mark, wherever its note stands. */
export const footnoteMark: Why = {
  ruleId: "footnote-mark",
  stage: "convert",
  reason: "the mark of a footnote, as Markdown writes it",
};

const title: Why = {
  ruleId: "footnote-mark",
  stage: "convert",
  reason: "the title of a list of footnotes, which Markdown has not",
};

/** Notes that stand where they are referred to: Tufte CSS, LaTeXML, Distill, Modern Footnotes and Footnotes for WordPress. */
const notes = /^(?:sidenote|side-note|ltx_role_footnote|modern-footnotes-footnote__note|footnote_tooltip)$/;
/** What shows the number of a note beside it. */
const marks =
  /^(?:margin-toggle|sidenote-number|sidenote-toggle|modern-footnotes-footnote|footnote_plugin_tooltip_text|footnote_referrer)$/;
/** Numbers that LaTeXML puts into a note. */
const inner = /^(?:ltx_note_mark|ltx_tag_note|ltx_tag)$/;

/** Marks notes that stand in the midst of a line, where Markdown has a reference. */
export function standardizeInlineNotes(page: Page, taken: Set<string>): void {
  joinRows(page, taken);
  for (const part of standing(page)) {
    if (part.size === 0 || !isNote(part)) continue;
    const numbers = [...marksBefore(page, part), ...[...inside(page, part)].filter((each) => hasClass(each, inner))];
    for (const each of numbers) if (!each.removal) remove(each, footnoteMark);
    const shown = numbers.map((each) => textOf(page, each).replace(/[^\p{L}\p{N}]+/gu, "")).find((text) => text !== "");
    reshape(part, "span", { dataNote: labelFor(shown ?? "", taken) });
  }
}

/** Attributes of a reference and of the row that says what it refers to, in Footnotes for WordPress. */
const tooltip = /^footnote_plugin_tooltip_text_/;

/**
 * Joins the references of Footnotes for WordPress, which hold their notes (or the beginning of them), to the rows of the
 * table at the end that hold them too.
 */
function joinRows(page: Page, taken: Set<string>): void {
  const rows = new Map<string, Part>();
  for (const part of standing(page)) {
    const id = attribute(part, "id");
    if (part.parent?.name === "tr" && id.startsWith("footnote_plugin_reference_")) rows.set(id, part.parent);
  }
  if (rows.size === 0) return;
  for (const part of standing(page)) {
    if (!hasClass(part, /^footnote_referrer$/)) continue;
    const note = [...inside(page, part)].find((each) => tooltip.test(attribute(each, "id")));
    const row = note && rows.get(attribute(note, "id").replace(tooltip, "footnote_plugin_reference_"));
    const shown = [...inside(page, part)].find((each) => hasClass(each, marks));
    if (!row || !shown || row.shape) continue;
    const label = labelFor(textOf(page, shown).replace(/[^\p{L}\p{N}]+/gu, ""), taken);
    replace(part, [element("sup", { dataFootnoteReference: label }, label)], footnoteMark);
    const [head, ...cells] = row.children.filter(({ name }) => /^t[dh]$/.test(name));
    if (head) remove(head, footnoteMark);
    for (const cell of cells) reshape(cell, "div");
    reshape(row, "section", { dataFootnote: label });
    for (const outer of above(row)) {
      reshape(outer, "div");
      if (outer.name !== "table") continue;
      for (const child of outer.children) if (child.name === "caption") remove(child, title);
      break;
    }
  }
}

function isNote(part: Part): boolean {
  if (part.name === "d-footnote") return true;
  return /^(?:span|small|aside)$/.test(part.name) && hasClass(part, notes);
}

/** The marks right before a note, or around them. */
function marksBefore(page: Page, note: Part): Part[] {
  const found: Part[] = [];
  const siblings = note.parent?.children ?? [];
  for (let at = siblings.indexOf(note) - 1; at >= 0; at -= 1) {
    const part = siblings[at]!;
    if (part.name === "" && part.size === 0) continue;
    const named = hasClass(part, marks) || [...inside(page, part)].some((each) => hasClass(each, marks));
    if (part.name === "" || part.size > 6 || !named) break;
    found.push(part);
  }
  return found;
}

/** The mark that the page shows where it can be one in Markdown and is free, else a free number. */
export function labelFor(shown: string, taken: Set<string>): string {
  let label = shown.toLowerCase();
  for (let number = 1; taken.has(label) || !/^[a-z0-9]+$/.test(label); number += 1) label = String(number);
  taken.add(label);
  return label;
}
