import { describe, expect, it } from "vitest";
import type { Options } from "../../../src/settings.js";
import { filler, runStages } from "../../support/html.js";

/** An article of several paragraphs; `before` stands below its title, `end` is the last of its text, `after` below it. */
function page({ before = "", end = "", after = "" }: { before?: string; end?: string; after?: string }): string {
  const text = [0, 4, 9, 18, 27].map((seed) => `<p>${filler(4, seed)}</p>`).join("");
  return `<main><article><h1>The boats of the north</h1>${before}<div>${text}${end}</div>${after}</article></main>`;
}

function pruned(html: string, author: string, options: Options = {}) {
  const { kept, removed } = runStages(html, options, { title: "The boats of the north", author });
  for (const seed of [0, 4, 9, 18, 27]) expect(kept).toContain(filler(4, seed));
  return { kept, rules: removed.map(({ ruleId }) => ruleId) };
}

const life = "is a miller at the harbour and writes about boats, ice and the people between them.";

describe("author-note takes a box named after the author that begins with the name", () => {
  it.each([
    [`<div class="author-tooltip"><b>Ada Holm</b><p>Ada Holm ${life}</p></div>`],
    [`<ul><li class="m-bylines__item">By <div class="card">Ada Holm <p>She ${life}</p></div></li></ul>`],
  ])("%s", (before) => {
    const { kept, rules } = pruned(page({ before }), "Ada Holm, Per Lund");
    expect(kept).not.toContain(life);
    expect(rules).toContain("author-note");
  });

  it.each([
    ["another name", `<div class="author-tooltip"><p>Eva Moe ${life}</p></div>`, "Ada Holm"],
    ["another box", `<div class="lead"><p>Ada Holm ${life}</p></div>`, "Ada Holm"],
    ["a name of one word", `<div class="author-tooltip"><p>Ada ${life}</p></div>`, "Ada"],
  ])("but not with %s", (_what, before, author) => {
    expect(pruned(page({ before }), author).kept).toContain(life);
  });
});

describe("author-note takes a box that shows the author and goes on as a biography does", () => {
  it.each([
    ["with a portrait", `<div class="x1"><img src="/a.jpg" alt=""><div><p>Ada Holm ${life}</p><p>@ada</p></div></div>`],
    ["under the name", `<section><h3>Written by Ada Holm</h3><p>Ada Holm, MD, ${life}</p></section>`],
    [
      "in Russian",
      '<div><img src="/a.jpg" alt=""><p>Анна Холм пишет о лодках, льде и людях, которые живут между ними на севере.</p></div>',
      "Анна Холм",
    ],
  ])("%s", (_what, box, author = "Ada Holm") => {
    const between = `${box}<p>${filler(3, 40)}</p>`;
    const { kept, rules } = pruned(page({ end: between }), author);
    expect(kept).toContain(filler(3, 40));
    expect(rules).toContain("author-note");
  });

  it.each([
    ["without either", `<div><p>Ada Holm ${life}</p></div>`],
    ["under a question", `<section><h3>Why trust us?</h3><p>Ada Holm ${life}</p></section>`],
    [
      "with a text besides",
      `<div><img src="/a.jpg" alt=""><p>Ada Holm ${life}</p><p>${filler(2, 33)}</p><p>${filler(2, 36)}</p></div>`,
    ],
    ["about somebody else", `<div><img src="/a.jpg" alt=""><p>Eva Moe ${life}</p></div>`],
  ])("but none %s", (_what, box) => {
    expect(pruned(page({ end: `${box}<p>${filler(3, 40)}</p>` }), "Ada Holm").kept).toContain(life);
  });
});

describe("author-biography takes the last paragraph where it begins with the author's name as a biography does", () => {
  it.each([
    [`<p><em>Ada Holm ${life}</em></p>`, "Ada Holm"],
    [`<p>Ada Holm, MD, ${life}</p><p>Per Lund can be reached at the mill or by mail.</p>`, "Per Lund, Ada Holm"],
    ["<p>Анна Холм пишет о лодках, льде и людях, которые живут между ними на севере.</p>", "Анна Холм"],
    ["<p>Ada Holm schreibt seit vielen Jahren über Boote und Eis und lebt am Hafen.</p>", "Ada Holm"],
  ])("%s", (end, author) => {
    expect(pruned(page({ end }), author).rules).toContain("author-biography");
  });

  it.each([
    ["under a heading that asks for it", `<h2>Why trust us?</h2><p>Ada Holm ${life}</p>`, "Ada Holm"],
    ["that goes on otherwise", "<p>Ada Holm, when asked, said nothing about the boats or the ice.</p>", "Ada Holm"],
    ["amid the text", `<p>Ada Holm ${life}</p><p>${filler(3, 40)}</p>`, "Ada Holm"],
    ["about somebody else", `<p>Eva Moe ${life}</p>`, "Ada Holm"],
  ])("but not one %s", (_what, end, author) => {
    expect(pruned(page({ end }), author).rules).not.toContain("author-biography");
  });

  it("but not with the profile `precise`", () => {
    const html = page({ end: `<p>Ada Holm ${life}</p>` });
    expect(pruned(html, "Ada Holm", { profile: "precise" }).kept).toContain(life);
  });
});

