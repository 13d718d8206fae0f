import type { Block, BlockDocument } from "../../../src/residue/block.js";
import { Reading, type Spot } from "../../../src/residue/reading.js";
import type { Candidate, Verdict } from "../../../src/residue/engine.js";
import type { Family, Finding, Rule } from "../../../src/residue/rule.js";

/** A block by its text alone, or by what differs from a plain paragraph. */
export type Sketch = string | Partial<Block>;

/** A document of paragraphs, except where a sketch says otherwise. */
export function documentOf(sketches: readonly Sketch[], more: Partial<BlockDocument> = {}): BlockDocument {
  const blocks = sketches.map((sketch, index): Block => {
    const given = typeof sketch === "string" ? { text: sketch } : sketch;
    return {
      index,
      kind: "paragraph",
      text: "",
      depth: 0,
      links: 0,
      linkShare: 0,
      urls: [],
      strong: false,
      images: 0,
      alts: [],
      group: undefined,
      spaced: true,
      ...given,
    };
  });
  return { blocks, format: "text", title: undefined, languages: ["en"], ...more };
}

export function readingOf(sketches: readonly Sketch[], more: Partial<BlockDocument> = {}): Reading {
  return new Reading(documentOf(sketches, more));
}

/** Whether a reading takes a block of this shape for running text. */
export function spotOf(sketch: Sketch): Spot {
  return readingOf([sketch]).spots[0]!;
}

/** A rule that finds what it is told to. */
export function ruleOf(id: string, family: Family = "labels", more: Partial<Rule> = {}): Rule {
  return {
    id,
    family,
    summary: "For a test",
    why: "For a test.",
    examples: { remove: [{ input: ">>> x" }], keep: [{ input: "x" }] },
    find: () => [],
    ...more,
  };
}

export function findingOf(from: number, to: number, weight: number): Finding {
  return { from, to, reason: "because of the test", evidence: [{ sign: "shape: of the test", weight }] };
}

/** A candidate that goes. */
export function candidateOf(rule: Rule, from: number, to = from, accepted = true): Candidate {
  return { ...findingOf(from, to, 8), rule, points: 8, accepted };
}

export function verdictOf(rule: Rule, from: number, to = from): Verdict {
  const evidence = [{ sign: "shape: of the test", weight: 8 }];
  const why = { ruleId: rule.id, stage: "residue" as const, reason: "because of the test", evidence, certainty: 1 };
  return { rule, from, to, why, evidence, certainty: 1 };
}

/** A sentence of so many characters that are not white space, with a full stop at its end. */
export function sentenceOf(letters: number): string {
  return `${"b".repeat(Math.max(0, letters - 1)).replace(/b{5}(?=b)/g, "$& ")}.`;
}

/** Words without a full stop, of so many characters that are not white space. */
export function wordsOf(letters: number): string {
  return "b".repeat(letters).replace(/b{5}(?=b)/g, "$& ");
}

/** Sentences of an article. */
export const prose = [
  "The new bridge over the Orle opened on Monday morning, two years later than planned.",
  "Traffic was light in the first hours, the harbour office said, but it grew towards noon.",
  "The old ferry will run until the end of the month, and then go to a museum in Tarn.",
  "Its captain, who has crossed the river some forty thousand times, will go with it.",
  "The council has not decided yet what is to become of the two landings, or of the bell.",
  "Those who live on the far side hope that the bus will stop where the ferry did.",
] as const;
