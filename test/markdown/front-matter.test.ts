import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { clean } from "../../src/index.js";
import { withFrontMatter } from "../../src/markdown/front-matter.js";
import { checkSafe } from "../support/document-laws.js";

describe("withFrontMatter", () => {
  it("writes the known fields in order", () => {
    const markdown = withFrontMatter("# Boats\n", {
      published: "2024-05-06",
      title: "Boats",
      url: "https://a.example/",
    });
    expect(markdown).toBe('---\ntitle: Boats\npublished: "2024-05-06"\nurl: https://a.example/\n---\n\n# Boats\n');
  });

  it.each(["no", "12:30", "1_000", "a: b # c", "- x", "--- ", "'q'", "null", "~", "line\nbreak", "\u0007bell"])(
    "keeps `%s` a text for readers of YAML 1.1 and 1.2",
    (title) => {
      const yaml = withFrontMatter("", { title }).slice("---\n".length, -"---\n".length);
      const expected = title.replace(/[\n\u0007]/g, " ").trim();
      expect(parse(yaml, { version: "1.1" })).toEqual({ title: expected });
      expect(parse(yaml, { version: "1.2" })).toEqual({ title: expected });
    },
  );

  it.each([
    "<script>alert(1)</script>",
    "a\\<img src=x onerror=alert(1)>",
    "<!-- --!><svg onload=alert(1)>",
    "<javascript:alert(1)>",
    "[x](javascript:alert(1))",
    '"[x][y]" and <b onclick=alert(1)>',
    "Why a < b, and `<title>` matters",
  ])("writes `%s` so that it is a text in YAML and nothing in Markdown", (title) => {
    const markdown = withFrontMatter("", { title });
    expect(parse(markdown.slice("---\n".length, -"---\n".length), { version: "1.1" })).toEqual({ title });
    checkSafe(markdown);
    expect(clean(markdown, { from: "markdown" }).markdown).toBe(markdown);
  });

  it("leaves signs alone that begin nothing", () => {
    expect(withFrontMatter("", { title: "Why a < b [1] (new)" })).toBe("---\ntitle: Why a < b [1] (new)\n---\n");
  });

  it("holds each value in its line, whatever the page says", () => {
    const title = "Boats\n---\nlayout: evil\n...\n\u2028x: 1\u0085---";
    const markdown = withFrontMatter("Text\n", { title, author: "---", site: "!!js/function x", language: "&a *b" });
    const lines = markdown.split("\n");
    expect(lines.indexOf("---", 1)).toBe(5);
    expect(parse(lines.slice(1, 5).join("\n"))).toEqual({
      title: "Boats --- layout: evil ... x: 1 ---",
      author: "---",
      site: "!!js/function x",
      language: "&a *b",
    });
  });

  it("adds nothing where front matter stands already, or where nothing is known", () => {
    expect(withFrontMatter("---\na: 1\n---\n", { title: "x" })).toBe("---\na: 1\n---\n");
    expect(withFrontMatter("Text\n", {})).toBe("Text\n");
  });

  it("is kept by a second run", () => {
    const html = `<title>A: the mill</title><h1>A: the mill</h1><p>${"The mill was sold in May, and nobody came. ".repeat(4)}</p>`;
    const { markdown } = clean(html, { frontMatter: true });
    expect(markdown).toMatch(/^---\ntitle: "A: the mill"\n---\n\n/);
    expect(clean(markdown).markdown).toBe(markdown);
    expect(clean(markdown, { frontMatter: true }).markdown).toBe(markdown);
  });
});

describe("front matter that is there already", () => {
  const rest = "\n\nThe mill was sold in May, and nobody came.\n";

  it.each([
    ["url: javascript:alert(1)", 'url: ""'],
    ["url: javascript: alert(1)", 'url: ""'],
    ['url: "javascript:alert(1)"', 'url: ""'],
    ["link: JavaScript:alert('x y')", 'link: ""'],
    ["links:\n  - vbscript:x\n  - https://a.example/", 'links:\n  - ""\n  - https://a.example/'],
    ["links: [javascript:x, data:text/html;base64,PHN2Zz4=]", 'links: ["", "",PHN2Zz4=]'],
    ['url: "\\x6Aava\\tscript\\u003Aalert(1)"', 'url: ""'],
    ["url: >\n  javascript:alert(1)", 'url: >\n  ""'],
    ["url: java\u0001script:alert(1)", 'url: ""'],
  ])("loses addresses that run something: %j", (matter, expected) => {
    const { markdown, removals } = clean(`---\n${matter}\n---${rest}`, { from: "markdown" });
    expect(markdown).toBe(`---\n${expected}\n---${rest}`);
    expect(removals.map(({ ruleId }) => ruleId)).toContain("unsafe-address");
    expect(clean(markdown, { from: "markdown" }).markdown).toBe(markdown);
  });

  it.each([
    "title: Javascript and its discontents",
    'title: "JavaScript: the good parts"',
    "image: data:image/png;base64,iVBORw0KGgo=",
    "data: 2024-05-06",
    'title: "Data: the new oil"',
    "tags: [javascript, data]",
  ])("keeps what is no such address: %s", (matter) => {
    const source = `---\n${matter}\n---${rest}`;
    expect(clean(source, { from: "markdown" }).markdown).toBe(source);
  });
});
