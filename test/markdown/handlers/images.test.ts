import { describe, expect, it } from "vitest";
import { markdownOf as written } from "../../support/markdown-of.js";

/** The Markdown of a piece of HTML after a sentence: pictures alone are no article. */
const markdownOf = (html: string): string => written(`<p>So it was.</p>${html}`).replace("So it was.\n\n", "");

const source = 'src="https://i.example/boat.jpg"';
const picture = "https://i.example/boat.jpg";

describe("images", () => {
  it.each([
    ["their text in one line", `<img ${source} alt=" The\n boat ">`, `![The boat](${picture})`],
    [
      "a title that says more",
      `<img ${source} alt="The boat" title="Sund, 1961">`,
      `![The boat](${picture} "Sund, 1961")`,
    ],
    ["no title that says the same", `<img ${source} alt="The boat" title="The boat">`, `![The boat](${picture})`],
    ["no text where there is none", `<img ${source}>`, `![](${picture})`],
    ["their sign in brackets escaped", `<img ${source} alt="a ] b">`, String.raw`![a \] b](${picture})`],
  ])("have %s", (_, html, wanted) => {
    expect(markdownOf(`<p>${html}</p>`)).toBe(wanted);
  });

  it("without a source are nothing", () => {
    expect(markdownOf('<p>x<img alt="The boat"></p>')).toBe("x");
  });

  it("go with their caption in one paragraph", () => {
    expect(markdownOf(`<figure><img ${source} alt=""><figcaption>At the quay</figcaption></figure>`)).toBe(
      `![](${picture})\\\nAt the quay`,
    );
    expect(markdownOf(`<figure><figcaption>At the quay</figcaption><img ${source} alt=""></figure>`)).toBe(
      `At the quay\\\n![](${picture})`,
    );
  });

  it("take no caption of what is none of theirs", () => {
    expect(markdownOf(`<figure><p>A sentence.</p><figcaption>At the quay</figcaption></figure>`)).toBe(
      "A sentence.\n\nAt the quay",
    );
    expect(markdownOf(`<figure><img ${source} alt=""></figure><p>A sentence.</p>`)).toBe(
      `![](${picture})\n\nA sentence.`,
    );
  });

  it("in quotations in figures leave the quotation with who said it", () => {
    expect(markdownOf("<figure><blockquote>Never.</blockquote><figcaption>Ida Holm</figcaption></figure>")).toBe(
      "> Never.\n>\n> Ida Holm",
    );
  });
});
