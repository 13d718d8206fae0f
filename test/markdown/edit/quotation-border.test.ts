import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";

const prose = "The ferry left Marrow Sound in the autumn, with nine passengers and a crate of hens.";

describe("the mark between two quotations", () => {
  it("stays in Markdown, where other comments go", () => {
    const markdown = `${prose}\n\n> ${prose}\n\n<!-- -->\n\n> The hens were counted twice.\n`;
    expect(clean(markdown, { from: "markdown" }).markdown).toBe(markdown);
    expect(clean(markdown.replace("<!-- -->", "<!-- x -->"), { from: "markdown" }).markdown).not.toContain("<!--");
  });

  it("stands between callouts, and not where something else parts quotations", () => {
    const quote = (text: string): string => `<blockquote><p>${text}</p></blockquote>`;
    const page = (body: string): string => `<article><h1>Ferry</h1><p>${prose}</p>${body}<p>${prose}</p></article>`;
    const options = { from: "html", extract: false } as const;
    expect(clean(page(quote("One.") + quote("Two.")), options).markdown).toContain("> One.\n\n<!-- -->\n\n> Two.");
    expect(clean(page(`${quote("One.")}<p>And:</p>${quote("Two.")}`), options).markdown).not.toContain("<!--");
  });
});
