import type { Evidence } from "../ledger/ledger.js";
import type { BlockDocument } from "./block.js";
import type { Lexicon } from "./lexicon/lexicon.js";

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
  | "updates";

/** An example of a rule: a document as text or Markdown. */
export interface Example {
  /** The document. Lines that the rule must remove start with `>>> ` (which is not part of the document). */
  input: string;
  /** What it shows, where that is not plain. */
  note?: string;
  /** BCP 47 tag, where the language matters. */
  language?: string;
}

/** What a rule found: a run of blocks that should go, and the signs for it. */
export interface Finding {
  /** Index of the first block. */
  readonly from: number;
  /** Index of the last block, inclusive. */
  readonly to: number;
  /** A sentence for a person, without a full stop. */
  readonly reason: string;
  /** The signs; the engine adds their weights up and the profile sets the bar. */
  readonly evidence: readonly Evidence[];
}

/** What a rule may look at besides the document. */
export interface RuleContext {
  readonly lexicon: Lexicon;
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
  find(document: BlockDocument, context: RuleContext): Iterable<Finding>;
}
