import { describe, expect, it } from "vitest";
import { clean } from "../../../src/clean.js";
import { filler } from "../../support/html.js";

const page = (before: string, inside: string, after: string): string =>
  `<main><article>${before}<h1>The boats of the north</h1><p>${filler(4)}</p>${inside}<p>${filler(4, 9)}</p>${after}</article></main>`;
const images = (html: string): string[] =>
  Array.from(clean(html, { from: "html" }).markdown.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g), ([, address]) => address!);

describe("images at the edges of an article", () => {
  it("go where their name says that they are the site's signs", () => {
    const html = page(
      `<img src="/assets/logo-post.svg" alt="The Post">`,
      "",
      `<p><img src="/i/arrow-up.png" alt="Up"><img src="/i/post_icon.png" alt="Post"></p>`,
    );
    expect(images(html)).toEqual([]);
  });

  it("stay where they are pictures, or stand in the text", () => {
    const html = page(
      `<img src="/p/ferry.jpg" alt="The ferry">`,
      `<p><img src="/p/old-logo.png" alt="The line's old logo"></p>`,
      `<figure><img src="/p/new-logo.png" alt="A logo"><figcaption>The new logo of the line, as its owners showed it.</figcaption></figure>`,
    );
    expect(images(html)).toEqual(["/p/ferry.jpg", "/p/old-logo.png", "/p/new-logo.png"]);
  });

  it("go where they only show that something loads", () => {
    expect(
      images(page("", `<p><img src="/i/house_loader.gif"></p><p><img src="/p/wheel-loader.jpg"></p>`, "")),
    ).toEqual(["/p/wheel-loader.jpg"]);
  });

  it("go after the text where the article has shown them, and stay where they are new", () => {
    const html = page(
      `<img src="/p/ferry.jpg?w=1200" alt="The ferry">`,
      "",
      `<img src="/p/ferry.jpg?w=300" alt="The boats of the north"><img src="/p/harbour.jpg" alt="The harbour">`,
    );
    expect(images(html)).toEqual(["/p/ferry.jpg?w=1200", "/p/harbour.jpg"]);
  });

  it("stay where one address serves all pictures", () => {
    const html = page(`<img src="/image?id=1" alt="The ferry">`, "", `<img src="/image?id=2" alt="The harbour">`);
    expect(images(html)).toEqual(["/image?id=1", "/image?id=2"]);
  });
});
