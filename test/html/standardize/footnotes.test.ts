import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";
import { checkDocument } from "../../support/document-laws.js";

const text =
  "The ferry left the harbour in the early morning, long before the first of the fishing boats came in, and " +
  "nobody on the quay could say when it would be back, because the wind had turned to the north during the night.";
const article = (first: string, notes: string): string =>
  `<!doctype html><title>The ferry</title><nav><a href="/">Home</a></nav><main><article><h1>The ferry</h1>` +
  `<p>${text}${first}</p><p>${text}</p><p>${text}</p>${notes}</article></main><footer>All rights reserved</footer>`;
const cleaned = (first: string, notes: string): string => checkDocument(article(first, notes), {})!.markdown;

describe("footnotes of a located article", () => {
  it.each([
    [
      "Pandoc",
      `<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>`,
      `<section id="footnotes" class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>By the clock.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    ],
    [
      "GitHub",
      `<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup>`,
      `<section data-footnotes class="footnotes"><ol><li id="user-content-fn-1"><p>By the clock. <a href="#user-content-fnref-1" data-footnote-backref aria-label="Back to reference 1">↩</a></p></li></ol></section>`,
    ],
    [
      "WordPress",
      `<sup data-fn="0b" class="fn"><a href="#0b" id="0b-link">1</a></sup>`,
      `<ol class="wp-block-footnotes"><li id="0b">By the clock. <a href="#0b-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>`,
    ],
    [
      "a plugin that names empty spans",
      `<span id="note-1" class="margin"></span><span class="easy"><a href="#bottom-1" title="By the clock."><sup>1</sup></a></span>`,
      `<ol class="easy-wrapper"><li><span id="bottom-1" class="margin"></span>By the clock.<a class="to-top" href="#note-1"></a></li></ol>`,
    ],
    [
      "Sphinx",
      `<a class="footnote-reference brackets" href="#id2" id="id1"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a>`,
      `<aside class="footnote brackets" id="id2"><span class="label"><span class="fn-bracket">[</span><a href="#id1">1</a><span class="fn-bracket">]</span></span><p>By the clock.</p></aside>`,
    ],
    [
      "Word",
      `<a href="#_ftn1" name="_ftnref1">[1]</a>`,
      `<p><a href="#_ftnref1" name="_ftn1">[1]</a> By the clock.</p>`,
    ],
  ])("writes those of %s in Markdown's form", (_, reference, notes) => {
    const markdown = cleaned(reference, notes);
    expect(markdown).toContain(`during the night.[^1]\n`);
    expect(markdown).toMatch(/\n\n\[\^1\]: By the clock\.\n$/);
    expect(markdown).not.toContain("---");
  });

  it("writes several in one superscript", () => {
    const markdown = cleaned(
      `<sup><a id="r1" href="#n1">1</a>, <a id="r2" href="#n2">2</a></sup>`,
      `<ol><li id="n1">One. <a href="#r1">↩</a></li><li id="n2">Two. <a href="#r2">↩</a></li></ol>`,
    );
    expect(markdown).toContain("night.[^1], [^2]\n");
  });

  it("puts notes in the order of their references, whatever their order in the page", () => {
    const markdown = cleaned(
      `<a id="r1" href="#n1"><sup>1</sup></a> And so on.<a id="r2" href="#n2"><sup>2</sup></a>`,
      `<ol><li id="n2">Two. <a href="#r2">↩</a></li><li id="n1">One. <a href="#r1">↩</a></li></ol>`,
    );
    expect(markdown).toContain("[^1]: One.\n\n[^2]: Two.\n");
  });

  it("leaves a list alone that is not one of notes as a whole", () => {
    const markdown = cleaned(
      `<sup><a id="r1" href="#n1">1</a></sup>`,
      `<ol><li id="n1">Cast off. <a href="#r1">↩</a></li><li>Set the sails before the wind turns.</li></ol>`,
    );
    expect(markdown).not.toContain("[^");
    expect(markdown).toContain("Cast off.");
  });

  it.each([
    ["without a link back or a mark", `<sup><a id="r1" href="#n1">1</a></sup>`, `<p id="n1">By the clock.</p>`],
    [
      "into a section that leads back to it",
      `See part <a id="r1" href="#n1">1</a>`,
      `<section id="n1"><h2>By the clock.</h2><p>${text}</p><p><a href="#r1">Up</a></p></section>`,
    ],
    ["without a note", `<sup><a id="r1" href="#n9">1</a></sup>`, `<p>By the clock. <a href="#r1">↩</a></p>`],
    ["with words", `<a id="r1" href="#n1">as shown below</a>`, `<p id="n1">By the clock. <a href="#r1">↩</a></p>`],
  ])("leaves a link alone %s", (_, reference, notes) => {
    const markdown = cleaned(reference, notes);
    expect(markdown).not.toContain("[^");
    expect(markdown).toContain("By the clock.");
  });
});

describe("notes without a way back", () => {
  const markdownOf = (html: string): string => clean(html, { from: "html", extract: false }).markdown.trim();

  it("are known by their place in a list", () => {
    expect(markdownOf('<p>Sold.<sup><a href="#a">1</a></sup></p><ol><li id="a">To a baker.</li></ol>')).toBe(
      "Sold.[^1]\n\n[^1]: To a baker.",
    );
  });

  it("are known by the mark that they begin with", () => {
    expect(markdownOf('<p>Sold.<a href="#a">[1]</a></p><p><a name="a"></a>[1] To a baker.</p>')).toBe(
      "Sold.[^1]\n\n[^1]: To a baker.",
    );
  });

  it.each([
    ["a number that is not raised", '<p>See part <a href="#a">1</a>.</p><ol><li id="a">To a baker.</li></ol>'],
    ["an item of another number", '<p>Sold.<sup><a href="#a">2</a></sup></p><ol><li id="a">To a baker.</li></ol>'],
    ["a text that begins otherwise", '<p>Sold.<sup><a href="#a">1</a></sup></p><p id="a">To a baker.</p>'],
    ["a text that begins with another number", '<p>Sold.<sup><a href="#a">1</a></sup></p><p id="a">1961 was late.</p>'],
  ])("are none: %s", (_, html) => {
    expect(markdownOf(html)).not.toContain("[^");
  });
});
