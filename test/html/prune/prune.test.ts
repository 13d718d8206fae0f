import { describe, expect, it } from "vitest";
import type { Options } from "../../../src/settings.js";
import { filler, runStages } from "../../support/html.js";

/** An article of several paragraphs with `inside` amid them and `after` at the end. */
function page({ before = "", inside = "", after = "" }: { before?: string; inside?: string; after?: string }): string {
  return `<main><article><h1>The boats of the north</h1>${before}
    <div class="text"><p>${filler(4)}</p><p>${filler(4, 9)}</p>${inside}<p>${filler(4, 18)}</p><p>${filler(3, 27)}</p></div>
    ${after}</article></main>`;
}

/** What went with which decision, and whether the article itself stayed. */
function pruned(html: string, options: Options = {}) {
  const { kept, removed } = runStages(html, options, { title: "The boats of the north" });
  for (const seed of [9, 18]) expect(kept).toContain(filler(4, seed));
  expect(kept).toContain("The boats of the north");
  return { kept, removed: removed.filter(({ ruleId }) => ruleId !== "outside-article") };
}

const teaser = (title: string): string => `<div><a href="/x"><img src="a.jpg"><h3>${title}</h3></a></div>`;
const teasers = `<div class="x9f">${["A mill is sold", "Snow in May", "The last ferry"].map(teaser).join("")}</div>`;

describe("prune takes", () => {
  const cases: [ruleId: string, what: string, html: string, options?: Options][] = [
    ["hidden", "Copied to the clipboard", page({ inside: `<p hidden>Copied to the clipboard</p>` })],
    ["hidden", "Opens later", page({ inside: `<div style="display:none"><p>Opens later</p></div>` })],
    ["control", "Play all", page({ inside: `<button>Play all</button>` })],
    ["control", "Your address", page({ inside: `<form><label>Your address</label><input></form>` })],
    ["navigation", "Harbour", page({ before: `<nav><a href="/">Home</a> › <a href="/h">Harbour</a></nav>` })],
    ["article-footer", "Quay Street", page({ after: `<footer>Harbour Post, Quay Street</footer>` })],
    ["side-note", "More news", page({ inside: `<aside><a href="/n">More news</a></aside>` })],
    [
      "table-of-contents",
      "Winter",
      page({
        before: `<ul><li><a href="#a">Summer</a></li><li><a href="#b">Autumn</a></li><li><a href="#c">Winter</a></li></ul>`,
      }),
    ],
    [
      "related-box",
      "A mill is sold",
      page({ inside: `<div class="related-posts"><a href="/m">A mill is sold</a></div>` }),
    ],
    [
      "share-bar",
      "Mail it",
      page({ after: `<div class="post__share"><span>Mail it</span> <span>Print it</span></div>` }),
    ],
    [
      "newsletter-box",
      "every Friday",
      page({ inside: `<div class="newsletter-signup"><p>All the news of the harbour, every Friday.</p></div>` }),
    ],
    [
      "author-box",
      "grew up",
      page({
        after: `<div class="author-bio"><p>${"Ida Berg grew up at the harbour and writes about boats, ice and the people between them. ".repeat(2)}</p></div>`,
      }),
    ],
    ["byline", "Ida Berg", page({ before: `<div class="byline">Ida Berg, 3 May</div>` })],
    [
      "tag-list",
      "sails",
      page({ after: `<ul class="tags"><li><a href="/t/sails">sails</a></li><li><a href="/t/ice">ice</a></li></ul>` }),
    ],
    [
      "caption",
      "in spring",
      page({ inside: `<figure><img src="a.jpg"><figcaption>The quay in spring</figcaption></figure>` }),
      { captions: "drop" },
    ],
    [
      "embed",
      "What a day",
      page({ inside: `<blockquote class="twitter-tweet"><p>What a day</p></blockquote>` }),
      { embeds: "drop" },
    ],
    [
      "caption",
      "Ida Berg",
      page({ inside: `<figure><img src="a.jpg"><h2 class="figure__caption">On the quay. Ida Berg</h2></figure>` }),
      { captions: "drop" },
    ],
    [
      "embed",
      "Ten boats",
      page({
        inside: `<blockquote class="wp-embedded-content"><a href="/ten">Ten boats that came back</a></blockquote>`,
      }),
      { embeds: "drop" },
    ],
    [
      "paywall-notice",
      "Already a subscriber?",
      page({
        inside: `<div class="subscriber-only"><p>${filler(9, 30)}</p><p>${filler(9, 50)}</p></div><div class="login">Already a subscriber? Sign in</div>`,
      }),
    ],
    ["teaser-cards", "Snow in May", page({ inside: teasers })],
    [
      "link-list",
      "Snow in May",
      page({
        inside: `<div><a href="/s"><img src="a.jpg"></a><div><a href="/s">Snow in May</a></div><div><a href="/m">A mill is sold</a></div></div>`,
      }),
    ],
    [
      "repeated-text",
      "</copy>",
      page({
        after: `<div class="x1"><p>${filler(4)}</p><p>${filler(4, 9)}</p><p>${filler(4, 18)}</p><div>&lt;/copy></div></div>`,
      }),
    ],
    [
      "comments",
      "I was there",
      page({
        after: `<div id="comments"><p>I was there when it happened, and it was colder than anybody says.</p></div>`,
      }),
    ],
    ["link-paragraph", "Ten boats", page({ inside: `<p><a href="/ten">Ten boats that never came back</a></p>` })],
    [
      "beside-body",
      "Our harbour shop",
      page({
        after: `<div><h2>Our harbour shop</h2><div>Caps</div><div>Ropes</div><a href="/shop">To the shop</a></div>`,
      }),
    ],
  ];
  for (const [ruleId, what, html, options] of cases) {
    it(`${ruleId}: ${what}`, () => {
      const { kept, removed } = pruned(html, options);
      expect(kept).not.toContain(what);
      expect(removed).toContainEqual(expect.objectContaining({ ruleId }));
    });
  }
});

