import { describe, expect, it } from "vitest";
import { clean } from "../../../src/clean.js";
import { filler } from "../../support/html.js";

const article = (inside: string): ReturnType<typeof clean> =>
  clean(
    `<main><article><h1>The boats of the north</h1><p>${filler(4)}</p>${inside}<p>${filler(4, 9)}</p></article></main>`,
    {
      from: "html",
    },
  );

describe("buttons without words that pass something on", () => {
  it.each([
    `<a href="https://www.pinterest.com/pin/create/button/?url=x&media=y"><img src="/img/pin.png"></a>`,
    `<p><a href="https://www.facebook.com/sharer/sharer.php?u=x"><svg></svg></a> <a href="https://x.com/intent/post?url=x"><i></i></a></p>`,
    `<a href="whatsapp://send?text=x"><img src="/img/wa.png" alt="WhatsApp"></a>`,
  ])("go: %s", (inside) => {
    const { markdown, removals } = article(inside);
    expect(markdown).not.toMatch(/!\[|\]\(/);
    expect(removals.map(({ ruleId }) => ruleId)).not.toContain("related-link");
  });

  it.each([
    `<a href="https://www.pinterest.com/harbour/boats/"><img src="/img/board.png" alt="Our board"></a>`,
    `<p>The file goes to <a href="https://www.facebook.com/sharer/sharer.php?u=x">the page where you share it</a>, which reads its title and its picture.</p>`,
  ])("stay where they lead to something, or are words of the text: %s", (inside) => {
    expect(article(inside).markdown).toMatch(/\]\(https:\/\/www\./);
  });
});
