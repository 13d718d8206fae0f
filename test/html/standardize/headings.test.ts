import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";
import { filler } from "../../support/html.js";

const markdown = (heading: string): string =>
  clean(`<main><h1>Knots</h1><p>${filler(3)}</p>${heading}<p>${filler(3, 9)}</p><p>${filler(3, 18)}</p></main>`, {
    from: "html",
    url: "https://harbour.example/knots",
  }).markdown;

describe("headings that are links", () => {
  it("to themselves lose the link and stay", () => {
    const result = markdown(`<h2 id="a"><a href="#a">The bowline and its seven cousins</a></h2>`);
    expect(result).toContain("\n## The bowline and its seven cousins\n");
  });

  it("to another page keep it, where they stay", () => {
    const result = markdown(`<h2>The bowline, after <a href="/ashley">the book of Ashley</a></h2>`);
    expect(result).toContain("## The bowline, after [the book of Ashley](https://harbour.example/ashley)");
  });
});

describe("marks that lead to where they stand", () => {
  it("go from captions and paragraphs as well", () => {
    expect(markdown(`<p><a href="#photo-12">#</a> The bowline, drawn by the keeper of the light.</p>`)).toContain(
      "\n\nThe bowline, drawn by the keeper of the light.\n",
    );
  });

  it("stay where they are notes, or lead elsewhere", () => {
    const result = markdown(
      `<p>The bowline<a href="#n1">*</a> has a channel of its own, <a href="/chat">#</a>, as it should.</p>`,
    );
    expect(result).toContain("[*](https://harbour.example/knots#n1)");
    expect(result).toContain("[#](https://harbour.example/chat)");
  });
});

describe("a heading in a figure", () => {
  it("is text where it is the caption or the credit", () => {
    const result = markdown(
      `<figure><img src="/bowline.jpg" alt="A bowline"><div class="caption"><h4 class="caption-text">The bowline in hemp rope</h4></div></figure>`,
    );
    expect(result).toContain("\n\nThe bowline in hemp rope\n");
  });

  it("stays where it names what is shown", () => {
    const result = markdown(
      `<figure><h2>The bowline</h2><img src="/bowline.jpg" alt="A bowline"><figcaption>In hemp rope</figcaption></figure>`,
    );
    expect(result).toContain("\n## The bowline\n");
  });
});
