import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "../../src/markdown/stringify.js";
import { tidy } from "../../src/markdown/tidy.js";
import { resolveSettings } from "../../src/settings.js";
import { tree } from "../support/generators/mdast.js";
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
});
