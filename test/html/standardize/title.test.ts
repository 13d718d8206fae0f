import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";
import { filler } from "../../support/html.js";

describe("a title that is a link", () => {
  const title = (href: string): string =>
    clean(`<main><h1><a href="${href}">Knots of the north</a></h1><p>${filler(3)}</p><p>${filler(3, 9)}</p></main>`, {
      from: "html",
      url: "https://www.harbour.example/knots/",
    }).markdown.split("\n")[0]!;

  it.each(["/knots", "https://harbour.example/knots/?from=list", "#top"])("to its own page is text: %s", (href) => {
    expect(title(href)).toBe("# Knots of the north");
  });

  it("to what the article is about stays", () => {
    expect(title("https://ashley.example/knots")).toBe("# [Knots of the north](https://ashley.example/knots)");
  });
});

const lines = (head: string): string[] =>
  clean(
    `<title>Knots of the north</title><main>${head}<p>${filler(3)}</p><h2>The bowline</h2><p>${filler(3, 9)}</p></main>`,
    { from: "html" },
  )
    .markdown.split("\n")
    .filter((line) => line !== "");

describe("a title that is marked as a section's heading", () => {
  it("has the first rank", () => {
    expect(lines("<h3>Knots of the north</h3>")[0]).toBe("# Knots of the north");
  });

  it("keeps its rank under a title of the first", () => {
    expect(lines("<h1>Harbour school</h1><h2>Knots of the north</h2>").slice(0, 2)).toEqual([
      "# Harbour school",
      "## Knots of the north",
    ]);
  });
});

describe("a heading under the title", () => {
  it.each([
    "The harbour school teaches eight of them, and its keeper knows why there are no more.",
    "Die Hafenschule lehrt acht davon, und der Wärter weiß, warum es nicht mehr sind. Ein Besuch bei Ebbe, mit einem Seil und viel Geduld für die Hände",
    "港の学校では八つの結び方を教えています。灯台守は、なぜそれより多くないのかを知っていると言い、毎年秋になると子どもたちを集めて話します。",
  ])("is text where it is a sentence: %s", (subtitle) => {
    const [, second] = lines(`<h1>Knots of the north</h1><p>By Anna Lindqvist</p><h2>${subtitle}</h2>`).filter(
      (line) => !line.startsWith("By "),
    );
    expect(second).toBe(subtitle);
  });

  it.each(["Before you start", "Why there are eight knots, and what became of the ninth", "1. Tie it."])(
    "stays one where it is none: %s",
    (heading) => {
      expect(lines(`<h1>Knots of the north</h1><h2>${heading}</h2>`)[1]).toBe(`## ${heading}`);
    },
  );

  it("stays one behind text, be it a sentence", () => {
    const heading = "The harbour school teaches eight of them, and no more.";
    const text = `<p>${filler(2, 30)}</p>`;
    expect(lines(`<h1>Knots of the north</h1>${text}<h2>${heading}</h2>`)).toContain(`## ${heading}`);
  });
});
