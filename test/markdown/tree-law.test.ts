import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "../../src/markdown/stringify.js";
import { tidy } from "../../src/markdown/tidy.js";
import { resolveSettings } from "../../src/settings.js";
import { tree } from "../support/generators/mdast.js";
import { checkDocument } from "../support/document-laws.js";
import { checkReparse } from "../support/reparse.js";
import { parseMarkdown, plainTree } from "../support/markdown.js";

const settings = resolveSettings();

describe("parse(stringify(tree)) is the tree", () => {
  it("for any tidy tree", () => {
    fc.assert(
      fc.property(tree, (root) => {
        tidy(root, settings);
        const markdown = stringify(root);
        expect(plainTree(parseMarkdown(markdown)), markdown).toEqual(plainTree(root));
        expect(markdown, "a character reference where none is needed").not.toMatch(/&#x[0-9A-F]+;/);
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  it("for lists that meet, of which one begins with a rule", () => {
    const text = "The council voted on Tuesday to keep the old bridge open for another year.";
    const lists = "<ul><li>a</li></ul><ul><li>b</li></ul><ul><li><hr><p>c</p></li><li>d<hr>e</li></ul><hr>";
    const page = `<article><h1>T</h1><p>${text}</p>${lists}<p>${text}</p></article>`;
    checkReparse(page, { from: "html" });
    checkDocument(page, { from: "html" });
  });
});
