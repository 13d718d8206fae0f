import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { Nodes, Parents, Root as HastRoot } from "hast";
import { toMdast as plain } from "hast-util-to-mdast";
import type { Root } from "mdast";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../../src/html/parse/parse.js";
import { convert } from "../../../src/markdown/convert/convert.js";
import { handlers } from "../../../src/markdown/handlers/index.js";
import { stringify } from "../../../src/markdown/stringify.js";
import { mutated, page } from "../../support/generators/html.js";
import { inlineSoup } from "../../support/generators/inline-soup.js";

const root = path.resolve(import.meta.dirname, "../../..");

function withoutPositions(tree: Root): unknown {
  return JSON.parse(JSON.stringify(tree), (key, value: unknown) => (key === "position" ? undefined : value));
}

/** Ours and hast-util-to-mdast give the same tree, and so the same Markdown, with deckle's handlers and with its own. */
function checkConversion(source: string): void {
  for (const own of [handlers, {}]) {
    const expected = plain(parseHtml(source, false), { handlers: own, document: true }) as Root;
    const actual = convert(parseHtml(source, false), own);
    expect(withoutPositions(actual)).toEqual(withoutPositions(expected));
  }
  const expected = stringify(plain(parseHtml(source, false), { handlers, document: true }) as Root);
  expect(stringify(convert(parseHtml(source, false), handlers))).toBe(expected);
}

describe("convert", () => {
  it("gives what hast-util-to-mdast gives for every fixture", () => {
    const folder = path.join(root, "fixtures");
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (name.endsWith("input.html")) checkConversion(readFileSync(path.join(folder, name), "utf8"));
    }
  });

  it("gives what hast-util-to-mdast gives for generated pages, sound and damaged", () => {
    fc.assert(fc.property(fc.oneof(page, mutated(page)), checkConversion), { numRuns: 25 });
  });

  it("gives what hast-util-to-mdast gives for white space between elements of every kind", () => {
    fc.assert(fc.property(inlineSoup, checkConversion), { numRuns: 200 });
  });

  it("leaves the tree that it is given alone", () => {
    fc.assert(
      fc.property(inlineSoup, (source) => {
        const tree = parseHtml(source, false);
        const before = JSON.stringify(tree);
        convert(tree, handlers);
        expect(JSON.stringify(tree)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  it("visits each node a bounded number of times in rows of empty elements", () => {
    const visits = (count: number): number => {
      const tree = parseHtml(`<p>a${"<span> </span><script></script>".repeat(count)}</p>`, false);
      const counter = { visits: 0 };
      convert(counting(tree, counter) as HastRoot, handlers);
      return counter.visits;
    };
    expect(visits(2_000) / visits(1_000)).toBeLessThan(2.1);
  });

  it("takes more children in one element than a call can have arguments", () => {
    const tree = parseHtml(`<p>${"<a href=/x>y</a> ".repeat(130_000)}</p>`, false);
    expect(convert(tree, handlers).children).toHaveLength(1);
  });
});

/** The tree with a count of how often the children of its nodes are asked for. */
function counting(node: Nodes, counter: { visits: number }): Nodes {
  if (!("children" in node)) return node;
  let children = node.children.map((child) => counting(child, counter)) as Parents["children"];
  return Object.defineProperty({ ...node }, "children", {
    enumerable: true,
    get: () => {
      counter.visits += 1;
      return children;
    },
    set: (value: Parents["children"]) => {
      children = value;
    },
  }) as Nodes;
}
