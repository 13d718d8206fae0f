import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";

const markdown = (html: string): string => clean(html, { from: "html", extract: false, title: "keep" }).markdown;

describe("lists whose items are sections", () => {
  it("are sections", () => {
    const html = `<ul><li><img src="/a.jpg" alt="A mast"><h3>Masts</h3><p>They are of larch.</p></li><li><h3>Sails</h3><p>They are of flax.</p></li></ul>`;
    expect(markdown(html)).toBe(
      "![A mast](/a.jpg)\n\n### Masts\n\nThey are of larch.\n\n### Sails\n\nThey are of flax.\n",
    );
  });

  it.each([
    ["of headings alone", `<ul><li><h3>Masts</h3></li><li><h3>Sails</h3></li></ul>`],
    ["with text before a heading", `<ul><li>First<h3>Masts</h3><p>They are of larch.</p></li></ul>`],
    ["of which one has no heading", `<ul><li><h3>Masts</h3><p>They are of larch.</p></li><li>Sails</li></ul>`],
  ])("stay lists: one %s", (_, html) => {
    expect(markdown(html)).toMatch(/^- /);
  });

  it("keep their numbers where they have any", () => {
    expect(markdown(`<ol><li><h3>Masts</h3><p>They are of larch.</p></li></ol>`)).toMatch(/^1\. ### Masts/);
  });
});

describe("rules", () => {
  it("go under the title and next to each other, and stay between texts", () => {
    expect(markdown(`<h1>Masts</h1><hr><p>They are of larch.</p><hr><hr><p>Sails are of flax.</p>`)).toBe(
      "# Masts\n\nThey are of larch.\n\n---\n\nSails are of flax.\n",
    );
  });
});
