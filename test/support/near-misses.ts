import { rules } from "../../src/residue/rules/index.js";
import type { Example } from "../../src/residue/rule.js";
import { clean, type Format, type Profile } from "../../src/index.js";
import { squeeze } from "../../src/ledger/ledger.js";
import { filler } from "./html.js";

/** A near miss of a rule within an article, and what must stay of it. */
export interface NearMiss {
  ruleId: string;
  place: "head" | "middle" | "tail";
  from: Format;
  language: string | undefined;
  document: string;
  /** The sentences of the near miss. */
  sentences: string[];
}

// A sentence: more than a label or a heading can be.
const wordsOfASentence = 5;
const bySentence = new Intl.Segmenter("und", { granularity: "sentence" });
const byWord = new Intl.Segmenter("und", { granularity: "word" });

function isSentence(text: string): boolean {
  let count = 0;
  for (const { isWordLike } of byWord.segment(text)) if (isWordLike) count += 1;
  return count >= wordsOfASentence;
}

function sentencesOf(text: string): string[] {
  const lines = text.split(/\n+/).map((line) => line.replace(/^[\s#>*+-]+/, ""));
  return lines
    .flatMap((line) => Array.from(bySentence.segment(line), ({ segment }) => segment.trim()))
    .filter((sentence) => isSentence(sentence) && /[.!?。！？…]["”’»)]?$/u.test(sentence));
}

const places = ["head", "middle", "tail"] as const;

/** Every near miss of every rule that runs by itself, at three places of an article, in every format that it makes sense in. */
export function* nearMisses(): Generator<NearMiss> {
  for (const { id, examples, from: since } of rules) {
    if (since === "off") continue;
    for (const [index, example] of examples.keep.entries()) {
      for (const from of formatsOf(example)) {
        for (const place of places) {
          const document = articleWith(example.input, place, from, index);
          yield {
            ruleId: id,
            place,
            from,
            language: example.language,
            document,
            sentences: sentencesOf(example.input),
          };
        }
      }
    }
  }
}

function formatsOf({ only, input }: Example): Format[] {
  if (only !== undefined) return [only];
  return /^(?:[#>|*-]|\[|!\[|```|\d+\. )/m.test(input) ? ["text", "markdown"] : ["text", "markdown", "html"];
}

function articleWith(input: string, place: NearMiss["place"], from: Format, seed: number): string {
  const paragraphs = Array.from({ length: 6 }, (_, index) => filler(3, seed + 5 * index));
  const at = { head: 1, middle: 3, tail: 6 }[place];
  const blocks = [...paragraphs.slice(0, at), ...input.split(/\n{2,}/), ...paragraphs.slice(at)];
  if (from !== "html") return `${blocks.join("\n\n")}\n`;
  const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const body = blocks.map((text) => `<p>${escape(text).replaceAll("\n", "<br>")}</p>`).join("\n");
  return `<!doctype html><title>Page</title><article>${body}</article>`;
}

/** The sentences of near misses that a profile took out. */
export function lostSentences(
  cases: Iterable<NearMiss>,
  profile: Profile,
): { miss: NearMiss; sentence: string; ruleId: string }[] {
  const lost: { miss: NearMiss; sentence: string; ruleId: string }[] = [];
  for (const miss of cases) {
    const { removals } = clean(miss.document, { from: miss.from, profile, language: miss.language });
    for (const { text, replacement, ruleId, stage } of removals) {
      if (stage === "convert" || replacement !== undefined) continue;
      const gone = squeeze(text);
      for (const sentence of miss.sentences) {
        if (gone.includes(squeeze(sentence))) lost.push({ miss, sentence, ruleId });
      }
    }
  }
  return lost;
}