describe("prune takes at the edges", () => {
  it("labels between title and text", () => {
    const { kept, removed } = pruned(page({ before: `<div>3 May</div><div>Ida Berg</div>` }));
    expect(kept).not.toContain("Ida Berg");
    expect(removed.map(({ ruleId }) => ruleId)).toEqual(["head-label", "head-label"]);
  });

  it("teasers named related, which are sentences cut off", () => {
    const one = (seed: number): string =>
      `<div><h3><a href="/x">A mill</a></h3><p>${filler(1, seed)} And then…</p></div>`;
    const { kept, removed } = pruned(
      page({ after: `<section class="RelatedPosts_box__x9f2">${one(60)}${one(70)}</section>` }),
    );
    expect(kept).not.toContain("And then");
    expect(removed.map(({ ruleId }) => ruleId)).toEqual(["related-box"]);
  });

  it("a hidden box that nobody opens, also around a single paragraph", () => {
    const { kept } = pruned(
      page({ inside: `<div style="display:none"><div><p>Copied to the clipboard</p></div></div>` }),
    );
    expect(kept).not.toContain("Copied");
  });

  it("dated cards with an introduction, as only articles have; but not products with as many words", () => {
    const card = (title: string, label: string, seed: number): string =>
      `<div><img src="a.jpg"><h3><a href="/${seed}">${title}</a></h3><span>${label}</span><p>${title} again. ${filler(7, seed)}</p></div>`;
    const row = (label: string): string =>
      page({
        after: `<div>${["Mills", "Snow", "Ferries"].map((title, at) => card(title, label, 40 + 10 * at)).join("")}</div>`,
      })
        .replace("<h1>", `<p>${filler(40, 80)}</p><h1>`)
        .replace(filler(3, 27), filler(40, 27));
    expect(runStages(row("3 May 2024")).kept).not.toContain("Snow again.");
    expect(runStages(row("41 crowns")).kept).toContain("Snow again.");
  });

  it("labels before the title, whatever their words", () => {
    const html = page({}).replace("<h1>", `<div>All about the coast and its people</div><h1>`);
    expect(pruned(html).kept).not.toContain("All about");
  });

  it("a row of icons that is named for sharing, though it has no text", () => {
    const icons = `<div class="share"><a href="/f"><img src="f.svg" alt="Mail"></a></div>`;
    const { page: pruned } = runStages(page({ after: icons }));
    const row = pruned.parts.find(
      ({ node }) => node.type === "element" && String(node.properties["className"]) === "share",
    );
    expect(row?.removal?.ruleId).toBe("share-bar");
  });

  it("boxes of labels after the last paragraph", () => {
    const box = `<div><div>Our harbour shop</div><div>Caps and ropes</div></div>`;
    const { kept, removed } = pruned(page({}).replace("</div>", `${box}</div>`));
    expect(kept).not.toContain("Caps");
    expect(removed).toContainEqual({ ruleId: "tail-box", text: "Our harbour shop Caps and ropes" });
  });
});

