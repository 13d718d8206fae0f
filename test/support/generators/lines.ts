import fc from "fast-check";
import { heading, prose, residueLine, sentence } from "./words.js";

const lineBreak = fc.constantFrom("\n", "\n", "\n", "\r\n", "\r");

/** Breaks a paragraph into lines of some width, as mail and old exports do. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line].join("\n");
}

const textBlock = fc.oneof(
  { weight: 5, arbitrary: prose },
  { weight: 2, arbitrary: fc.tuple(prose, fc.integer({ min: 30, max: 80 })).map(([text, width]) => wrap(text, width)) },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: residueLine },
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.map((text) => `- ${text}`).join("\n")),
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((text, index) => `${index + 1}. ${text}`).join("\n")),
  fc.array(sentence, { minLength: 2, maxLength: 4 }).map((all) => all.map((text) => `• ${text}`).join("\n")),
  fc.constantFrom(
    "---",
    "***",
    "> quoted",
    "    indented",
    "a | b\n--|--\n1 | 2",
    "<b>bold</b>",
    "\tTabbed",
    "* * *",
    "Title\n=====",
    "+ plus",
  ),
);

/** A plain text of paragraphs, headings, lists and residue. */
export const text: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(textBlock, { minLength: 1, maxLength: 12 }),
    fc.constantFrom("\n\n", "\n\n", "\n", "\n\n\n"),
    lineBreak,
  )
  .map(([blocks, gap, end]) => blocks.join(gap).replaceAll("\n", end));

const markdownBlock = fc.oneof(
  { weight: 5, arbitrary: prose },
  { weight: 2, arbitrary: residueLine },
  fc.tuple(fc.integer({ min: 1, max: 6 }), heading).map(([rank, title]) => `${"#".repeat(rank)} ${title}`),
  fc
    .tuple(fc.constantFrom("-", "*", "+", "1.", "2)"), fc.array(sentence, { minLength: 1, maxLength: 4 }))
    .map(([mark, items]) => items.map((item) => `${mark} ${item}`).join("\n")),
  prose.map((quoted) => `> ${quoted}`),
  sentence.map((code) => `\`\`\`js\n${code}\n- Advertisement -\n\`\`\``),
  fc
    .tuple(sentence, sentence)
    .map(([a, b]) => `| ${a.replaceAll("|", "")} | x |\n| --- | --- |\n| ${b.replaceAll("|", "")} | y |`),
  fc
    .tuple(heading, fc.constantFrom("https://example.org/", "javascript:alert(1)", "<data:text/html,x>", "/a b"))
    .map(([label, target]) => `[${label}](${target})`),
  fc.constantFrom(
    "---",
    "***",
    "Heading\n---",
    "![alt](a.png)",
    "[ref]: javascript:alert(1)",
    "[ref]",
    "<script>alert(1)</script>",
    "<div onclick=x>\n\nhi\n\n</div>",
    "A line  \nwith a hard break\\\nor two",
    "[^1] note\n\n[^1]: Here.",
    "    indented code",
    "<!-- a comment -->",
    "~~~\nunclosed fence",
    "- [ ] task",
    "<javascript:alert(1)>",
    "&#106;avascript",
    "\\# not a heading",
    "Term\n: definition",
  ),
);

const frontMatter = fc.constantFrom(
  "",
  "",
  "---\ntitle: The boats\ndate: 2024-02-03\n---\n\n",
  "---\nbroken: [\n---\n\n",
);

/** A Markdown document, some with front matter, safe or not. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(frontMatter, fc.array(markdownBlock, { minLength: 1, maxLength: 12 }), lineBreak)
  .map(([matter, blocks, end]) => (matter + blocks.join("\n\n")).replaceAll("\n", end));
