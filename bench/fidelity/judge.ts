import { type Facts, factsOf } from "./facts.js";
import type { Case } from "./cases.js";

/**
 * What became of a construct: `kept` as a person would have written it; `fallback`, all of its text and targets in
 * another form; `lost`, something missing; `broken`, something wrong: words glued, parted, out of order or added, syntax
 * shown as text, code changed.
 */
export type Verdict = "kept" | "fallback" | "lost" | "broken";

export interface Judgement {
  verdict: Verdict;
  /** What is missing, wrong or different, in a few words. */
  why: string;
}

/** Renders a tool's Markdown and compares it with what is wanted. */
export function judge({ construct, wanted }: Case, markdown: string): Judgement {
  const withMath = construct === "mathematics";
  const judgements = wanted.map((each) => compare(factsOf(each, withMath), factsOf(markdown, withMath)));
  return order.map((verdict) => judgements.find((each) => each.verdict === verdict)).find(Boolean)!;
}

const order: readonly Verdict[] = ["kept", "fallback", "broken", "lost"];

function compare(wanted: Facts, got: Facts): Judgement {
  const lost = missing(wanted, got);
  if (lost) return { verdict: "lost", why: lost };
  const wrong = damage(wanted, got);
  if (wrong) return { verdict: "broken", why: wrong };
  if (wanted.structure === got.structure) return { verdict: "kept", why: "" };
  return { verdict: "fallback", why: `${got.structure}\n      instead of ${wanted.structure}` };
}

function missing(wanted: Facts, got: Facts): string {
  const run = got.words.join("");
  const left = new Map<string, number>();
  for (const word of got.words) left.set(word, (left.get(word) ?? 0) + 1);
  for (const word of wanted.words) {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    if (count <= 0 && (got.words.includes(word) || !run.includes(word))) return `the word ${word}`;
  }
  for (const link of wanted.links) if (!got.links.has(link)) return `the link to ${link}`;
  for (const picture of wanted.pictures) if (!got.pictures.has(picture)) return `the picture ${picture}`;
  const said = [...got.titles].join("\n");
  for (const title of wanted.titles) {
    if (!said.includes(title) && !run.includes(wordsOf(title))) return `what is said of a picture or a word: ${title}`;
  }
  return "";
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

function damage(wanted: Facts, got: Facts): string {
  if (wanted.words.join(" ") !== got.words.join(" ")) {
    const at = wanted.words.findIndex((word, index) => word !== got.words[index]);
    const from = at === -1 ? wanted.words.length : at;
    return `“${got.words.slice(from, from + 4).join(" ")}” instead of “${wanted.words.slice(from, from + 4).join(" ")}”`;
  }
  for (const [sign, count] of got.signs) if (count > (wanted.signs.get(sign) ?? 0)) return `a ${sign} in the text`;
  for (const picture of got.pictures) if (!wanted.pictures.has(picture)) return `the picture ${picture}`;
  if (wanted.code.length === got.code.length && wanted.code.some((text, index) => text !== got.code[index])) {
    return "white space of code";
  }
  return "";
}
