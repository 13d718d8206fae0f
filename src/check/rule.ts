import type { Format } from "../settings.js";
import type { Damage } from "./damage.js";
import type { CheckDocument } from "./document.js";
import type { Edit, Severity } from "./finding.js";

/** Groups of check rules in the documentation. */
export type CheckFamily = "characters" | "words" | "structure" | "links" | "document" | "comments";

/** An example of a check rule. */
export interface CheckExample {
  /** The document. What the rule must find stands between `⟦` and `⟧` (which are not part of the document). */
  input: string;
  /** Default `text`. */
  format?: Format;
  /** The document after the rule's fixes, where it has any. */
  fixed?: string;
  /** What it shows, where that is not plain. */
  note?: string;
  /** BCP 47 tag, where the language matters. */
  language?: string;
}

/** What a check rule found. */
export interface Problem {
  /** Offset in the source. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** What was found, without a full stop; values in backticks. */
  readonly message: string;
  /** The way out, as an imperative sentence without a full stop. */
  readonly suggestion?: string;
  /** Offset of another place that belongs to it. */
  readonly related?: number;
  /** Edits that are safe without a person's look. */
  readonly fix?: readonly Edit[];
  /** Of damaged characters: problems of one document with the same way out are told as one. */
  readonly damage?: Damage;
  /** 0 to 1; the rule's where not given. */
  readonly certainty?: number;
}

/** A rule about what scraping breaks: its documentation, its examples and its code stand in one file. */
export interface CheckRule {
  /** Kebab-case noun phrase of what is found; never renamed. */
  readonly id: string;
  readonly family: CheckFamily;
  /** One line: what it finds. */
  readonly summary: string;
  /** A paragraph: how scraping does this, and what must not be mistaken for it. */
  readonly why: string;
  readonly severity: Severity;
  /** The weakest preset that has the rule: `strict` has all. */
  readonly preset: "recommended" | "strict";
  /** 0 to 1: how often a finding is right. */
  readonly certainty: number;
  readonly examples: {
    readonly invalid: readonly [CheckExample, ...CheckExample[]];
    /** Near misses: documents in which nothing may be found. */
    readonly valid: readonly [CheckExample, ...CheckExample[]];
  };
  find(document: CheckDocument): Iterable<Problem>;
}
