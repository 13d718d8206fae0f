import fc from "fast-check";
import type { PhrasingContent, Root, RootContent } from "mdast";
import { sentence } from "./words.js";

// Every character that means something to Markdown, at every kind of place.
const tricky = fc
  .array(
    fc.constantFrom(
      ...Array.from("*_~`[]()!<>&|\\#:-+=.;/@^$\"'aB1字。é "),
      " ",
      "  ",
      "\u00A0",
      "😀",
      "**",
      "__",
      "~~",
      "```",
      "](",
      "![",
      "[^1]",
      "]:",
      "1.",
      "- ",
      "# ",
      "> ",
      "<b>",
      "</p>",
      "&amp;",
      "&#35;",
      "http://",
      "www.",
      "https://example.org/a_b",
      "me@example.org",
      "[x] ",
      "a_b",
      "|--",
      "---",
      "===",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(""));

const text = fc
  .oneof(tricky, sentence, fc.constantFrom("word", " and ", "字", "(", ")"))
  .map((value): PhrasingContent => ({ type: "text", value }));
const url = fc.constantFrom(
  "https://example.org/a",
  "/news/1?utm_source=x&id=2&amp;x",
  "#part",
  "https://example.org/Foo_(bar)",
  "https://example.org/(",
  "https://example.org/a b",
  "mailto:me@example.org",
  "https://example.org/a|b\\c*d_e",
  "me@example.org",
);

const { phrasing } = fc.letrec<{ phrasing: PhrasingContent }>((tie) => {
  const children = fc.array(tie("phrasing"), { minLength: 1, maxLength: 4 });
  return {
    phrasing: fc.oneof(
      { depthSize: "small" },
      { weight: 5, arbitrary: text },
      {
        weight: 1,
        arbitrary: tricky.map((value): PhrasingContent => ({ type: "inlineCode", value: value.trim() || "x" })),
      },
      { weight: 1, arbitrary: fc.constant<PhrasingContent>({ type: "break" }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(url, fc.oneof(tricky, sentence), fc.option(tricky, { nil: null }))
          .map(([address, alt, title]): PhrasingContent => ({ type: "image", url: address, alt: alt.trim(), title })),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom("strong" as const, "emphasis" as const, "delete" as const), children)
          .map(([type, inner]): PhrasingContent => ({ type, children: inner })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom("sup" as const, "kbd" as const, "mark" as const), children)
          .map(([hName, inner]): PhrasingContent => ({ type: "htmlSpan", data: { hName }, children: inner })),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(url, fc.option(tricky, { nil: null }), children)
          .map(([address, title, inner]): PhrasingContent => ({ type: "link", url: address, title, children: inner })),
      },
    ),
  };
});

const line = fc.array(phrasing, { minLength: 1, maxLength: 5 });
const paragraph = line.map((children): RootContent => ({ type: "paragraph", children }));
const block: fc.Arbitrary<RootContent> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), line)
    .map(([depth, children]): RootContent => ({ type: "heading", depth: depth as 1, children })),
  paragraph.map((child) => ({ type: "blockquote", children: [child] }) as RootContent),
  fc.tuple(fc.boolean(), fc.array(paragraph, { minLength: 1, maxLength: 3 })).map(
    ([ordered, items]) =>
      ({
        type: "list",
        ordered,
        start: ordered ? 1 : null,
        spread: false,
        children: items.map((child) => ({ type: "listItem", spread: false, children: [child] })),
      }) as RootContent,
  ),
  fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map((rows): RootContent => ({
    type: "table",
    align: [null, "center"],
    children: rows.map((cells) => ({
      type: "tableRow",
      children: cells.map((children) => ({ type: "tableCell", children })),
    })),
  })),
  tricky.map((value): RootContent => ({ type: "code", value: `${value}x` })),
);

/** A Markdown tree as conversion might give it, not yet tidy. */
export const tree: fc.Arbitrary<Root> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((children): Root => ({ type: "root", children }));
