import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";
import { checkDocument } from "../support/document-laws.js";

const council = "The council voted on Tuesday to keep the old bridge open for another year.";
const page = (body: string): string =>
  `<!doctype html><title>The boats of the north</title><article><h1>The boats of the north</h1><p>${council}</p>${body}</article>`;

describe("a second run finds nothing that the first did not", () => {
  it.each([
    ["behind a break within emphasis", page(`<p><b>${council}</b> <b><br> <a href="/a">${council}</a></b></p>`)],
    [
      "behind a break within a link of a list",
      page(`<ul><li>${council} <a href="/a"><br> <b>The bridge is painted again</b></a></li></ul><p>${council}</p>`),
    ],
    ["of two frames that show the same", page("<iframe src='https://www.youtube.com/embed/abc'></iframe>".repeat(2))],
  ])("%s", (_, html) => {
    checkDocument(html, { from: "html" });
  });

  it("in lines that a text's wrapped paragraph joins", () => {
    const text =
      "We use cookies to improve your experience. Accept all\nThe boats of the north\nRelated Stories\nThe boats of the north";
    checkDocument(text, { from: "text" });
  });

  it("in what raw HTML kept from being code", () => {
    checkDocument(
      `<div \`\`\`js\n${council}\n- Advertisement -\n\`\`\`\n\n${council}  \n\n[The boats of the north](/b)\n\n${council}`,
      { from: "markdown" },
    );
    checkDocument("<div ```js\nThe boats\n```\n\n- Advertisement -\n\n- Advertisement -\n\n---", { from: "markdown" });
  });

  it("in a line of what was code of which a later line begins with the same letters", () => {
    checkDocument(
      `<div \`\`\`js\n${council}\n- Advertisement -\n\`\`\`\n\n${council}\n\n# Advertisement\n\n[The boats of the north](/b)\n\nAdvertisement spending fell.\n\n${council}`,
      { from: "markdown" },
    );
  });

  it("in a line of nothing but marks", () => {
    checkDocument(`>${page(`<figure><img src="/a"><figcaption>${council}</figcaption></figure>`)}`, { from: "html" });
  });

  it("in a line that shows its words only without the raw HTML that went from it", () => {
    const source = `<<!doctype html><article><h1>The boats of the north</h1><p>${council}</p><dl><dt>${council}</dt><dd><img src="https://example.org/a" alt=" "></dd></dl></article><div><ul><li><div><p>${council}</p>\n<p>- Advertisement -</p></div>\n<template><p>Hidden</p></template></li></ul></div><footer><p>About us</p></footer></body></h`;
    const { markdown, removals } = checkDocument(source, { from: "markdown" })!;
    expect(markdown).not.toContain("About us");
    expect(removals.map(({ text }) => text).join(" ")).toContain("About us");
  });

  it("in words of a page that were decoded wrongly, as far as a line of Markdown shows it", () => {
    const { markdown } = checkDocument(page(`<p>That is not itâ\u0080\u0099s end.Â\u00A0</p><p>${council}</p>`), {
      from: "html",
    })!;
    expect(markdown).toContain("it’s end");
  });

  it("in code that nothing ends, whose last lines are blank", () => {
    const markdown = `</div>\`\`\`js\n${council}\n- Advertisement -\n\`\`\`\n\n<!-- a comment -->`;
    checkDocument(markdown, { from: "markdown" });
  });

  it("as trimming a line makes no tag of it", () => {
    checkDocument("<table\uFEFF", { from: "markdown" });
    checkDocument("A line with <table\u00A0 \nand another", { from: "markdown" });
  });
});

describe("lines between breaks of a page", () => {
  it("are told apart within emphasis, with the link and the weight that stand around them", () => {
    const { markdown, removals } = clean(
      page(
        `<p>${council}<a href="/a"><b><br>Ferry captain retires after forty years on the Orle<br></b></a></p><p>${council}</p>`,
      ),
      { from: "html" },
    );
    expect(removals.map(({ ruleId }) => ruleId)).toContain("related-link");
    expect(markdown).not.toContain("Ferry captain");
    expect(markdown).toContain(council);
  });
});