describe("prune leaves", () => {
  const prose = "The council met again on Monday and nobody could say how long the ice would hold.";
  const cases: [what: string, text: string, html: string, options?: Options][] = [
    ["the body of a page that shows it by script", filler(4, 9), `<div hidden>${page({})}</div>`],
    ["a tab that a reader can open", prose, page({ inside: `<div role="tabpanel" hidden><p>${prose}</p></div>` })],
    [
      "the question that a button of an accordion holds",
      "How thick is the ice",
      page({ inside: `<h3><button>How thick is the ice</button></h3><p>${prose}</p>` }),
    ],
    [
      "an answer whose box is hidden around the panel that a reader opens",
      prose,
      page({
        inside: `<h3><button aria-expanded="false">How thick is the ice</button></h3><div style="display:none"><div role="region" aria-labelledby="q1"><p>${prose}</p></div></div>`,
      }),
    ],
    [
      "the list of things in a box beside the text",
      "three sails",
      page({
        before: `<aside class="needs"><ul><li>two oars</li><li>three sails</li><li>a <a href="/n">net</a></li></ul></aside>`,
      }),
    ],
    [
      "an item that is named like a byline",
      "Holds in any wind",
      page({
        inside: `<ul><li><div class="x_meta">Holds in any wind</div></li><li><div class="x_meta">Dear</div></li></ul>`,
      }),
    ],
    [
      "references that are written out",
      "harbour.example/two",
      page({
        inside: `<dl><dt>Sources</dt><dd>${["one", "two", "three"].map((name) => `<p><a href="https://harbour.example/${name}">https://harbour.example/${name}</a></p>`).join("")}</dd></dl>`,
      }),
    ],
    [
      "a list of links with icons that is part of the text",
      "Build a slip",
      page({
        inside: `<ul>${["Buy some wood", "Build a slip", "Launch the boat"].map((name) => `<li><a href="/x">${name} <svg></svg></a></li>`).join("")}</ul>`,
      }),
    ],
    ["a note beside the text that is text", prose, page({ inside: `<aside><p>${prose}</p></aside>` })],
    [
      "a list of references into the page, with words of their own",
      "see the first note",
      page({
        inside: `<ul><li>For the winter of 1951 see the first note <a href="#n1">1</a></li><li>For the second <a href="#n2">2</a></li><li>For the third <a href="#n3">3</a></li></ul>`,
      }),
    ],
    [
      "a subtitle, which is no sentence",
      "what the ice left",
      page({ before: `<p>On the quay in spring, and what the ice left</p>` }),
    ],
    [
      "a timetable before the text",
      "Monday",
      page({
        before: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
          .map((day) => `<p>${day} 12:00, Quay Street, with the harbour master and both of his crews</p>`)
          .join(""),
      }),
    ],
    [
      "the list that ends the text",
      "Ropes",
      page({ inside: `<p>${filler(4, 60)}</p>` }).replace("</div>", "<ul><li>Ropes</li><li>Sails</li></ul></div>"),
    ],
    [
      "the box of figures that ends the text",
      "41 boats",
      page({}).replace("</div>", "<div><table><tr><td>41 boats</td></tr></table></div></div>"),
    ],
    ["a refrain", prose, page({ inside: `<div>${`<p>${prose}</p>`.repeat(12)}</div>` })],
    [
      "a wrapper with a name that says the wrong thing",
      prose,
      page({ inside: `<div class="share"><p>${filler(9, 30)}</p><p>${filler(9, 50)}</p><p>${prose}</p></div>` }),
    ],
    ["a lead in a box named like a byline", prose, page({ before: `<div class="entry-meta"><p>${prose}</p></div>` })],
    [
      "a heading set as a caption where no picture is",
      "Days of ice",
      page({ inside: `<h3 class="section-caption">Days of ice</h3><p>${prose}</p>` }),
      { captions: "drop" },
    ],
    [
      "a label of a list that is called a caption",
      "Days of ice",
      page({ inside: `<ul><li><div><span class="slide__caption">Days of ice</span> 41</div></li></ul>` }),
      { captions: "drop" },
    ],
    [
      "an address that is written out",
      "https://harbour.example/ice",
      page({ inside: `<p><a href="https://harbour.example/ice">https://harbour.example/ice</a></p>` }),
    ],
    [
      "the subtitle in the box around the title, also where the title is dropped",
      "one more winter",
      `<main><div class="masthead"><h1>The boats of the north</h1><h2>What the council wants to pay for, and why it waits one more winter</h2></div>
        <div><p>${filler(4)}</p><p>${filler(4, 9)}</p><p>${filler(4, 18)}</p></div></main>`,
    ],
    [
      "a section whose anchor speaks of tags",
      prose,
      page({ inside: `<div id="how-we-sort-tags-and-topics"><p>${prose}</p></div>` }),
    ],
    [
      "captions, unless asked",
      "in spring",
      page({ inside: `<figure><img src="a.jpg"><figcaption>The quay in spring</figcaption></figure>` }),
    ],
    [
      "embedded posts, unless asked",
      "What a day",
      page({ inside: `<blockquote class="twitter-tweet"><p>What a day</p></blockquote>` }),
    ],
    [
      "a paragraph that is a linked sentence",
      "It is all in the report.",
      page({ inside: `<p><a href="/r">It is all in the report.</a></p>` }),
    ],
    [
      "links in a list amid the text",
      "Ropes and knots",
      page({
        inside: `<ul><li><a href="/1">Ropes and knots</a></li><li><a href="/2">Sails</a></li><li><a href="/3">Ice</a></li></ul>`,
      }),
    ],
    [
      "a heading that speaks of newsletters",
      "Newsletters of the coast",
      page({ inside: `<h2 class="newsletter" id="newsletter">Newsletters of the coast</h2><p>${prose}</p>` }),
    ],
    [
      "a box beside the body that is prose",
      prose,
      page({ after: `<div><p>${prose}</p><p>${filler(2, 40)}</p></div>` }),
    ],
  ];
  for (const [what, text, html, options] of cases) {
    it(what, () => expect(pruned(html, options).kept).toContain(text));
  }

  it("the captions of a gallery, which are its text", () => {
    const slide = (seed: number): string =>
      `<figure><img src="a.jpg"><figcaption>${filler(2, seed)}</figcaption></figure>`;
    const html = `<main><h1>Boats</h1><p>${filler(1)}</p>${[3, 9, 15, 21].map(slide).join("")}</main>`;
    expect(runStages(html, { captions: "drop" }).kept).toContain(filler(2, 21));
  });

  it("the links of a page that collects links", () => {
    const links = ["Knots", "Sails", "Ice", "Ropes", "Masts", "Oars", "Nets", "Tides"].map(
      (word) => `<p><a href="/${word}">${word} of the north and the south</a></p>`,
    );
    const html = `<main><h1>Where to read on</h1><p>${filler(2)}</p>${links.join("")}${teasers}</main>`;
    expect(runStages(html).kept).toContain("Ice of the north");
  });

  it("everything that is shown, where all of the page is asked for", () => {
    const html = page({ after: `<div class="share">Mail it</div><p hidden>Copied</p>` });
    const { kept } = runStages(html, { extract: false });
    expect(kept).toContain("Mail it");
    expect(kept).not.toContain("Copied");
  });

  it("more with the profile `precise`, and less with `complete`", () => {
    const note = `<div class="newsletter">${filler(4, 50)}</div>`;
    const html = page({ inside: note, after: `<p>${filler(6, 60)}</p>` });
    expect(runStages(html, { profile: "precise" }).kept).toContain(filler(4, 50));
    expect(runStages(html).kept).not.toContain(filler(4, 50));
  });
});

