import fc from "fast-check";
import { heading, prose, residueLine, sentence } from "./words.js";

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const url = fc.constantFrom(
  "https://example.org/a",
  "/news/1?utm_source=x&id=2",
  "#part",
  "",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "mailto:desk@example.org",
  "http://[bad",
);
const names = fc.constantFrom(
  "",
  "content",
  "article-body",
  "share",
  "social-links",
  "related",
  "newsletter-signup",
  "ad",
  "caption",
  "byline",
  "footnotes",
  "highlight",
  "comments",
  "x1a2b3",
  "tags",
  "lead",
  "gallery",
);

const { inline, block } = fc.letrec<{ inline: string; block: string }>((tie) => {
  const inlines = fc.array(tie("inline"), { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));
  const blocks = fc.array(tie("block"), { minLength: 1, maxLength: 4 }).map((all) => all.join("\n"));
  const wrap = (tags: readonly string[], inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(fc.constantFrom(...tags), names, inner).map(([tag, name, text]) => {
      const attribute = name === "" ? "" : ` class="${name}"`;
      return `<${tag}${attribute}>${text}</${tag}>`;
    });
  return {
    inline: fc.oneof(
      { depthSize: "small" },
      sentence.map(escape),
      wrap(
        ["b", "i", "em", "strong", "span", "code", "sup", "sub", "mark", "del", "abbr", "q", "kbd", "font", "cite"],
        inlines,
      ),
      fc.tuple(url, inlines).map(([href, text]) => `<a href="${href}">${text}</a>`),
      fc.tuple(url, sentence).map(([src, alt]) => `<img src="${src}" alt="${escape(alt).replaceAll('"', "")}">`),
      fc.constantFrom("<br>", "<wbr>", "<br/><br/>", "<input value=x>", "<button>Copy</button>", "<!-- note -->"),
    ),
    block: fc.oneof(
      { depthSize: "small" },
      prose.map((text) => `<p>${escape(text)}</p>`),
      wrap(["p", "div", "section", "blockquote", "figure", "aside", "center", "x-block"], inlines),
      residueLine.map((text) => `<p>${escape(text)}</p>`),
      fc.tuple(fc.integer({ min: 1, max: 6 }), heading).map(([rank, text]) => `<h${rank}>${escape(text)}</h${rank}>`),
      wrap(
        ["div", "section", "article", "main", "aside", "blockquote", "details", "nav", "footer", "header", "form"],
        blocks,
      ),
      fc
        .tuple(fc.constantFrom("ul", "ol"), fc.array(fc.oneof(inlines, blocks), { minLength: 1, maxLength: 4 }))
        .map(([tag, items]) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join("")}</${tag}>`),
      fc
        .array(fc.array(inlines, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map(
          (rows) =>
            `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
        ),
      sentence.map((text) => `<pre><code class="language-js">${escape(text)}\n  x = 1;\n</code></pre>`),
      fc.tuple(inlines, inlines).map(([term, text]) => `<dl><dt>${term}</dt><dd>${text}</dd></dl>`),
      fc
        .tuple(url, sentence)
        .map(([src, text]) => `<figure><img src="${src}"><figcaption>${escape(text)}</figcaption></figure>`),
      fc.constantFrom(
        "<hr>",
        "<script>var a='<p>x</p>';</script>",
        "<style>p{}</style>",
        "<iframe src='https://www.youtube.com/embed/abc'></iframe>",
        "<noscript><img src=/a.png></noscript>",
        "<template><p>Hidden</p></template>",
        "<p style='display:none'>Hidden text</p>",
        "<svg><title>Logo</title><path d='M0'/></svg>",
        "<math><mi>x</mi><mo>=</mo><mn>1</mn></math>",
        "<select><option>One</option></select>",
      ),
    ),
  };
});

export { inline };

/** A page with chrome around an article, well-formed. */
export const page: fc.Arbitrary<string> = fc
  .record({
    title: heading,
    lead: prose,
    body: fc.array(block, { minLength: 1, maxLength: 8 }),
    wrapper: fc.constantFrom("article", "main", "div", "section", "td"),
    chrome: fc.array(block, { maxLength: 2 }),
  })
  .map(
    ({ title, lead, body, wrapper, chrome }) =>
      `<!doctype html><html lang="en"><head><title>${title} | The Harbour Post</title></head><body>` +
      `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav></header>` +
      `<${wrapper} class="post"><h1>${title}</h1><p>${escape(lead)}</p>${body.join("\n")}</${wrapper}>` +
      `<div class="side">${chrome.join("")}</div><footer><p>About us</p></footer></body></html>`,
  );

const debris = fc.constantFrom(
  "<",
  "</",
  ">",
  "<!--",
  "-->",
  "<![CDATA[",
  "&",
  "&#x0;",
  "&#xD800;",
  "&amp",
  "\0",
  "\r",
  "<p",
  "</p>",
  "<table>",
  "</table>",
  "<a href='",
  "<b>",
  "</b>",
  "<script>",
  "<svg>",
  "</div>",
  "<div ",
  "'",
  '"',
  "\uFEFF",
  "\uD800",
  "<td>",
  "<li>",
  "<select>",
  "<template>",
  "<plaintext>",
  "<br/",
);

/** Cuts, repeats and litters a document at random places. */
export function mutated(documents: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    insert: fc.oneof(debris, fc.constant("")),
  });
  return fc.tuple(documents, fc.array(cut, { minLength: 1, maxLength: 6 })).map(([document, cuts]) => {
    let text = document;
    for (const { at, length, insert } of cuts) {
      const start = Math.floor(at * text.length);
      text = text.slice(0, start) + insert + text.slice(start + length);
    }
    return text;
  });
}
