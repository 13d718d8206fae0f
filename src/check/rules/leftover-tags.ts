import { damageOf } from "../damage.js";
import type { Format } from "../../settings.js";
import type { CheckRule } from "../rule.js";

const names =
  "a|abbr|article|aside|b|blockquote|br|center|div|em|figure|font|h[1-6]|hr|i|iframe|img|li|link|meta|o:p|ol|p|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul|video";
// Closing tags, empty tags, and tags with an attribute: a bare `<p>` may be what a text is about.
const tag = new RegExp(
  `<(?:/(?:${names})\\s?>|(?:br|hr)\\s{0,3}/?>|(?:${names})\\s[^<>]{0,2000}=[^<>]{0,2000}>)`,
  "gi",
);
const bare = /<(?:p|b|i|em|strong|div|span|li|ul|ol|u)>/gi;
// In Markdown HTML is syntax: only what no Markdown needs, and what was escaped on the way.
const inMarkdown =
  /<\/?(?:font|center|o:p|span)(?:\s[^<>]{0,2000})?>|(?:&lt;|\\<)\/?(?:a|b|br|div|em|font|h[1-6]|i|img|li|p|span|strong|ul)(?:\s[^<>&]{0,1000})?\/?(?:&gt;|\\?>)/gi;

// A block of HTML, such as a table that Markdown cannot write: what stands in it is markup.
const htmlBlock = /^ {0,3}<(?:table|div|details|figure|section|dl|ul|ol|iframe|video|svg|math|picture|pre|p)[\s>]/i;

export const leftoverTags: CheckRule = {
  id: "leftover-tags",
  family: "characters",
  summary: "HTML tags that a reader sees as they are",
  why:
    "Pages that escape their own markup, and scrapers that cut out tags with a pattern, leave tags in the text. In Markdown, HTML is syntax: only tags that say nothing " +
    "(`<font>`, `<span>`) and escaped ones are found. Code, and a bare tag in quotes, which a text is about, is left alone.",
  severity: "error",
  preset: "recommended",
  certainty: 0.9,
  examples: {
    invalid: [
      { input: 'The bridge⟦<br />⟧opened on <a href="/monday">Monday</a>.' },
      { input: 'The bridge ⟦<span style="color: red">⟧opened</span> and \\<b>shone\\</b>', format: "markdown" },
      { input: "<p>The bridge ⟦&lt;b&gt;⟧opened&lt;/b&gt;</p>", format: "html" },
    ],
    valid: [
      { input: 'The `<p>` element and "<div>" are blocks; a < b and b > c; I <3 you.' },
      { input: "Water is H<sub>2</sub>O<br>and <kbd>Ctrl</kbd>; `<span>` is code.", format: "markdown" },
      { input: "<p>The element <code>&lt;b&gt;</code> is bold.</p>", format: "html" },
    ],
  },
  *find({ passages, format }) {
    for (const passage of passages) {
      const text = format === "markdown" ? passage.markup : passage.prose;
      if (passage.block.kind === "code" || !/<|&lt;/.test(text)) continue;
      if (format === "markdown" && htmlBlock.test(text)) continue;
      const hits = tagsIn(text, format).map(({ index, 0: shown }) => ({
        start: index,
        end: index + shown.length,
        shown: `\`${passage.text.slice(index, index + Math.min(shown.length, 60))}\``,
        expected: undefined,
      }));
      const unquoted = hits.filter(({ start, end }) => !isQuoted(text, start, end));
      for (const problem of damageOf(passage, "tag in the text:", unquoted)) {
        yield { ...problem, suggestion: "Remove it, or decode the text before it is parsed" };
      }
    }
  },
};

/** Tags of a text; bare opening ones count where the text has surer ones. */
function tagsIn(text: string, format: Format): RegExpExecArray[] {
  if (format === "markdown") return [...text.matchAll(inMarkdown)];
  const found = [...text.matchAll(tag)];
  return found.length === 0 ? found : [...found, ...text.matchAll(bare)].toSorted((a, b) => a.index - b.index);
}

function isQuoted(text: string, start: number, end: number): boolean {
  return /["'`“‘«(]/.test(text[start - 1] ?? "") && /["'`”’»)]/.test(text[end] ?? "");
}
