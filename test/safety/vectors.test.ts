import assert from "node:assert/strict";
import { describe, it } from "vitest";
import { clean, DeckleError, type Options } from "../../src/index.js";
import { checkDocument, checkSafe } from "../support/document-laws.js";
import { vectors } from "./vectors.js";

describe("nothing runs in what is written of a hostile document", () => {
  for (const format of ["html", "text", "markdown"] as const) {
    it(`given as ${format}`, () => {
      for (const { from, input } of vectors) {
        if (from === format) checkSafe(markdownOf(input, format));
      }
    });
  }

  it("with its metadata as front matter", () => {
    for (const { from, input } of vectors) {
      if (from === "html") checkSafe(markdownOf(input, from, { frontMatter: true, extract: true }));
    }
  });

  it("given as cells of a table that is written as HTML", () => {
    for (const { from, input } of vectors) {
      if (from !== "html") continue;
      const cell = /<\/p>\n(.*)\n<p>/s.exec(input)?.[1] ?? "";
      const table = `<table><tr><th>Boat</th><th>Log</th></tr><tr><td>Tern</td><td>${cell}</td></tr></table>`;
      const markdown = markdownOf(`<h1>Boats</h1><p>Two boats.</p>${table}`, from, { tables: "html" });
      checkSafe(markdown);
      checkAllowed(markdown);
    }
  });
});

it("nothing runs where each reading brings another tag to light, however many there are", () => {
  for (const layers of [4, 8, 9, 40]) {
    const input = `The boats came in.\n\n${"<a".repeat(layers)}<x>${"x>".repeat(layers)}\n\nb <script>alert(1)</script> [x](javascript:alert(1))`;
    checkDocument(input, { from: "markdown" });
  }
});

/** Elements and attributes that a table may be written with. */
const allowed =
  /^<(?:\/[a-z][a-z0-9]*|(?:b|blockquote|br|caption|code|del|d[dlt]|em|h[1-6]|i|ins|kbd|li|mark|p|pre|s|strong|su[bp]|table|tbody|tfoot|thead|tr|ul)|a(?: href="[^"]*")|abbr(?: title="[^"]*")?|bdo dir="[^"]*"|img src="[^"]*"(?: alt="[^"]*")?|ol(?: start="\d+")?|t[dh](?: (?:colspan|rowspan|align)="[a-z0-9]+")*)>$/;

function checkAllowed(markdown: string): void {
  const [table = ""] = /<table>.*<\/table>/s.exec(markdown) ?? [];
  for (const [tag] of table.matchAll(/<[^>]*>?/g)) assert.match(tag, allowed, `in ${table}`);
}

function markdownOf(input: string, from: "html" | "text" | "markdown", options: Options = {}): string {
  try {
    return clean(input, { from, extract: false, ...options }).markdown;
  } catch (error) {
    if (error instanceof DeckleError) return "";
    throw error;
  }
}
