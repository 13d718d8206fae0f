import { stringify } from "yaml";
import type { Metadata } from "../html/metadata/metadata.js";

/** The fields of the front matter, in order. */
const fields = [
  "title",
  "author",
  "published",
  "modified",
  "site",
  "language",
  "url",
  "description",
  "image",
] as const satisfies readonly (keyof Metadata)[];

/**
 * Puts the metadata before Markdown as YAML front matter. Values that readers of YAML 1.1 would take for something else
 * (`no`, `12:30`, dates) are quoted. Front matter that is there already stays, and nothing is added.
 */
export function withFrontMatter(markdown: string, metadata: Metadata): string {
  if (/^---\r?\n/.test(markdown)) return markdown;
  const known = fields.filter((field) => metadata[field] !== undefined);
  if (known.length === 0) return markdown;
  const yaml = stringify(Object.fromEntries(known.map((field) => [field, oneLine(metadata[field]!)])), {
    compat: "yaml-1.1",
    lineWidth: 0,
  });
  return `---\n${yaml}---\n${markdown === "" ? "" : `\n${markdown}`}`;
}

/** A value of one line: pages put line breaks and control characters into titles. */
function oneLine(value: string): string {
  return value.replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, " ").trim();
}
