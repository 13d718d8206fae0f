import type { Part } from "./page.js";

/** Elements whose text is to the letter: nothing in it is corrected, spaced or read as anything else. */
const verbatim: ReadonlySet<string> = new Set([
  "pre",
  "code",
  "kbd",
  "samp",
  "tt",
  "var",
  "listing",
  "xmp",
  "plaintext",
  "textarea",
  "svg",
  "math",
  "script",
  "style",
]);

/** Whether the text of elements of a name is to the letter. */
export function isVerbatimElement(name: string): boolean {
  return verbatim.has(name);
}

/** Whether a part stands in text that is to the letter. */
export function isVerbatim(part: Part): boolean {
  for (let at: Part | undefined = part; at; at = at.parent) if (verbatim.has(at.name)) return true;
  return false;
}
