import { spend } from "../../limits.js";

const fenceStart = /^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?![^`]*`)|~{3,})/;

/**
 * Puts blank lines in order: one where there were more, none at the ends; takes white space from the ends of lines.
 * Code stays letter for letter, and two spaces that break a line stay.
 */
export function tidyBlankLines(lines: readonly string[]): string[] {
  const tidied: string[] = [];
  let fence: string | undefined;
  for (const [index, line] of lines.entries()) {
    spend();
    if (fence !== undefined) {
      tidied.push(line);
      if (closes(line, fence)) fence = undefined;
      continue;
    }
    fence = fenceStart.exec(line)?.[1];
    const text = trimEnd(line);
    if (text !== "") {
      tidied.push(breaksLine(line, text, lines[index + 1]) ? `${text}  ` : text);
    } else if (tidied.length > 0 && (tidied.at(-1) !== "" || isIndentedCode(tidied, lines, index))) {
      tidied.push("");
    }
  }
  // Also in code that nothing ends: each run would take one of them for the end of the file.
  while (tidied.at(-1)?.trim() === "") tidied.pop();
  return tidied;
}

/** Where a tag is open, only the white space that ends its name goes: without another sign behind it, `<table` is a tag. */
function trimEnd(line: string): string {
  const text = line.trimEnd();
  if (text.lastIndexOf("<") <= text.lastIndexOf(">")) return text;
  let end = line.length;
  while (end > text.length && /[ \t]/.test(line[end - 1]!)) end -= 1;
  return line.slice(0, end);
}

function closes(line: string, fence: string): boolean {
  const text = line.replace(/^[ \t>]+/, "").trimEnd();
  return text.length >= fence.length && text[0] === fence[0] && text === text[0]!.repeat(text.length);
}

function breaksLine(line: string, text: string, next: string | undefined): boolean {
  return /^ {2,}$/.test(line.slice(text.length)) && next !== undefined && next.trim() !== "" && !text.endsWith("\\");
}

/** Between two lines of indented code, every blank line counts. */
function isIndentedCode(before: readonly string[], lines: readonly string[], index: number): boolean {
  const above = before.findLast((line) => line !== "");
  if (above === undefined || !isIndented(above)) return false;
  for (let next = index + 1; next < lines.length; next += 1) {
    if (lines[next]!.trim() !== "") return isIndented(lines[next]!);
  }
  return false;
}

function isIndented(line: string): boolean {
  return /^(?: {4}|\t)/.test(line);
}
