import { describe, it } from "vitest";
import { checkDocument } from "../support/document-laws.js";
import { vectors } from "./vectors.js";

describe("nothing runs in what is written of a hostile document", () => {
  for (const format of ["html", "text", "markdown"] as const) {
    it(`given as ${format}`, () => {
      for (const { from, input } of vectors) if (from === format) checkDocument(input, { from, extract: false });
    });
  }
});
