/**
 * What somebody who controls a page might try. Each vector is tried as HTML, as plain text and as Markdown.
 * Made from parts, so that every spelling of an address meets every place that can hold one.
 */

const addresses = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript&colon;alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6A;avascript&#58;alert(1)",
  "javascript&#0000058alert(1)",
  "&Tab;javascript:alert(1)",
  "java&NewLine;script:alert(1)",
  "javascript:/*--></title></style></textarea></script><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+alert(1)//'>",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "DATA:image/svg+xml,<svg onload=alert(1)>",
  "data:application/xhtml+xml,<x/>",
  "view-source:javascript:alert(1)",
  "\\javascript:alert(1)",
  "javascript\\:alert(1)",
  "%6Aavascript:alert(1)",
  "javascript%3Aalert(1)",
];

const inHtml: readonly ((address: string) => string)[] = [
  (address) => `<a href="${address}">link</a>`,
  (address) => `<img src="${address}" alt="picture of the harbour">`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<video src="${address}" poster="${address}"></video>`,
  (address) =>
    `<table><tr><td colspan=2 background="${address}"><a href="${address}">x</a></td></tr><tr><td>1<td>2</tr></table>`,
  (address) => `<blockquote cite="${address}">quoted</blockquote>`,
  (address) => `<form action="${address}"><button formaction="${address}">go</button></form>`,
  (address) => `<svg><a xlink:href="${address}"><text>x</text></a></svg>`,
  (address) => `<math href="${address}"><mi>x</mi></math>`,
  (address) => `<details><summary><a href='${address}'>more</a></summary>text</details>`,
];

const inMarkdown: readonly ((address: string) => string)[] = [
  (address) => `[link](${address})`,
  (address) => `[link](<${address}>)`,
  (address) => `![picture](${address})`,
  (address) => `[link][r]\n\n[r]: ${address}`,
  (address) => `[r]\n\n[r]: <${address}> "title"`,
  (address) => `<${address}>`,
  (address) => `[![picture](a.png)](${address})`,
  (address) => `> - [link](${address})`,
  (address) => `| [link](${address}) |\n| --- |\n| x |`,
  (address) => `[link]( ${address} )`,
  (address) => `[link](\n${address}\n"title")`,
  (address) => `[a *b* \`c\` [d]](${address})`,
  (address) => `![p][r] ![r][] [r]\n\n[R]:\n  ${address}\n  'title'`,
  (address) => `- item\n\n  [r]: ${address}\n\n[r][]`,
  (address) => `[^1]\n\n[^1]: see <${address}> and ![p](<${address}>)`,
  (address) => `## [link](${address}) {#id}`,
  (address) => `<a href=${address}>x</a> <a href='${address}' id=x>y</a> <img src="${address}">`,
  (address) => `---\ntitle: "[x](${address})"\nurl: "${address}"\nlinks: [${address}, '${address}']\n---`,
];

const markup = [
  "<script type='math/tex; mode=display'>$$\n<img src=x onerror=alert(1)>\n$$</script>",
  "<script type='math/tex'>[x](javascript:alert(1))</script> <math><annotation encoding='application/x-tex'>\\text{&lt;img src=x onerror=alert(1)&gt;}</annotation></math>",
  "[n][^n] [^n]\n\n[^n]: javascript:alert(1)",
  "[n][^n] [^n]\n\n[^n]: &Tab;java&#x0A;script&#x3A;alert(1)",
  "[l](\\&#106;avascript:alert(1)) [r]\n\n[r]: <\\&#106;avascript:alert(1)>",
  "<a href='&amp;#106;avascript:alert(1)'>link</a> <img src='&amp;#106;avascript:alert(1)'>",
  "<p>Text<sup id=fnref1><a href='#fn1'>1</a></sup></p><ol class=footnotes><li id=fn1>javascript:alert(1)</li></ol>",
  "<script>alert(1)</script>",
  "<ScRiPt>alert(1)</sCrIpT>",
  "<script src=//example.org/x.js></script>",
  "<script\n>alert(1)</script\n>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  "<img src=x onerror\n=\nalert(1)>",
  "<img/src=x/onerror=alert(1)>",
  '<img src="x` `<script>alert(1)</script>"` `>',
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
  "<details open ontoggle=alert(1)><summary>x</summary>y</details>",
  "<body onload=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data='javascript:alert(1)'></object>",
  "<embed src='javascript:alert(1)'>",
  "<link rel=stylesheet href='javascript:alert(1)'>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<base href='javascript:alert(1)//'><a href=x>link</a>",
  "<style>@import 'javascript:alert(1)';</style>",
  "<p style='background:url(javascript:alert(1))'>text</p>",
  "<table onmouseover=alert(1)><tr><td rowspan=2>a<td>b<tr><td>c</table>",
  "<td onclick=alert(1)>x</td>",
  "<kbd onclick=alert(1)>K</kbd> <sup onclick=alert(1)>2</sup> <mark onclick=alert(1)>m</mark>",
  "<ruby onclick=alert(1)>漢<rt onclick=alert(1)>kan</rt></ruby>",
  "<abbr title='\"onclick=alert(1) x=\"'>abbr</abbr>",
  "<a title='\"><script>alert(1)</script>' href=/x>link</a>",
  "<img alt='](javascript:alert(1))' src=/x.png>",
  "<a href='/x)[y](javascript:alert(1)'>link</a>",
  "<a href='/x> <javascript:alert(1)'>link</a>",
  "<p>[text](javascript:alert(1))</p>",
  "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
  "<p>&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;</p>",
  "<p>[r]: javascript:alert(1)</p><p>[r]</p>",
  "<p>&lt;javascript:alert(1)&gt;</p>",
  "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
  "<pre>```\n&lt;script&gt;alert(1)&lt;/script&gt;\n```</pre>",
  "<code>`&lt;script&gt;alert(1)&lt;/script&gt;`</code>",
  "<pre><code class='language-`<script>alert(1)</script>'>x</code></pre>",
  "<pre><code class='language-js\" onclick=\"alert(1)'>x</code></pre>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
  "<template><img src=x onerror=alert(1)></template>",
  "<textarea></textarea><script>alert(1)</script>",
  "<title></title><script>alert(1)</script>",
  "<xmp><script>alert(1)</script></xmp>",
  "<plaintext><script>alert(1)</script>",
  "<!--><script>alert(1)</script>-->",
  "<!-- --!><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?php echo '<script>alert(1)</script>' ?>",
  "<div data-x='<script>alert(1)</script>'>text</div>",
  "<script type='math/tex'>\\href{javascript:alert(1)}{x}</script>",
  "<span class=katex><annotation encoding='application/x-tex'></annotation><script>alert(1)</script></span>",
  "---\ntitle: <script>alert(1)</script>\n---\n\ntext",
  "~~~html\n<script>alert(1)</script>\n~~~\n<script>alert(1)</script>",
  "`<script>`alert(1)`</script>` <script>alert(1)</script>",
  "\\<script>alert(1)\\</script> \\\\<script>alert(1)</script>",
  '<a href="https://example.org/&quot;onclick=&quot;alert(1)">link</a>',
  "text <\u0000script>alert(1)</script>",
  "＜script＞alert(1)＜/script＞",
  "<scr<scr<scr<scr<scr<script>ipt>ipt>ipt>ipt>ipt>alert(1)</script>",
  `${"<scr".repeat(12)}<script>${"ipt>".repeat(12)}alert(1)</script>`,
  "- > 1. <script>alert(1)</script>",
  "| a | <img src=x onerror=alert(1)> |\n| --- | --- |\n| <svg onload=alert(1)> | b |",
  "# <img src=x onerror=alert(1)>",
  "[<img src=x onerror=alert(1)>](https://example.org)",
  "![<script>alert(1)</script>](a.png)",
  '![picture](a.png "\\"onload=alert(1) x=\\"")',
  '[link](https://example.org "\\"><script>alert(1)</script>")',
  "[r]\n\n[r]: https://example.org '\"><script>alert(1)</script>'",
  "[r][]\n\n> [r]: javascript:alert(1)",
  "[^1]\n\n[^1]: <script>alert(1)</script>",
  "> [^1]:\n    <img src=x onerror=alert(1)>",
  "<b\fonclick=alert(1)>bold</b>",
  "<b title\f=x onclick\f=alert(1)>bold</b>",
  "---\nmark: <b\fonclick=alert(1)>\n---\n\nText",
  "- | `a | <img src=x onerror=alert(1)>` |\n|---|---|",
  "> - | `a | <img src=x onerror=alert(1)>` |\n> a --- | :--: |\n> | --- | :--: |",
  "[^1]\n\n[^1]: [link](javascript:alert(1))",
  '<https://example.org/"onclick=alert(1)//>',
  "<https://example.org/><script>alert(1)</script>",
  "www.example.org/<script>alert(1)</script>",
  'https://example.org/"onmouseover=alert(1)',
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "[link](&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1))",
  '```js" onclick="alert(1)\ncode\n```',
  "``` <script>alert(1)</script>\ncode\n```",
  "<img alt='\"><script>alert(1)</script>' src=/x.png>",
  "<img alt='![x](javascript:alert(1))' src=/x.png title='\"onerror=alert(1)'>",
  "<figure><img src=/x.png><figcaption>&lt;script&gt;alert(1)&lt;/script&gt;</figcaption></figure>",
  "<table><tr><td>&lt;img src=x onerror=alert(1)&gt;|<td>[a](javascript:alert(1))</table>",
  "<ul><li>&lt;svg onload=alert(1)&gt;</ul><dl><dt>[r]: javascript:alert(1)<dd>[r]</dl>",
  '---\ntitle: "]: javascript:alert(1)"\nurl: javascript:alert(1)\n---\n\n[title]',
  "---\n<script>alert(1)</script>\n---",
  "<!-- \n\n<script>alert(1)</script>\n-->",
  "<div\n\nonclick=alert(1)>x</div>",
  "<a href=x\nonclick=alert(1)>x</a>",
  "    <script>alert(1)</script>\n\n<script>alert(1)</script>",
  "\\`<script>alert(1)</script>\\`",
  "``` \n```\n<script>alert(1)</script>\n```",
  "<a href=javascript:alert(1)//>x</a> <b onclick=alert(1)/1>y</b> <img src=a/b onerror=alert(1)>",
  "x <script src=//example.org/x.js></script> <svg onload=alert(1)/2>",
  "<a title=a/b>\n\\<img src=x onerror=alert(1)>\n`<img src=x onerror=alert(1)>`",
  "> <a title=x\n> href=javascript:/**/alert(1)>x</a>",
  "- > <b title='>'\n  > onclick=alert(1)/1>x</b>",
  "\\<a href=javascript:/x>x</a> \\\\<a href=javascript:/y>y</a>",
  "<a href=javascript:/*x*/alert(1)>x</a> <a href=javascript:/_x_/`y`>z</a>",
  "# <a href=javascript:/x>x</a>\n\n| <b onclick=/x/> | y |\n| --- | --- |\n| [<i onclick=/x/>](z) | ~~<u onclick=/y/>~~ |",
  "<p>&lt;a href=javascript:/x/&gt;y&lt;/a&gt; &lt;b onclick=alert(1)/1&gt;</p>",
];

/** Elements of the list of raw HTML that may stay, and more attributes than any of them may keep. */
const listed = (
  "a abbr article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em " +
  "figcaption figure footer h1 h6 header hr i img ins kbd li main mark nav ol p picture pre q ruby s samp section small span " +
  "strike strong sub summary sup table td th thead time tr tt u ul var wbr"
).split(" ");
const attacks = [
  "onclick=alert(1)",
  'onmouseover="alert(1)" onfocus=alert(1) autofocus tabindex=0',
  'style="background:url(javascript:alert(1));position:fixed;inset:0"',
  'title="\\"onclick=alert(1) x=\\"" ONCLICK=alert(1)',
  'id=x"onclick=alert(1) class=\'y" onclick=alert(1) z="\'',
  "/onclick=alert(1)/ href=javascript:alert(1) src=javascript:alert(1) cite=javascript:alert(1)",
  "\nonclick\n=\n'alert(1)'",
  "x=`onclick=alert(1)` \u000Conclick=alert(1)",
];

const references = [
  "&lt;img src=x onerror=alert(1)&gt;",
  "&LT;img src=x onerror=alert(1)&GT;",
  "&#60img src=x onerror=alert(1)&#62",
  "&#x3C;img src=x onerror=alert(1)&#x3e;",
  "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
  "&amp;#60;svg onload=alert(1)&amp;#62;",
  "&#x00003cscript&#x00003ealert(1)&#x00003c/script&#x00003e",
  "&lbrack;x&rbrack;&lpar;javascript&colon;alert(1)&rpar;",
  "&#91;x&#93;&#40;javascript:alert(1)&#41;",
  "&#96;&#96;&#96;\n<img src=x onerror=alert(1)>\n&#96;&#96;&#96;",
  "&bsol;<img src=x onerror=alert(1)>",
  "&nbsp;&ZeroWidthSpace;<img src=x onerror=alert(1)>",
];

/** Titles, names and addresses of a page, for its front matter and the names of files. */
const values = [
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&lt;img src=x onerror=alert(1)&gt;",
  "x\n---\n&lt;svg onload=alert(1)&gt;",
  "---\n...\n- &lt;script&gt;alert(1)&lt;/script&gt;",
  "&lt;javascript:alert(1)&gt;",
  "[x](javascript:alert(1))",
  "![x](javascript:alert(1)) [y][z]",
  "[z]: javascript:alert(1)",
  "javascript:alert(1)",
  "data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;",
  "&quot; &lt;script&gt;alert(1)&lt;/script&gt; &quot;",
  "\\&lt;script&gt;alert(1)&lt;/script&gt;",
  "&lt;!-- --!&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
  "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
  "!!js/function 'alert(1)' &amp;a *a",
  "`&lt;script&gt;` and ~~~&lt;script&gt;alert(1)",
  "../../etc/&lt;script&gt;alert(1)&lt;/script&gt;",
];

const around = "The harbour master counted the boats on Tuesday, and there were more than he had thought.";

/** One attempt: a document in one format. */
export interface Vector {
  from: "html" | "text" | "markdown";
  input: string;
}

export const vectors: readonly Vector[] = [
  ...addresses.flatMap((address) => inHtml.map((place): Vector => ({ from: "html", input: html(place(address)) }))),
  ...addresses.flatMap((address) =>
    inMarkdown.flatMap((place): Vector[] => [
      { from: "markdown", input: lines(place(address)) },
      { from: "text", input: lines(place(address)) },
    ]),
  ),
  ...markup.flatMap((piece): Vector[] => [
    { from: "html", input: html(piece) },
    { from: "markdown", input: lines(piece) },
    { from: "text", input: lines(piece) },
  ]),
  ...addresses.flatMap((address): Vector[] => [
    { from: "markdown", input: lines(`<a href="${address}">link</a>`) },
    { from: "markdown", input: lines(`<td background="${address}">`) },
  ]),
  ...listed.flatMap((name) =>
    attacks.flatMap((attack): Vector[] => [
      { from: "markdown", input: lines(`<${name} ${attack}>x</${name}>`) },
      { from: "html", input: html(`<${name} ${attack}>x</${name}>`) },
    ]),
  ),
  ...references.flatMap((piece): Vector[] => [
    { from: "html", input: html(`<p>${piece}</p>`) },
    { from: "html", input: html(`<pre><code>${piece}</code></pre>`) },
    { from: "markdown", input: lines(piece) },
    { from: "text", input: lines(piece) },
  ]),
  ...values.map((value): Vector => ({ from: "html", input: described(value) })),
];

/** A page that says the same of itself in every place that metadata is read from. */
function described(value: string): string {
  const quoted = value.replaceAll('"', "&quot;");
  const head = ["description", "author", "og:title", "og:site_name", "og:image", "article:published_time", "og:url"]
    .map((name) => `<meta name="${name}" property="${name}" content="${quoted}">`)
    .join("");
  const body = `<h1>${value}</h1><p>${around}</p><p>${around}</p>`;
  return `<!doctype html><html lang="${quoted}"><title>${value}</title>${head}<link rel=canonical href="${quoted}"><article>${body}</article>`;
}

function html(piece: string): string {
  return `<!doctype html><title>Boats</title><article><h1>Boats</h1><p>${around}</p><p>${around}</p>\n${piece}\n<p>${around}</p></article>`;
}

function lines(piece: string): string {
  return piece.startsWith("---") ? `${piece}\n\n${around}\n` : `${around}\n\n${piece}\n\n${around}\n`;
}
