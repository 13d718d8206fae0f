const filler = "<p>The harbour master counted the boats again before the snow came, and wrote it all down.</p>".repeat(
  6,
);

const nested = (tag: string) => (size: number) => {
  const count = Math.floor(size / (2 * tag.length + 5));
  return `${filler}${`<${tag}>`.repeat(count)}x${`</${tag}>`.repeat(count)}`;
};
const unclosed = (tag: string) => (size: number) =>
  `${filler}${`<${tag}>`.repeat(Math.floor(size / (tag.length + 2)))}`;
const rows = (piece: string) => (size: number) =>
  `${filler}<div>text ${piece.repeat(Math.floor(size / piece.length))} text</div>`;
const raw = (piece: string) => (size: number) => `${filler}<p>${piece.repeat(Math.floor(size / piece.length))}</p>`;
const numbered = (piece: (index: number) => string) => (size: number) => {
  let text = filler;
  for (let index = 0; text.length < size; index += 1) text += piece(index);
  return text;
};

/** Families of pages that cost more than they weigh where code is careless: by size in characters. */
export const hostilePages: Readonly<Record<string, (size: number) => string>> = {
  "nested div": nested("div"),
  "nested ul, li": (size) => `${filler}${"<ul><li>".repeat(size / 8)}x`,
  "nested blockquote": nested("blockquote"),
  "nested table": (size) => `${filler}${"<table><tr><td>".repeat(size / 15)}x`,
  "nested b": nested("b"),
  "nested font": (size) => `${filler}${"<font size=1>".repeat(size / 13)}x`,
  "nested font, each another": numbered((index) => `<font size=${index}>`),
  "nested a": unclosed("a href=x"),
  "nested span": nested("span"),
  "misnested b and p": (size) => `${filler}${"<b>x<p>y</b>z".repeat(size / 13)}`,
  "misnested, each another": numbered((index) => `<b id=${index}><p>z</b>`),
  "unclosed p": unclosed("p"),
  "unclosed div": unclosed("div"),
  "unclosed template": unclosed("template"),
  "unclosed svg": unclosed("svg"),
  "rows of empty span": rows("<span></span>"),
  "rows of blank span": rows("<span> </span>"),
  "rows of empty a": rows("<a href=x></a>"),
  "rows of script": rows("<script></script>"),
  "rows of p": rows("<p></p>"),
  "rows of paragraphs": rows("<p>One more line of text.</p>"),
  "rows of br": rows("<br>"),
  "rows of b": rows("<b>x</b>"),
  "text in a table": (size) => `${filler}<table>${"x<tr>".repeat(size / 5)}</table>`,
  "one tag of many attributes": (size) =>
    `${filler}<p ${Array.from({ length: size / 10 }, (_, index) => `a${index}=b`).join(" ")}>x</p>`,
  "class of many names": (size) => `${filler}<p class="${"content ad share ".repeat(size / 17)}">x</p>`,
  "one long attribute": (size) => `${filler}<a href="${"x".repeat(Math.min(size, 999_000))}">x</a>`,
  references: raw("&amp;"),
  "unknown references": raw("&foo;"),
  ampersands: raw("&"),
  "ampersands in an attribute": (size) => `${filler}<a href="${"&a".repeat(size / 2)}">x</a>`,
  "comment openers": raw("<!--"),
  "comments, badly closed": raw("<!--a--!>"),
  "open comments": raw("<!-"),
  "script openers in a script": (size) => `${filler}<script>${"<!--<script>".repeat(size / 12)}</script>`,
  "end tags in a script": (size) => `${filler}<script>${"</scrip".repeat(size / 7)}</script>`,
  "references in a title": (size) => `<title>${"&foo;".repeat(size / 5)}</title>${filler}`,
  "less-than signs": raw("<"),
  "less-than signs and letters": raw("<a "),
  quotes: raw(`<a "`),
  "end tags of nothing": raw("</p>"),
  "NUL characters": raw("\0a"),
  "carriage returns": raw("\r\n"),
  "one line": (size) => `${filler}<p>${"word ".repeat(size / 5)}</p>`,
  "one word": (size) => `${filler}<p>${"x".repeat(size)}</p>`,
  "white space": raw(" "),
  "line feeds": raw("\n"),
  "line feeds in pre": (size) => `${filler}<pre>${"\n".repeat(size)}</pre>`,
  backticks: raw("`"),
  "backticks in code": (size) => `${filler}<p><code>${"`x".repeat(size / 2)}</code></p>`,
  underscores: raw("_"),
  "asterisks and letters": raw("*a"),
  brackets: raw("["),
  "images in brackets": raw("![a]("),
  backslashes: raw("\\"),
  addresses: raw("https://example.org/a "),
  "e-mail addresses": raw("a@b.c "),
  "at signs": raw("a@"),
  "wide table": (size) => `${filler}<table><tr>${"<td>x</td>".repeat(size / 10)}</tr></table>`,
  "long table": (size) => `${filler}<table>${"<tr><td>x</td><td>y</td></tr>".repeat(size / 30)}</table>`,
  "tables with spans": (size) =>
    `${filler}<table>${"<tr><td colspan=1000 rowspan=1000>x</td></tr>".repeat(size / 46)}</table>`,
  "long list": (size) => `${filler}<ul>${"<li>x</li>".repeat(size / 10)}</ul>`,
  definitions: (size) => `${filler}<dl>${"<dt>x</dt><dd>y</dd>".repeat(size / 20)}</dl>`,
  links: raw("<a href=/x>link</a> "),
  "links in paragraphs": rows("<p><a href=/x>A link to somewhere</a></p>"),
  headings: rows("<h2>Heading</h2>"),
  options: (size) => `${filler}<select>${"<option>x</option>".repeat(size / 18)}</select>`,
  advertisements: rows("<p>Advertisement</p>"),
  "the same paragraph": rows("<p>Share this article with your friends and family on social media today.</p>"),
};

/** The same for plain text and Markdown. */
export const hostileLines: Readonly<Record<string, (size: number) => string>> = Object.fromEntries(
  Object.entries({
    lines: "A line of text.\n",
    paragraphs: "A line of text.\n\n",
    "blank lines": "\n",
    spaces: " ",
    "one line": "word ",
    "list items": "- item\n",
    numbers: "1. item\n",
    quotes: "> ",
    headings: "# Heading\n\n",
    underlines: "Heading\n=======\n\n",
    fences: "```\n",
    brackets: "[",
    links: "[a](b) ",
    emphasis: "*a ",
    underscores: "_a",
    backticks: "`a",
    pipes: "|a",
    advertisements: "- Advertisement -\n",
    "less-than signs": "<",
    tags: "<b>",
    ampersands: "&amp;",
    backslashes: "\\",
    addresses: "https://example.org/a ",
  }).map(([name, piece]) => [name, (size: number) => piece.repeat(Math.floor(size / piece.length))]),
);
