import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { clean, type Profile } from "../../src/index.js";
import { squeeze } from "../../src/ledger/ledger.js";

/** Sentences of clean documents, and how many of them a profile removed. */
export interface SentenceOutcome {
  documents: number;
  sentences: number;
  lost: { id: string; ruleId: string; text: string }[];
}

interface CleanDocument {
  id: string;
  text: string;
  format: "text" | "markdown";
}

/** The clean documents of a dataset folder: articles' texts as people approved them, and documents labelled free of residue. */
export function readCleanDocuments(folder: string): CleanDocument[] {
  const gold = path.join(folder, "gold");
  const hand = path.join(folder, "hand.jsonl");
  const documents: CleanDocument[] = [];
  if (existsSync(gold)) {
    for (const file of readdirSync(gold)) {
      const { text } = JSON.parse(readFileSync(path.join(gold, file), "utf8")) as { text: string | null };
      if (text) documents.push({ id: file.replace(/\.json$/, ""), text, format: "text" });
    }
  }
  if (existsSync(hand)) {
    for (const line of readFileSync(hand, "utf8").split("\n").filter(Boolean)) {
      const { id, input, format, blocks } = JSON.parse(line) as {
        id: string;
        input: string;
        format: string;
        blocks: { label: string }[];
      };
      const isClean = blocks.every(({ label }) => !label.startsWith("residue"));
      if (isClean && (format === "text" || format === "markdown")) documents.push({ id, text: input, format });
    }
  }
  return documents;
}

// A sentence: more than a label or a heading can be.
const wordsOfASentence = 5;

/** Counts the sentences that a profile takes out of documents that hold no residue. */
export function countLostSentences(documents: readonly CleanDocument[], profile: Profile): SentenceOutcome {
  const segmenter = new Intl.Segmenter("und", { granularity: "sentence" });
  const words = new Intl.Segmenter("und", { granularity: "word" });
  const outcome: SentenceOutcome = { documents: documents.length, sentences: 0, lost: [] };
  const isSentence = (text: string): boolean => {
    let count = 0;
    for (const { isWordLike } of words.segment(text)) if (isWordLike) count += 1;
    return count >= wordsOfASentence;
  };
  for (const { id, text, format } of documents) {
    for (const { segment } of segmenter.segment(text)) if (isSentence(segment)) outcome.sentences += 1;
    const { removals } = clean(text, { from: format, profile });
    for (const removal of removals) {
      if (squeeze(removal.replacement ?? "") === squeeze(removal.text)) continue;
      // The words of an address are no sentence.
      for (const { segment } of segmenter.segment(removal.text.replace(/\]\([^)]*\)/g, "]"))) {
        if (isSentence(segment)) outcome.lost.push({ id, ruleId: removal.ruleId, text: segment.trim() });
      }
    }
  }
  return outcome;
}
