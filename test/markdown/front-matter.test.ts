import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { clean } from "../../src/index.js";
import { withFrontMatter } from "../../src/markdown/front-matter.js";

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
