import type { Passage } from "../document.js";
import { damageOf } from "../damage.js";
import type { CheckRule } from "../rule.js";
import { findReferences } from "../text/entities.js";

export const leftoverEntities: CheckRule = {
  id: "leftover-entities",
  family: "characters",
  summary: "Character references of HTML that a reader sees as they are",
  why:
    "A page that escapes twice, or a scraper that does not decode, leaves `&nbsp;` or `&#8217;` in the text. In Markdown and HTML a reference is syntax, so that only " +
    "those are found that were escaped twice: `&amp;nbsp;`. Code, addresses and references in quotes, which a text is about, are left alone.",
  severity: "error",
  preset: "recommended",
  certainty: 0.9,
  examples: {
    invalid: [
      {
        input: "The mayor⟦&rsquo;⟧s car &amp; bicycle",
        fixed: "The mayor’s car & bicycle",
      },
      { input: "It cost ⟦&#163;⟧20 &#x2013; too much", fixed: "It cost £20 – too much" },
      {
        input: "The mayor⟦&amp;rsquo;⟧s car &amp; bicycle",
        format: "markdown",
        fixed: "The mayor&rsquo;s car &amp; bicycle",
      },
      {
        input: "<p>The mayor⟦&amp;#8217;⟧s car &amp; bicycle</p>",
        format: "html",
        fixed: "<p>The mayor&#8217;s car &amp; bicycle</p>",
      },
    ],
    valid: [
      { input: "R&D at AT&T; a Q&A; Marks & Spencer." },
      { input: "See https://example.org/?a=1&copy;=2 for more." },
      { input: 'Write `&nbsp;` or "&nbsp;" for a space that does not break.' },
      { input: "Fish &amp; chips&nbsp;today", format: "markdown", note: "Markdown shows these as characters" },
      { input: "<p>Fish &amp; chips&nbsp;today, <code>&amp;nbsp;</code></p>", format: "html" },
    ],
  },
  *find({ passages, format }) {
    for (const passage of passages) {
      const { prose, block } = passage;
      if (block.kind === "code" || !prose.includes("&")) continue;
      const references = format === "markdown" ? escapedTwice(passage) : findReferences(prose);
      const hits = Array.from(references, ({ start, end, character }) => {
        const written = passage.text.slice(start, end);
        const reference = format === "text" ? written : written.replace(/^&amp;/, "&");
        return { start, end, shown: `\`${reference}\``, expected: format === "text" ? character : reference };
      }).filter(({ start, end }) => !isQuoted(prose, start, end));
      for (const problem of damageOf(passage, "character reference", hits)) {
        yield { ...problem, suggestion: "Write the character that it stands for" };
      }
    }
  },
};

/** References whose `&` is a reference itself: `&amp;nbsp;`. */
function* escapedTwice({ prose }: Passage): Iterable<{ start: number; end: number; character: string }> {
  for (let at = prose.indexOf("&amp;"); at >= 0; at = prose.indexOf("&amp;", at + 1)) {
    const [first] = findReferences(`&${prose.slice(at + "&amp;".length, at + 20)}`);
    if (first?.start === 0) yield { start: at, end: at + "&amp;".length + first.end - 1, character: first.character };
  }
}

function isQuoted(text: string, start: number, end: number): boolean {
  return /["'`“‘«(]/.test(text[start - 1] ?? "") && /["'`”’»)]/.test(text[end] ?? "");
}
