/** Inline code: fenced by more grave accents than stand inside, padded where they would touch. */
export function inlineCode(value: string, inCell: boolean): string {
  const text = value.replace(/[\n\r]+/g, " ");
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length));
  let size = 1;
  while (runs.has(size)) size += 1;
  const fence = "`".repeat(size);
  const padded = /^`|`$/.test(text) || (/^ .* $/.test(text) && text.trim() !== "") ? ` ${text} ` : text;
  return fence + (inCell ? padded.replace(/\|/g, "\\|") : padded) + fence;
}
