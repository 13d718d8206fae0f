import type { Line } from "../residue/source.js";
import type { Settings } from "../settings.js";

/**
 * Writes the kept lines of a Markdown source again. What stays is not rewritten: only line breaks, trailing white space
 * and blank lines left by removals are put in order.
 */
export function editMarkdown(kept: readonly Line[], _all: readonly Line[], _settings: Settings): string {
  const text = kept.map((line) => line.text.trimEnd()).join("\n");
  const tidied = text.replace(/\n{3,}/g, "\n\n").trim();
  return tidied === "" ? "" : `${tidied}\n`;
}
