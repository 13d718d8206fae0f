import type { Evidence } from "../ledger/ledger.js";
import type { Reading } from "./reading.js";

/** Groups of rules in the documentation. */
export type Family =
  | "advertising"
  | "related"
  | "credits"
  | "captions"
  | "labels"
  | "titles"
  | "sharing"
  | "newsletter"
  | "comments"
  | "paywall"
  | "consent"
  | "legal"
  | "byline"
  | "navigation"
  | "media"
  | "placeholders"
  | "updates"
  /** The user's own. */
  | "own";

/** An example of a rule: a document as text or Markdown. */
export interface Example {
  /** The document. Lines that the rule must remove start with `>>> ` (which is not part of the document). */
  input: string;
  /** What it shows, where that is not plain. */
  note?: string;
  /** BCP 47 tag, where the language matters. */
  language?: string;
  /** Where the example needs Markdown, or makes no sense in it. Default: it runs as text and as Markdown. */
  only?: "text" | "markdown";
}

/** What a rule found: a run of blocks that should go, and the signs for it. */
export interface Finding {
  /** Index of the first spot. */
  readonly from: number;
  /** Index of the last spot, inclusive. */
  readonly to: number;
  /** A sentence for a person, without a full stop. */
  readonly reason: string;
  /** The signs; the engine adds their weights up and the profile sets the bar. */
  readonly evidence: readonly Evidence[];
}

/** One residue rule: its documentation, its examples and its code stand in one file. */
export interface Rule {
  /** Kebab-case noun phrase of what is found; never renamed. */
  readonly id: string;
  readonly family: Family;
  /** One line: what it removes. */
  readonly summary: string;
  /** A paragraph: why it is residue, and what must not be mistaken for it. */
  readonly why: string;
  /** Whether it runs without being enabled: off by default, or from the given profile on. Default: all profiles. */
  readonly from?: "precise" | "balanced" | "complete" | "off";
  readonly examples: {
    /** Documents with residue, marked line by line. */
    readonly remove: readonly [Example, ...Example[]];
    /** Near misses: documents of which nothing may go. */
    readonly keep: readonly [Example, ...Example[]];
  };
  /**
   * Looks for residue.
   *
   * @param reading the document, without what went in the rounds before
   * @param gone for rules that look at what others left: which spots are about to go
   */
  find(reading: Reading, gone: (at: number) => boolean): Iterable<Finding>;
  /** Whether the rule looks at what the others take, and so comes after them. */
  readonly last?: boolean;
}

/** A rule of the user's own. */
export interface OwnRule extends Rule {
  /** CSS selector of the elements that it looks at; HTML only. */
  readonly selector?: string;
  /** How a check reports it; default `error`. */
  readonly severity?: "error" | "warning" | "info";
}