describe("notice takes a box named so that says how the page earns, or that it is no advice", () => {
  it.each([
    ["We may earn a commission when you buy a boat through the links on this page.", "trx-disclosure"],
    ["Diese Seite enthält Werbelinks; kaufst du ein Boot, erhalten wir eine Provision.", "affiliate-disclaimer"],
    ["本ページのリンクから船を買うと、アフィリエイト収入が発生することがあります。", "post-disclosure"],
    ["What stands here is for informational purposes and replaces no pilot.", "page-disclaimer"],
  ])("%s", (text, name) => {
    const { kept, rules } = pruned(page({ before: `<div class="${name}"><p>${text}</p></div>` }), "Ada Holm");
    expect(kept).not.toContain(text);
    expect(rules).toContain("notice");
  });

  it.each([
    ["the panel of an accordion", "The council bought the mill for one crown and forgot about it.", "disclosure-panel"],
    ["a paragraph about commissions", "The broker took a commission of ten boats for each mill that he sold.", "text"],
  ])("but not %s", (_what, text, name) => {
    expect(pruned(page({ before: `<div class="${name}"><p>${text}</p></div>` }), "Ada Holm").kept).toContain(text);
  });
});

describe("standing-note takes a paragraph at an edge that says what the site says beside everything", () => {
  const earns = "This post contains affiliate links: if you buy a boat by them, we earn a small commission.";

  it.each([
    ["before the text", { before: `<p><em>${earns}</em></p>` }],
    ["after it", { end: `<p>${earns}</p>` }],
    ["in German", { end: "<p>Wir erhalten eine Provision, wenn ihr über diese Links ein Boot kauft.</p>" }],
    ["in Russian", { end: "<p>Если вы купите лодку по этой ссылке, мы получим небольшую комиссию от продавца.</p>" }],
    ["in Chinese", { before: "<p>如果您通过链接购买船只,我们可能会获得少量佣金,感谢您对本站的支持和信任。</p>" }],
    ["on advice", { end: "<p>This text is for informational purposes only and is no chart of the harbour.</p>" }],
    ["on advice in Spanish", { end: "<p>Este texto no constituye asesoramiento para quien navega en el norte.</p>" }],
    [
      "on terms",
      { end: "<p>Except as noted, the text is licensed under the Creative Commons licence of the mill.</p>" },
    ],
    ["on terms in Arabic", { end: "<p>جميع الحقوق محفوظة لدار الميناء للنشر والتوزيع في المدينة الشمالية.</p>" }],
  ])("%s", (_where, parts) => {
    expect(pruned(page(parts), "Ada Holm").rules).toContain("standing-note");
  });

  it.each([
    [
      "that speaks of others",
      { before: "<p>Brokers earn a commission on each boat that a family buys by a link.</p>" },
    ],
    [
      "below its heading",
      { end: "<h2>License</h2><p>The boats are licensed under the terms of the old harbour mill.</p>" },
    ],
    ["that has none", { before: "<p>No affiliate links: we bought each of the boats in this post ourselves.</p>" }],
    ["amid the text", { end: `<p>${earns}</p><p>${filler(3, 40)}</p>` }],
    [
      "of a text about them",
      {
        before: [1, 2, 3, 4].map((n) => `<p>In year ${n} we earned a commission by each link to a mill.</p>`).join(""),
        end: [1, 2, 3, 4].map((n) => `<p>Affiliate links of the ${n} boats were bought by all.</p>`).join(""),
      },
    ],
    [
      "that is the beginning of a sentence",
      { end: "<p>The mayor gave legal advice to nobody, not even to the ice.</p>" },
    ],
  ])("but none %s", (_what, parts) => {
    expect(pruned(page(parts), "Ada Holm").rules).not.toContain("standing-note");
  });

  it("but not with the profile `precise`", () => {
    expect(pruned(page({ end: `<p>${earns}</p>` }), "Ada Holm", { profile: "precise" }).kept).toContain(earns);
  });
});

describe("repeated-text takes a copy with its lists and labels", () => {
  const list = `<ul>${["Ropes", "Sails", "Nets of the year", "Oars", "Masts"].map((word) => `<li>${word}</li>`).join("")}</ul>`;

  it("where nearly all of it stood before", () => {
    const copy = [0, 4, 9, 18, 27].map((seed) => `<p>${filler(4, seed)}</p>${list}`).join("");
    const { rules } = pruned(page({ end: list, after: `<div class="mobile">${copy}</div>` }), "Ada Holm");
    expect(rules).toContain("repeated-text");
  });

  it("but no list that only repeats words", () => {
    const { kept } = pruned(page({ end: list, after: `<div>${list}<p>${filler(3, 40)}</p></div>` }), "Ada Holm");
    expect(kept).toContain(filler(3, 40));
  });
});
