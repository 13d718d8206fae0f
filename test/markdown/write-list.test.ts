import fc from "fast-check";
import type { List, ListItem, Paragraph, Root, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { describe, expect, it } from "vitest";
import { stringify, stringifySettings } from "../../src/markdown/stringify.js";
import { writeList } from "../../src/markdown/write-list.js";

const text = fc.constantFrom(
  "boat",
  "1. boat",
  "- boat",
  "[x] boat",
  "# boat",
  "a\nb",
  "a\n\nb",
  "*a",
  "",
  " ",
  "a\r\nb",
);
const paragraph = text.map((value): Paragraph => ({ type: "paragraph", children: [{ type: "text", value }] }));
const spread = fc.constantFrom(true, false, false, undefined);
const { list } = fc.letrec<{ list: List; item: ListItem }>((tie) => ({
  list: fc
    .tuple(
      fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.constantFrom(undefined, 0, 1, 9, 99),
      spread,
    )
    .map(([children, ordered, start, spread]) => ({ type: "list", ordered, start, spread, children })),
  item: fc
    .tuple(
      fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 2, arbitrary: tie("list") }), {
        minLength: 1,
        maxLength: 4,
        depthIdentifier: "list",
      }),
      spread,
      fc.constantFrom(undefined, undefined, true, false),
    )
    .map(([children, spread, checked]) => ({ type: "listItem", spread, checked, children })),
}));
const other = fc.constantFrom<RootContent>(
  { type: "code", value: "x" },
  { type: "thematicBreak" },
  { type: "blockquote", children: [{ type: "paragraph", children: [{ type: "text", value: "x" }] }] },
);

describe("writeList", () => {
  it("writes lists as the library does, alone and among other blocks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 3, arbitrary: list }, paragraph, other), { maxLength: 4 }),
        (children) => {
          // A tidy tree has no block that shows nothing.
          const alone = children.map((child) => toMarkdown(structuredClone(child), stringifySettings()));
          fc.pre(alone.every((written) => /^[^\n][^]*[^\n]\n$/.test(written)));
          const root: Root = { type: "root", children };
          const expected = toMarkdown(structuredClone(root), stringifySettings());
          expect(stringify(root)).toBe(expected);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("writes numbers and nested lists by itself, and nothing with other blocks in it", () => {
    const leaf: Paragraph = { type: "paragraph", children: [{ type: "text", value: "boat" }] };
    const inner: List = { type: "list", children: [{ type: "listItem", spread: false, children: [leaf] }] };
    const item: ListItem = { type: "listItem", spread: false, children: [leaf, inner] };
    const outer: List = { type: "list", ordered: true, start: 9, spread: false, children: [item, item] };
    expect(writeList(outer, () => "boat")).toBe("9. boat\n   - boat\n10. boat\n    - boat");
    const coded: ListItem = { type: "listItem", children: [leaf, { type: "code", value: "x" }] };
    expect(writeList({ type: "list", children: [coded] }, () => "boat")).toBeUndefined();
  });
});
