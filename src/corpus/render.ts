import type { CleanResult } from "../clean.js";
import type { Form } from "./job.js";
import type { Counts } from "./task.js";

/** A cleaned document with what its record says of it. */
export interface Rendered {
  id: string;
  /** Name of the field that holds the id. */
  idField: string;
  rest: Record<string, unknown>;
  result: CleanResult;
  counts: Counts;
  ledger: boolean;
}

/** What is written for a document. */
export async function renderDocument(document: Rendered, form: Form): Promise<string> {
  const { result, id } = document;
  if (form === "ndjson") return `${JSON.stringify(toRecord(document), plain)}\n`;
  if (form === "markdown") return result.markdown;
  // A comment must not hold `--`.
  if (form === "combined") return `<!-- document: ${id.replace(/-(?=-)/g, "-\u200B")} -->\n\n${result.markdown}\n`;
  if (form === "json") {
    const { markdown, metadata, removals, messages, format } = result;
    return `${JSON.stringify({ markdown, format, metadata, removals, messages }, null, 2)}\n`;
  }
  const { toHtml, toText } = await import("../report/render.js");
  return form === "html" ? toHtml(result.markdown) : toText(result.markdown);
}

/**
 * The record of a document: the fields that it came with, then ours. A field of its own that has the name of one of
 * ours stands under `input`.
 */
function toRecord({ id, idField, rest, result, counts, ledger }: Rendered): Record<string, unknown> {
  // The article's text in the page's data is evidence for finding the article, no metadata.
  const { articleBody: _, ...metadata } = result.metadata;
  const ours: Record<string, unknown> = {
    markdown: result.markdown,
    metadata,
    counts,
    ...(ledger && { removals: result.removals }),
  };
  const passed = Object.entries(rest).filter(([name]) => !(name in ours));
  const hidden = Object.entries(rest).filter(([name]) => name in ours);
  return {
    [idField]: id,
    ...Object.fromEntries(passed),
    ...ours,
    ...(hidden.length > 0 && { input: Object.fromEntries(hidden) }),
  };
}

/** Tables hold integers beyond what JSON's readers take as numbers. */
function plain(_: string, value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}
