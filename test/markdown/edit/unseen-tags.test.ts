import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";

const before = "The boats came in before the storm, all of them, and nobody had to go out again that day.\n\n";
const cleaned = (line: string): string =>
  clean(before + line, { from: "markdown" })
    .markdown.slice(before.length)
    .trimEnd();

describe("tags with a slash in a bare value, which micromark takes for text", () => {
  it.each([
    ["See <a href=/log/1>the log</a>.", 'See <a href="/log/1">the log</a>.'],
    ["See <a href=javascript:/x/>the log</a>.", "See <a>the log</a>."],
    ["See <b onclick=alert(1)/1>the log</b>.", "See <b>the log</b>."],
    ["A <script src=//a.example/x.js>alert(1)</script> boat.", "A  boat."],
    ["<a title=a/b>\n\\<img src=x onerror=alert(1)>", '<a title="a/b">\n\\<img src="x">'],
    ["# <a href=a/b>x</a>", '# <a href="a/b">x</a>'],
    ["> A <a\n> href=a/b>x</a> y", "> A &lt;a\n> href=a/b>x</a> y"],
    ["> A <a href=\n> a/b>x</a> y", "> A &lt;a href=\n> a/b>x</a> y"],
  ])("are written with quotes, or as text: %j", (line, expected) => {
    expect(cleaned(line)).toBe(expected);
    expect(cleaned(expected)).toBe(expected);
  });

  it.each([
    "A text \\<a href=a/b> is no tag.",
    "A text `<a href=a/b>` is code.",
    "Where a <b c=d/e the text goes on.",
    "Where a <b =/> c.",
    "Use <name/of=a/b> here, or a <3 and b <a>.",
    "An address <https://a.example/x=a/b>.",
  ])("other text stays: %s", (line) => {
    expect(cleaned(line)).toBe(line);
  });
});

describe("lines that hold what goes with its element", () => {
  it.each(["<script>var a = '<p>x</p>';</script>", "<svg><title>Logo</title><path d='M0'/></svg>"])(
    "are read without it at once, and again: %j",
    (silent) => {
      const source = `${before}The harbour was <b>full</b>.\n\n${silent}</article><footer><p>About us</p></footer>\n`;
      const { markdown } = clean(source, { from: "markdown" });
      expect(clean(markdown, { from: "markdown" }).markdown).toBe(markdown);
      expect(markdown).toContain("full");
    },
  );
});
