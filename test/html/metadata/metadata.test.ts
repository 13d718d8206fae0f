import { describe, expect, it } from "vitest";
import { type Metadata, readMetadata } from "../../../src/html/metadata/metadata.js";
import { prepare } from "../../../src/html/page/prepare.js";
import { parseHtml } from "../../../src/html/parse/parse.js";

function read(html: string, url?: string): Metadata {
  return readMetadata(prepare(parseHtml(html, false)), url);
}

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

const jsonLd = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe("title", () => {
  it("is the heading that the page shows, not the one written for search engines", () => {
    const html = page(
      `<title>Best ferries of the north 2025 | Harbour Post</title><meta property="og:title" content="Best ferries of the north">`,
      `<h1>The best ferries of the north, tried in one winter</h1>`,
    );
    expect(read(html).title).toBe("The best ferries of the north, tried in one winter");
  });

  it("is chosen by the head where there are several headings", () => {
    const html = page(
      `<title>A mill is sold - Harbour Post</title>`,
      `<h1><a href="/">Harbour Post</a></h1><h1>A mill is sold</h1><h1>Letters to the editor</h1>`,
    );
    expect(read(html).title).toBe("A mill is sold");
  });

  it.each([
    ["A mill is sold | Harbour Post", "A mill is sold"],
    ["Harbour Post – A mill is sold", "A mill is sold"],
    ["A mill is sold &amp;amp; moved - Harbour Post", "A mill is sold & moved"],
    ["Half-timbered - a guide to old mills", "Half-timbered - a guide to old mills"],
  ])("of `%s` is `%s` where no heading shows it", (title, expected) => {
    const html = page(`<title>${title}</title><meta property="og:site_name" content="Harbour Post">`, `<p>Text</p>`);
    expect(read(html).title).toBe(expected);
  });

  it("leaves out the site's name in the heading, and the section behind a bar", () => {
    const named = `<meta property="og:site_name" content="Harbour Post">`;
    expect(read(page(named, `<h1>A mill is sold – Harbour Post</h1>`)).title).toBe("A mill is sold");
    const bars = page("<title>How to buy a mill | Guides | Harbour Post</title>", "<p>Text</p>");
    expect(read(bars).title).toBe("How to buy a mill");
  });

  it("is not shouted where the head says it in small letters", () => {
    expect(read(page("<title>A mill is sold</title>", "<h1>A MILL IS SOLD</h1>")).title).toBe("A mill is sold");
    const other = "<title>A mill is sold in the north today</title>";
    expect(read(page(other, "<h1>A MILL IS SOLD IN THE NORTH</h1>")).title).toBe("A mill is sold in the north today");
    expect(read(page("<title>Is a mill sold</title>", "<h1>A MILL IS SOLD</h1>")).title).toBe("A MILL IS SOLD");
    expect(read(page("<title>Other news</title>", "<h1>NATO</h1>")).title).toBe("Other news");
  });

  it("is the only main heading, even where the head says something else", () => {
    const head = "<title>Mills and their prices 2025</title>";
    const sold = "<h1>Why the last ferry mill was sold</h1>";
    expect(read(page(head, sold)).title).toBe("Why the last ferry mill was sold");
    const section = `${sold}<h2>Mills and their prices</h2>`;
    expect(read(page(head, section)).title).toBe("Why the last ferry mill was sold");
    // A section's name, an introduction to a list, one of several.
    expect(read(page(head, "<h1>Our magazine</h1>")).title).toBe("Mills and their prices 2025");
    expect(read(page(head, "<h1>A word from the people behind this:</h1>")).title).toBe("Mills and their prices 2025");
    expect(read(page(head, `${sold}<h1>What the buyers wrote to us</h1>`)).title).toBe("Mills and their prices 2025");
  });

  it.each([
    ["<h1><span>Opinion</span> A mill is sold</h1>", "A mill is sold"],
    ["<h1>Politics | A mill is sold</h1>", "A mill is sold"],
    ["<h1>A mill is sold <small>/ May 2024</small></h1>", "A mill is sold"],
    ["<h1>Again a mill is sold</h1>", "Again a mill is sold"],
    ["<h1><em>Again</em>, a mill is sold twice</h1>", "Again, a mill is sold twice"],
    ["<p>Text</p><h2>3 replies to “A mill is sold”</h2>", "A mill is sold"],
  ])("of `%s` is `%s`", (heading, expected) => {
    expect(read(page("<title>A mill is sold</title>", heading)).title).toBe(expected);
  });

  it("is read rightly where it was decoded wrongly", () => {
    expect(read(page("", "<h1>The millerâ\u0080\u0099s guide to mills</h1>")).title).toBe(
      "The miller’s guide to mills",
    );
  });

  it("leaves out the mark that links to the heading", () => {
    const html = page("", `<h1>Working with nets<a class="headerlink" href="#nets">¶</a></h1>`);
    expect(read(html).title).toBe("Working with nets");
  });
});

