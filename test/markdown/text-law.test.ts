import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { lint } from "markdownlint/promise";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import { clean, DeckleError } from "../../src/index.js";
import { toHtml } from "../../src/report/render.js";
import { readFixtures } from "../support/fixtures.js";
import { page } from "../support/generators/html.js";
import { replayLedger } from "../support/laws.js";

/** Letters and digits of what a browser shows of Markdown, but for what renderers add to footnotes: a heading, ways back. */
function renderedLetters(markdown: string): string {
  let text = "";
  const open: DefaultTreeAdapterTypes.ChildNode[] = parse(toHtml(markdown)).childNodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if ("value" in node) text += node.value;
    else if ("childNodes" in node && !("attrs" in node && node.attrs.some(isAdded)))
      open.push(...node.childNodes.toReversed());
  }
  return lettersOf(text);
}

function isAdded({ name, value }: { name: string; value: string }): boolean {
  return name === "data-footnote-backref" || (name === "id" && value.endsWith("footnote-label"));
}

/**
 * Without the structure that Markdown can only write as characters: marks of callouts, numbers of lists in cells, letters
 * and Roman numerals of items.
 */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^> \[!\w+\]$/gm, "> ")
    .replace(/(\| |<br>)\d{1,9}\. /g, "$1")
    .replace(/^( *[-*] )(?:[a-z]|[ivxlcdm]{1,15})\. /gim, "$1");
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

const pages = readFixtures().filter(({ inputName }) => inputName.endsWith(".html"));

describe("the Markdown of a page", () => {
  it.each(pages.map(({ name, input, options }) => [name, input, options] as const))(
    "shows what the ledger says was kept, word for word: %s",
    (_, input, options) => {
      const result = clean(input, options);
      const kept = replayLedger(new TextDecoder().decode(input), result);
      expect(renderedLetters(withoutMarks(result.markdown))).toBe(lettersOf(kept));
    },
  );

  it("shows what the ledger says was kept, for generated pages", () => {
    fc.assert(
      fc.property(page, (source) => {
        let result;
        try {
          result = clean(source, { from: "html" });
        } catch (error) {
          expect(error).toBeInstanceOf(DeckleError);
          return;
        }
        expect(renderedLetters(result.markdown)).toBe(lettersOf(replayLedger(source, result)));
      }),
      { numRuns: 40 },
    );
  });

  it("passes markdownlint, apart from line length, allowed HTML, the first heading, numbers of lists and what code is like", async () => {
    const strings = Object.fromEntries(
      readFixtures().map(({ name, folder }) => [name, readFileSync(path.join(folder, "output.md"), "utf8")]),
    );
    // Code stays as it is: its tabs, and the language that nobody named; an empty cell is short; and a list has the
    // numbers that it has on the page, from 1 or not.
    const config = {
      default: true,
      MD010: { code_blocks: false },
      MD013: false,
      MD029: false,
      MD033: false,
      MD040: false,
      MD041: false,
      MD060: false,
    };
    const found = await lint({ strings, config });
    const told = Object.entries(found).flatMap(([name, errors]) =>
      errors.map(
        ({ lineNumber, ruleNames, errorDetail }) => `${name}:${lineNumber} ${ruleNames.join("/")} ${errorDetail ?? ""}`,
      ),
    );
    expect(told).toEqual([]);
  });
});