describe("the foot of an article that answers questions is a chapter", () => {
  const answer = (question: string, seed: number): string => `<h3>${question}</h3><p>${filler(2, seed)}</p>`;

  it.each([
    ["in Latin letters", answer("When does the ferry leave?", 31) + answer("Who sails it?", 34)],
    ["in Arabic", answer("متى تغادر العبارة؟", 31) + answer("من يقودها؟", 34)],
    ["in Chinese", answer("渡轮什么时候开？", 31) + answer("谁来驾驶？", 34)],
  ])("%s", (_script, questions) => {
    expect(pruned(page({ after: `<footer>${questions}</footer>` })).kept).toContain(filler(2, 34));
  });

  it("but what stands beside the chapter goes", () => {
    const questions = answer("When does the ferry leave?", 31) + answer("Who sails it?", 34);
    const { kept } = pruned(
      page({
        after: `<footer><h2>Questions on the ferry</h2><div>${questions}</div><p>Harbour Post, Quay Street</p></footer>`,
      }),
    );
    expect(kept).toContain(filler(2, 31));
    expect(kept).toContain("Questions on the ferry");
    expect(kept).not.toContain("Quay Street");
  });

  it.each([
    ["one question", answer("Any questions?", 31)],
    ["headings that ask nothing", answer("The harbour", 31) + answer("The ferry", 34)],
  ])("but not with %s", (_what, text) => {
    const { removed } = pruned(page({ after: `<footer>${text}</footer>` }));
    expect(removed.map(({ ruleId }) => ruleId)).toContain("article-footer");
  });
});
