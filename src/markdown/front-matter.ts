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
 * (`no`, `12:30`, dates) are quoted; what a renderer that takes front matter for Markdown would make a tag or a link of is
 * written with YAML's escapes. Front matter that is there already stays, and nothing is added.
 */
export function withFrontMatter(markdown: string, metadata: Metadata): string {
  if (/^---\r?\n/.test(markdown)) return markdown;
  const known = fields.filter((field) => metadata[field] !== undefined);
  if (known.length === 0) return markdown;
  const yaml = known.map((field) => line(field, oneLine(metadata[field]!))).join("");
  return `---\n${yaml}---\n${markdown === "" ? "" : `\n${markdown}`}`;
}

/** What Markdown begins a tag, a comment or an address with, and what it puts behind the text of a link. */
const marks = /<(?=[a-z/!?])|(?<=\])[([]/gi;

/** A field as YAML. */
function line(field: string, value: string): string {
  const whole = stringify({ [field]: value }, { compat: "yaml-1.1", lineWidth: 0 });
  if (whole.search(marks) === -1) return whole;
  const quoted = stringify(
    { [field]: value },
    { compat: "yaml-1.1", lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" },
  );
  return quoted.replace(marks, (mark) => `\\x${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A value of one line: pages put line breaks and control characters into titles. */
function oneLine(value: string): string {
  return value.replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, " ").trim();
}
