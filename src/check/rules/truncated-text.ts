import type { Passage } from "../document.js";
import { sourceRange } from "../place.js";
import type { CheckRule, Problem } from "../rule.js";
import { isDangling } from "../text/dangling.js";
import { countWords } from "../words.js";

// Where a teaser breaks off and a link to the rest stood.
// What a scraper keeps of the link to the rest.
const readMore =
  /(?:[[(]\s?(?:read|view|see) more\s?(?:…|\.\.\.)?\s?[\])]|(?:…|\.\.\.)\s{0,3}(?:\[\+?\d{1,6} chars\]|(?:continue reading|read (?:more|on|the (?:full|rest)[\p{L} ]{0,20})|see more|show more|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leia mais|continua a leggere|leggi tutto|lees verder|läs mer|czytaj (?:dalej|więcej)|читать (?:далее|дальше|полностью)|читати далі|devamını oku|阅读全文|閱讀全文|続きを読む|더 ?보기)\s?[»›→>]*\.?))$/iu;
// What a feed puts at the end of an excerpt; within a text it is an omission.
const excerptEnd = /\p{L}[\p{P}\s]{0,3}[[(](?:…|\.\.\.)[\])]$/u;
const closed = /[.!?…。！？｡।॥؟۔։።჻។၊။᠃᥄꓿~*_"”’'»›)\]】」』〉》:;|>]$/u;
const openEnd = /(?:[,、，،([–—-]|\s[“«„])$/u;
const ellipsis = /(?:…|\.\.\.)$/u;
/** Scripts that end no sentence with a mark. */
const unmarked = /[\p{Script=Thai}\p{Script=Lao}]/u;

/** A last paragraph shorter than this, in words, may be a signature, a caption or a place. */
const longEnough = 12;

export const truncatedText: CheckRule = {
  id: "truncated-text",
  family: "document",
  summary: "A text that breaks off",
  why:
    "Teasers end in “Read more…”, paywalls and time limits cut a text in mid-sentence. Found are marks of a cut at the end of a paragraph and a last paragraph that ends in a comma or a " +
    "function word; under `strict` also one that ends without a mark. Signatures, captions and lists at the end are left alone.",
  severity: "warning",
  preset: "recommended",
  certainty: 0.9,
  examples: {
    invalid: [
      { input: "The bridge opened.\n\nThe mayor cut the ribbon on Monday and then ⟦… Read more⟧" },
      { input: "The bridge opened.\n\nThe mayor cut the ribbon and said a few words about traffic ⟦[…]⟧" },
      { input: "The bridge opened.\n\nOn Monday the mayor cut the ribbon and said a few words ⟦about the⟧" },
      { input: "The bridge opened.\n\nOn Monday the mayor cut the ribbon, said a few words about ⟦traffic,⟧" },
    ],
    valid: [
      { input: "The bridge opened.\n\nOn Monday the mayor cut the ribbon and said a few words about the traffic." },
      { input: "The bridge opened to traffic on Monday.\n\nAnna Lind, Harbour Office" },
      { input: "The bridge opened.\n\nHe said: “It took four years and a lot of patience, but here it finally is…”" },
      { input: "สะพานเปิดเมื่อวันจันทร์ และนายกเทศมนตรี ตัดริบบิ้น", language: "th", note: "Thai ends sentences without a mark" },
    ],
  },
  *find({ passages }) {
    for (const passage of passages) {
      if (passage.block.kind === "code") continue;
      const text = passage.prose.trimEnd();
      const isLast = passage === passages.at(-1);
      const match = readMore.exec(text.slice(-tail)) ?? (isLast ? excerptEnd.exec(text.slice(-tail)) : null);
      if (match) {
        const length = match[0].replace(/^\p{L}[\p{P}\s]{0,3}(?=[[(])/u, "").length;
        yield {
          ...sourceRange(passage, text.length - length, text.length),
          message: "Unexpected mark of a cut: the rest of the text is elsewhere",
          suggestion: "Fetch the whole article",
        };
      } else if (isLast) {
        const found = endProblem(passage, text);
        if (found) yield found;
      }
    }
  },
};

/** So much of a paragraph's end is looked at, in UTF-16 code units. */
const tail = 120;

/** The last paragraph, where it does not end. */
function endProblem(passage: Passage, text: string): Problem | undefined {
  if (passage.block.kind !== "paragraph" || countWords(text) < longEnough || unmarked.test(text)) return undefined;
  if (ellipsis.test(text)) return problem(passage, text, 0.55);
  if (openEnd.test(text)) return problem(passage, text, 0.9);
  if (closed.test(text) || !/\p{L}$/u.test(text)) return undefined;
  const word = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u.exec(text)?.[0] ?? "";
  return problem(passage, text, isDangling(word) ? 0.9 : 0.6);
}

function problem(passage: Passage, text: string, certainty: number): Problem {
  const start = Math.max(text.search(/(?<!\S)\S+\s+\S+$/u), 0);
  const shorter = /[\p{P}]$/u.test(text) ? text.search(/(?<!\S)\S+$/u) : start;
  return {
    ...sourceRange(passage, shorter, text.length),
    message: "Unexpected end in mid-sentence: the text breaks off",
    suggestion: "Fetch the whole article",
    certainty,
  };
}