describe("authors and dates", () => {
  it("come from JSON-LD first, also from inside a graph and by reference", () => {
    const data = {
      "@graph": [
        { "@type": "Person", "@id": "#p", name: "Ada Holm &amp; sons" },
        {
          "@type": "NewsArticle",
          headline: "A mill is sold",
          author: [{ "@id": "#p" }, { "@type": "Person", name: "Per Lund" }],
          datePublished: "2024-05-06T07:08:09+0200",
          dateModified: "2024-06-01",
        },
      ],
    };
    const html = page(`${jsonLd(data)}<meta name="author" content="Somebody else">`, `<h1>A mill is sold</h1>`);
    expect(read(html)).toMatchObject({
      author: "Ada Holm & sons, Per Lund",
      published: "2024-05-06T07:08:09+02:00",
      modified: "2024-06-01",
    });
  });

  it("are the page's own where the data name another article too", () => {
    const node = (headline: string, name: string) => ({ "@type": "Article", headline, author: { name } });
    const html = page(
      `<title>A mill is sold</title>${jsonLd([node("Boats of the north", "Per Lund"), node("A mill is sold", "Ada Holm")])}`,
      `<h1>A mill is sold</h1>`,
    );
    expect(read(html).author).toBe("Ada Holm");
  });

  it("survive the slips of templates: comments, raw line breaks, a comma too many", () => {
    const html = page(
      `<script type="application/ld+json">/* <![CDATA[ */ {"@type":"Article","headline":"A mill\n is sold","author":"Ada Holm",} /* ]]> */</script>`,
      `<h1>A mill is sold</h1>`,
    );
    expect(read(html).author).toBe("Ada Holm");
  });

  it("prefer the person of the byline to an organisation in the data", () => {
    const data = { "@type": "Article", author: { "@type": "Organization", name: "Harbour Post" } };
    const html = page(jsonLd(data), `<h1>A mill is sold</h1><p class="meta">By Ada Holm, 3 May 2024</p><p>Text</p>`);
    expect(read(html).author).toBe("Ada Holm");
  });

  it.each([
    [`<a rel="author" href="/ada">Ada Holm</a>`, "Ada Holm"],
    [`<span class="byline">Written by <b>Ada Holm</b> • 4 min read</span>`, "Ada Holm"],
    [
      `<span class="byline">By <a href="/author/ada">Ada Holm</a> and <a href="/author/per">Per Lund</a></span>`,
      "Ada Holm, Per Lund",
    ],
    [`<p>Von Ada Holm</p>`, "Ada Holm"],
    [`<p>Written by</p><p>Ada Holm</p>`, "Ada Holm"],
    [`<div><span>Par</span><span>Ada Holm</span></div>`, "Ada Holm"],
    [`<p>By</p><p>the time the mill was sold, nobody came.</p>`, undefined],
    [`<p>Escrito por Ada Holm</p>`, "Ada Holm"],
    [`<p>Scritto da Ada Holm, 3 maggio 2024</p>`, "Ada Holm"],
    [`<p>作者：陈小明</p>`, "陈小明"],
    [`<p>Автор: Анна Холм</p>`, "Анна Холм"],
    [`<p>بقلم: سلمى حداد</p>`, "سلمى حداد"],
    [`<span class="author">Copyright and License information</span>`, undefined],
    [`<span class="author">@adaholm</span>`, undefined],
    [`<span class="author">https://social.example/ada</span>`, undefined],
    [`<p>By the time the mill was sold, nobody came.</p>`, undefined],
    [`<a rel="author" href="/ada">View all posts</a>`, undefined],
  ])("are read from `%s`", (line, expected) => {
    expect(read(page("", `<h1>A mill is sold</h1>${line}<p>Text</p>`)).author).toBe(expected);
  });

  it.each([
    ["persons in the data", { author: { "@type": "Person", name: "Ada Holm" } }, "Ada Holm"],
    ["a byline, before an organisation in the data", { author: { "@type": "Organization", name: "Post" } }, "Per Lund"],
    ["a byline, before `meta`", {}, "Per Lund"],
  ])("name the author by %s", (_name, data, expected) => {
    const head = `${jsonLd({ "@type": "Article", ...data })}<meta name="author" content="Eva Moe">`;
    expect(read(page(head, `<h1>A mill is sold</h1><p>By Per Lund</p><p>Text</p>`)).author).toBe(expected);
  });

  it("take all authors of `meta` where the data give the first alone", () => {
    const data = jsonLd({ "@type": "Article", author: { "@type": "Person", name: "Ada Holm" } });
    const html = page(`${data}<meta name="author" content="Ada Holm, Per Lund">`, "<h1>A mill is sold</h1>");
    expect(read(html).author).toBe("Ada Holm, Per Lund");
  });

  it.each([
    ["between title and date", "<p>Ada Holm</p><p>May 6, 2024</p>", "Ada Holm"],
    ["behind the date", "<div><span>May 6, 2024</span> · <span>Ada Holm</span></div>", "Ada Holm"],
    [
      "in front of the section it leads to",
      `<p>May 6, 2024</p><p>Ada Holm in <a href="/mills">Mills</a></p>`,
      "Ada Holm",
    ],
    [
      "two lines away, as it is said again",
      "<p>Ada Holm</p><p>Miller</p><p>May 6, 2024</p><p>Text</p><p>Ada Holm is a miller.</p>",
      "Ada Holm",
    ],
    ["but not two lines away alone", "<p>Mill Street</p><p>Upper floor</p><p>May 6, 2024</p>", undefined],
    ["but not a section", `<p><a href="/category/mills">Old Mills</a></p><p>May 6, 2024</p>`, undefined],
    ["but not in the title", "<p>Northern Mill</p><p>May 6, 2024</p>", undefined],
    ["but not what the menu says", "<p>Milling World</p><p>May 6, 2024</p>", undefined],
    ["but not in a caption", "<figure><figcaption>Eva Moe, May 1, 2023</figcaption></figure>", undefined],
  ])("are read from a name that stands by itself %s", (_name, lines, expected) => {
    const html = page("", `<nav>Milling World</nav><h1>A Northern Mill is sold</h1>${lines}<p>Text</p>`);
    expect(read(html).author).toBe(expected);
  });

  it.each([
    [`<div class="comments"><p class="comment-author">Per Lund</p></div>`, "Ada Holm"],
    [`<p>View all posts by <b>Per Lund</b></p>`, "Ada Holm"],
    [`<p class="byline">Updated by Per Lund</p>`, "Ada Holm"],
  ])("are not those of `%s`", (below, expected) => {
    const filler = "<i></i>".repeat(300);
    const html = (head: string) => page(head, `<h1>A mill is sold</h1><p>Text</p>${filler}${below}`);
    expect(read(html(`<meta name="author" content="Ada Holm">`)).author).toBe(expected);
  });

  it("are the one whose other articles the page leads to, where nothing else says it", () => {
    const html = page("", `<h1>A mill is sold</h1><p>Text</p><p>View all posts by <b>Ada Holm</b></p>`);
    expect(read(html).author).toBe("Ada Holm");
  });

  it("are persons before accounts, offices and the site, and without their work", () => {
    const data = (name: string) => jsonLd({ "@type": "Article", author: { "@type": "Person", name } });
    const by = "<h1>A mill is sold</h1><p>By Ada Holm</p><p>Text</p>";
    const site = `<meta property="og:site_name" content="Harbour Post">`;
    expect(read(page(data("ada.holm"), by)).author).toBe("Ada Holm");
    expect(read(page(data("ada.holm"), "<h1>A mill is sold</h1>")).author).toBe("ada.holm");
    expect(read(page(site + data("Harbour Post"), by)).author).toBe("Ada Holm");
    const office = "<h1>A mill is sold</h1><p>By Harbour Post Staff</p><p>Text</p>";
    expect(read(page(`<meta name="author" content="Ada Holm">`, office)).author).toBe("Ada Holm");
    expect(read(page(data("Ada Holm, Staff Writer"), by)).author).toBe("Ada Holm");
  });

  it("put the names of indexes in their natural order", () => {
    const html = page(
      `<meta name="citation_author" content="Holm, Ada"><meta name="citation_author" content="Lund, Per">`,
      "<h1>On mills</h1>",
    );
    expect(read(html).author).toBe("Ada Holm, Per Lund");
  });

  it.each([
    ["en-US", "2024-05-06"],
    ["en-GB", "2024-06-05"],
    ["fr", "2024-06-05"],
    ["en", undefined],
  ])("read `05/06/2024` by the language `%s`", (language, expected) => {
    const html = `<html lang="${language}"><h1>A mill is sold</h1><p>05/06/2024</p><p>Text</p></html>`;
    expect(read(html).published).toBe(expected);
  });

  it("stand by a title that is hidden with all of its page", () => {
    const html = page("", `<div style="display:none"><h1>A mill is sold</h1><p>By Ada Holm, 6 May 2024</p></div>`);
    expect(read(html)).toMatchObject({ author: "Ada Holm", published: "2024-05-06" });
  });

  it("tell the day of publication from the day of a revision", () => {
    const html = page("", `<h1>A mill is sold</h1><div>Updated June 1, 2024 <span>Published May 6, 2024</span></div>`);
    expect(read(html).published).toBe("2024-05-06");
    const revised = page("", `<h1>A mill is sold</h1><p>Zuletzt aktualisiert am <time>6. Mai 2024</time></p>`);
    expect(read(revised)).toMatchObject({ published: "2024-05-06", modified: "2024-05-06" });
  });

  it.each([
    ["the data repeat the last revision's", "2024-06-01", "2024-06-01", "May 6, 2024", "2024-05-06"],
    ["the data give the day of UTC", "2024-05-07T02:00:00Z", "2024-05-07T09:00:00Z", "May 6, 2024", "2024-05-06"],
    ["but not where there was a revision", "2024-05-07", "2024-06-01", "May 6, 2024", "2024-05-07"],
    ["but not where it is later", "2024-05-07", "2024-05-07", "May 9, 2024", "2024-05-07"],
  ])("are the day by the title where %s", (_name, datePublished, dateModified, shown, expected) => {
    const data = jsonLd({ "@type": "Article", datePublished, dateModified });
    expect(read(page(data, `<h1>A mill is sold</h1><p>${shown}</p><p>Text</p>`)).published).toBe(expected);
  });

  it("stand by a title that is no heading", () => {
    const html = page("<title>A mill is sold</title>", "<p>A mill is sold</p><p>By Ada Holm</p><p>May 6, 2024</p>");
    expect(read(html)).toMatchObject({ author: "Ada Holm", published: "2024-05-06" });
  });

  it("are taken from the address where nothing else says the day", () => {
    expect(read(page("", "<h1>A mill</h1>"), "https://harbour.example/2024/05/06/mill").published).toBe("2024-05-06");
    expect(read(page("", "<h1>A mill</h1>"), "https://harbour.example/2024/05/mill").published).toBeUndefined();
  });
});

describe("the rest", () => {
  it("is read from links, meta and the root element, addresses resolved", () => {
    const html = page(
      `<link rel="canonical" href="/mill"><meta property="og:site_name" content="Harbour Post">
       <meta name="description" content="The old  mill is sold."><meta property="og:image" content="/mill.jpg">`,
      "<h1>A mill is sold</h1>",
    );
    expect(read(html, "https://harbour.example/x")).toEqual({
      title: "A mill is sold",
      site: "Harbour Post",
      language: "en",
      url: "https://harbour.example/mill",
      description: "The old mill is sold.",
      image: "https://harbour.example/mill.jpg",
    });
  });

  it("is left out where an address is none of the web, and a language tag none", () => {
    const html = `<html lang="x y z"><link rel="canonical" href="javascript:alert(1)"><meta property="og:image" content="data:image/png;base64,AA">`;
    expect(read(html)).toEqual({});
  });

  it("keeps its addresses letter by letter, while the words are mended", () => {
    const html = page(`<meta name="description" content="HÃ¤fen im Norden">`, "<h1>The harbours of the north</h1>");
    const url = "https://harbour.example/HÃ¤fen";
    expect(read(html, url)).toMatchObject({ url, description: "Häfen im Norden" });
  });
});
