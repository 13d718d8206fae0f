import type { CheckDocument, Passage } from "../document.js";
import { sourceRange } from "../place.js";
import type { CheckRule, Problem } from "../rule.js";
import { isCommon, wordsOf } from "../words.js";

// A word with a capital in it, and what stands directly beside it.
const inner = /(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{M}\p{N}_]*\p{Ll}\p{Lu}\p{Ll}[\p{L}\p{M}\p{N}_]*/gu;
const border = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu;

/** Names that end in a function word; all others are told by what stands around them. */
const names: ReadonlySet<string> = new Set(["linkedin", "plugin", "signin", "login", "checkin"]);
/** Function words that names end in: they do not tell a second sentence from a name. */
const nameEnds: ReadonlySet<string> = new Set(["it", "to", "one", "all", "can", "up", "out", "by", "me", "my", "go"]);

export const gluedWords: CheckRule = {
  id: "glued-words",
  family: "words",
  summary: "Two words that became one where a tag ended",
  why:
    "When tags are taken out without a space in their place, the last word of a link and the first after it become one: `reportsChan said`. " +
    "Names such as `iPhone`, `McDonald` or `YouTube` and identifiers in camel case are left alone: both halves must be words of the text, " +
    "and a word that stands in the text more than once is a name.",
  severity: "warning",
  preset: "recommended",
  certainty: 0.9,
  examples: {
    invalid: [
      {
        input:
          "Paul Lind praised the report on shops. According to several newspaper ⟦reportsLind⟧ said the city is ready.",
      },
      { input: "The ferry was late on ⟦MondayThe⟧ next one came in time, and nobody at the pier complained." },
      {
        input:
          "<article><p>The mayor of <a href='/l'>the old ⟦city</a>Lindholm⟧ said that all was ready, and Lindholm smiled.</p></article>",
        format: "html",
        note: "a border that the page still shows",
      },
    ],
    valid: [
      { input: "Anna McDonald sold her iPhone to a YouTube star who works for PayPal and LinkedIn in New York." },
      { input: "Call `reportChan` first. Chan wrote the report.", format: "markdown", note: "code" },
      { input: "Die LehrerInnen und SchülerInnen trafen sich. Innen war es warm.", language: "de" },
      { input: "The hook useState keeps state. State is what useState returns; use it.", note: "an identifier, twice" },
      { input: "Ask @reportChan or see https://example.org/reportChan for the report by Chan." },
      { input: "He speaks isiZulu at home and kwaZulu is where his mother lives." },
    ],
  },
  *find(document) {
    for (const passage of document.passages) {
      if (passage.block.kind === "code") continue;
      for (const match of passage.prose.matchAll(inner)) {
        const problem = judge(document, passage, match[0], match.index);
        if (problem) yield problem;
      }
    }
  },
};

function judge(document: CheckDocument, passage: Passage, token: string, at: number): Problem | undefined {
  if (names.has(token.toLowerCase()) || /[\p{N}_]/u.test(token)) return undefined;
  if (isBesideCode(passage.prose, at, at + token.length) || isCodeLine(lineAt(passage.prose, at))) return undefined;
  const borders = [...token.matchAll(border)].map(({ index }) => index);
  if (borders.length !== 1) return undefined;
  const [cut = 0] = borders;
  const left = token.slice(0, cut);
  const right = token.slice(cut);
  const words = wordsOf(document);
  if (words.get(token)! > 1) return undefined;
  const isTagBorder =
    passage.segments.some((segment) => segment.at === at + cut && segment.at > 0) && document.format === "html";
  const certainty = certaintyOf(left, right, words, isTagBorder);
  if (certainty === 0) return undefined;
  return {
    ...sourceRange(passage, at, at + token.length),
    message: `Unexpected \`${token}\`, probably \`${left}\` and \`${right}\` without their space`,
    suggestion: `Write \`${left} ${right}\`, or look up what stood between them`,
    certainty,
  };
}

function certaintyOf(left: string, right: string, words: ReadonlyMap<string, number>, isTagBorder: boolean): number {
  const beginsSmall = !/^\p{Lu}/u.test(left);
  const commonRight = isCommon(right);
  if (left.length < 3 || (right.length < 3 && !commonRight)) return 0;
  if (!beginsSmall && !isTagBorder && (!commonRight || nameEnds.has(right.toLowerCase()))) return 0;
  const knowsLeft = isCommon(left) || isKnown(left, words);
  const knowsRight = commonRight || words.has(right);
  const known = Number(knowsLeft) + Number(knowsRight) + Number(isTagBorder);
  if (known >= 2) return beginsSmall ? 0.95 : 0.8;
  return known === 1 && beginsSmall ? 0.6 : 0;
}

/** Whether the text has the word, or another form of it: one that differs in the last three letters at most. */
function isKnown(word: string, words: ReadonlyMap<string, number>): boolean {
  if (words.has(word)) return true;
  for (let cut = 1; cut <= 3 && word.length - cut >= 4; cut += 1) if (words.has(word.slice(0, -cut))) return true;
  if (word.length < 4) return false;
  for (const other of words.keys()) {
    if (other.length > word.length && other.length <= word.length + 3 && other.startsWith(word)) return true;
  }
  return false;
}

/** Signs of code, a file name or a compound beside a word. */
function isBesideCode(prose: string, start: number, end: number): boolean {
  const before = prose.slice(Math.max(0, start - 1), start);
  const after = prose.slice(end, end + 3);
  if (/["'`]/.test(before) && after.startsWith(before)) return true;
  return /[./\\$@#=:\-–\uFFFC]/.test(before) || /^(?:[(=/\\\-\uFFFC[]|\.\p{L}|::| :?=)/u.test(after);
}

/** Whether a line reads as a statement of a program. */
function isCodeLine(line: string): boolean {
  return /[{};]\s*$|:=|^\s*(?:\/\/|[#*]\w|import |const |func )|\w\(\)/.test(line);
}

function lineAt(prose: string, index: number): string {
  const end = prose.indexOf("\n", index);
  return prose.slice(prose.lastIndexOf("\n", index) + 1, end < 0 ? undefined : end);
}
