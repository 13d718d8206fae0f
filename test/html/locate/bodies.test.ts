import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";
import { filler } from "../../support/html.js";

const menu = `<header><nav><a href="/">Home</a><a href="/n">News</a></nav></header>`;
const foot = `<footer><p>Harbour Post, Quay Street. All letters are read.</p></footer>`;
const markdown = (body: string, title = "The ice of 1951"): string =>
  clean(`<title>${title}</title>${menu}${body}${foot}`, { from: "html" }).markdown;
const [first, second, third, other] = [filler(4), filler(4, 9), filler(4, 18), filler(5, 40)] as const;
const heading = "<h1>The ice of 1951</h1>";

describe("takes the article in", () => {
  it.each([
    ["`<pre>`", `<div>${heading}<pre>${first}\n\n${second}\n\n${third}</pre></div>`],
    [
      "cells of a table",
      `<table><tr><td>${heading}</td></tr><tr><td>${first}</td></tr><tr><td>${second}<br><br>${third}</td></tr></table>`,
    ],
    ["lines between `<br>`s", `<div>${heading}${first}<br><br>${second}<br><br>${third}</div>`],
    [
      "custom elements",
      `<x-story><x-title>${heading}</x-title><x-body><x-par>${first}</x-par><x-par>${second}</x-par><x-par>${third}</x-par></x-body></x-story>`,
    ],
    [
      "a shadow root",
      `<x-story><template shadowrootmode="open"><article>${heading}<p>${first}</p><p>${second}</p><p>${third}</p></article></template></x-story>`,
    ],
    [
      "`<noscript>`",
      `<div id="app"></div><noscript><div>${heading}<p>${first}</p><p>${second}</p><p>${third}</p></div></noscript>`,
    ],
    [
      "definitions",
      `<div>${heading}<dl><dt>Winter</dt><dd>${first}</dd><dt>Spring</dt><dd>${second}</dd><dt>Summer</dt><dd>${third}</dd></dl></div>`,
    ],
    [
      "sibling sections",
      `<section>${heading}<p>${first}</p></section><section><p>${second}</p></section><section><p>${third}</p></section>`,
    ],
    [
      "a form that wraps the page",
      `<form action="/"><div>${heading}<p>${first}</p><p>${second}</p><p>${third}</p></div></form>`,
    ],
  ])("%s", (_name, body) => {
    const result = markdown(body);
    for (const text of [first, second, third]) expect(result.replace(/\s+/g, " ")).toContain(text);
    for (const text of ["News", "Quay Street", other]) expect(result).not.toContain(text);
  });
});

describe("leaves what only looks like it", () => {
  it.each([
    [
      "a template for scripts",
      `<main>${heading}<p>${first}</p><p>${second}</p><p>${third}</p></main><template><p>${other}</p></template>`,
    ],
    [
      "a pixel and a notice in `<noscript>`",
      `<main>${heading}<p>${first}</p><p>${second}</p><p>${third}</p></main><noscript><p>${other}</p></noscript>`,
    ],
    [
      "a side box of a wrapper that is rightly named",
      `<main>${heading}<p>${first}</p><p>${second}</p><p>${third}</p></main><div class="aside"><p>${other}</p></div>`,
    ],
  ])("%s", (_name, body) => {
    const result = markdown(body);
    for (const text of [first, second, third]) expect(result).toContain(text);
    expect(result).not.toContain(other);
  });
});

describe("pages of many pieces", () => {
  const article = (title: string, text: string): string =>
    `<article><h2>${title}</h2><p>${text}</p><p>${text.replace("harbour", "other")}</p></article>`;

  it("a live blog, which is all of its entries", () => {
    const entry = (time: string, text: string): string =>
      `<article class="entry"><time>${time}</time><h3>${text.split(" ").slice(0, 5).join(" ")}</h3><p>${text}</p></article>`;
    const result = markdown(
      `<main>${heading}<p>All that happens on the bay today, as it happens.</p>${entry("10:20", first)}${entry("10:05", second)}${entry("9:40", third)}</main>`,
    );
    for (const text of [first, second, third]) expect(result).toContain(text);
  });

  it("an endless scroll, of which the one of the title is taken, wherever it stands", () => {
    const html = `${article("A mill is sold", other)}${article("The ice of 1951", first)}`;
    const result = markdown(html);
    expect(result).toContain(first);
    expect(result).not.toContain(other);
  });

  it("questions and answers", () => {
    const post = (name: string, text: string): string =>
      `<div class="answer"><div class="user">${name}</div><div class="body"><p>${text}</p></div></div>`;
    const result = markdown(
      `<main><h1>How thick must the ice be?</h1><div class="question"><p>${first}</p></div>${post("ida51", second)}${post("per", third)}</main>`,
      "How thick must the ice be?",
    );
    for (const text of [first, second, third]) expect(result).toContain(text);
  });

  it("a recipe: what it takes, and what to do", () => {
    const result = markdown(
      `<main><h1>Fish soup of the quay</h1><p>${first}</p><h2>Ingredients</h2><ul><li>1 kg cod</li><li>2 onions</li><li>Salt</li></ul>
       <h2>Method</h2><ol><li>Cut the fish.</li><li>Fry the onions.</li><li>Boil all of it.</li></ol></main>`,
      "Fish soup of the quay",
    );
    for (const text of ["- 1 kg cod", "- Salt", "1. Cut the fish.", "3. Boil all of it."])
      expect(result).toContain(text);
  });

  it("a list of resources, which is its content", () => {
    const links = ["Tides", "Knots", "Ice", "Maps", "Boats", "Nets"].map(
      (word) =>
        `<li><a href="https://${word.toLowerCase()}.example/">${word} of the north</a>: ${filler(1, word.length * 3)}</li>`,
    );
    const result = markdown(`<main><h1>Where to read on</h1><ul>${links.join("")}</ul></main>`, "Where to read on");
    expect(result).toContain("[Knots of the north](https://knots.example/)");
  });

  it("a gallery, whose captions are its text", () => {
    const slide = (text: string): string =>
      `<figure><img src="/a${text.length}.jpg" alt=""><figcaption>${text}</figcaption></figure>`;
    const result = markdown(`<main>${heading}${[first, second, third].map(slide).join("")}</main>`);
    for (const text of [first, second, third]) expect(result).toContain(text);
  });
});
