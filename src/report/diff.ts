import { createTwoFilesPatch } from "diff";
import type { CleanResult } from "../clean.js";
import { decode } from "../input/decode.js";

/** The difference between a document and its cleaned form, as a unified diff; empty where there is none. */
export function unifiedDiff(file: string, input: Uint8Array, result: CleanResult, encoding?: string): string {
  const before = decode(input, encoding).text;
  if (before === result.markdown) return "";
  return createTwoFilesPatch(file, `${file} (cleaned)`, before, result.markdown, undefined, undefined, { context: 2 });
}

/** The difference between two texts of a file, as a unified diff; empty where there is none. */
export function unifiedTextDiff(file: string, before: string, after: string): string {
  if (before === after) return "";
  return createTwoFilesPatch(file, `${file} (fixed)`, before, after, undefined, undefined, { context: 2 });
}
