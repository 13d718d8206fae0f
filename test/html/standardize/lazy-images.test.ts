import { expect, it } from "vitest";
import { clean } from "../../../src/index.js";
import { filler } from "../../support/html.js";

const placeholder = "data:image/svg+xml;base64,PHN2Zy8+";

it.each(["data-src", "data-lazy-src", "nitro-lazy-src", "data-pagespeed-lazy-src", "data-cfsrc", "data-ezsrc"])(
  "finds the address that a page keeps in `%s`",
  (name) => {
    const image = `<img src="${placeholder}" ${name}="https://courier.example/mill.jpg" alt="The mill">`;
    const page = `<article><h1>The mill is sold</h1><p>${filler(4)}</p>${image}<p>${filler(4)}</p></article>`;
    expect(clean(page).markdown).toContain("![The mill](https://courier.example/mill.jpg)");
  },
);

it("leaves out an image of which there is only a placeholder", () => {
  const page = `<article><h1>The mill is sold</h1><p>${filler(4)}</p><img src="${placeholder}" alt=""><p>${filler(4)}</p></article>`;
  expect(clean(page).markdown).not.toContain("![");
});

it.each([
  "grey.gif",
  "blank.png",
  "1x1.trans.gif",
  "loading_300x200.gif",
  "img-placeholder-600.png",
  "spacer.gif",
  "no-image.jpg",
])("takes %s for a placeholder", (name) => {
  const page = `<article><h1>The mill is sold</h1><p>${filler(4)}</p><img src="/i/${name}" alt="The mill"><p>${filler(4)}</p></article>`;
  expect(clean(page, { from: "html" }).markdown).not.toContain("![");
});
