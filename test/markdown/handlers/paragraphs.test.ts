import { describe, expect, it } from "vitest";
import { markdownOf as written } from "../../support/markdown-of.js";

/** The Markdown of a piece of HTML after a sentence: pictures alone are no article. */
const markdownOf = (html: string): string => written(`<p>So it was.</p>${html}`).replace("So it was.\n\n", "");

const image = (more: string): string => `<img src="https://i.example/b.jpg" alt="B" ${more}>`;
const picture = "![B](https://i.example/b.jpg)";

describe("pictures in paragraphs", () => {
  it.each([
    ["beside the text, by class", `<p>${image('class="alignleft"')}She left.</p>`],
    ["beside the text, by style", `<p>${image('style="float: left"')} She left.</p>`],
    ["by their width", `<p>${image('width="300"')}She left.</p>`],
  ])("stand on lines of their own where they are %s", (_, html) => {
    expect(markdownOf(html)).toBe(`${picture}\n\nShe left.`);
  });

  it("stand so at the end too", () => {
    expect(markdownOf(`<p>She left.${image('width="300"')}</p>`)).toBe(`She left.\n\n${picture}`);
  });

  it.each([
    ["small", `<p>${image('width="40"')} She left.</p>`, `${picture} She left.`],
    ["amid the text", `<p>She ${image('width="300"')} left.</p>`, `She ${picture} left.`],
    ["over a caption after a break", `<p>${image('width="300"')}<br>At the quay</p>`, `${picture}\\\nAt the quay`],
    ["alone", `<p>${image('width="300"')}</p>`, picture],
  ])("stay where they are %s", (_, html, wanted) => {
    expect(markdownOf(html)).toBe(wanted);
  });
});
