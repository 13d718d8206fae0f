import { describe, it } from "vitest";
import { clean, DeckleError } from "../../src/index.js";
import { checkSafe } from "../support/document-laws.js";
import { vectors } from "./vectors.js";

describe("nothing runs in what is written of a hostile document", () => {
  for (const format of ["html", "text", "markdown"] as const) {
    it(`given as ${format}`, () => {
      for (const { from, input } of vectors) {
        if (from === format) checkSafe(markdownOf(input, format));
      }
    });
  }
});

function markdownOf(input: string, from: "html" | "text" | "markdown"): string {
  try {
    return clean(input, { from, extract: false }).markdown;
  } catch (error) {
    if (error instanceof DeckleError) return "";
    throw error;
  }
}
