import type { Evidence, Point } from "../ledger/ledger.js";

/** How much a finding weighs; `info` never fails a check by default. */
export type Severity = "error" | "warning" | "info";

/** All severities, the gravest first. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

/** A change of the source: what stands from `start` to `end` (offsets in UTF-16 code units, `end` exclusive). */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** One thing that is wrong in a document, and where. */
export interface Finding {
  ruleId: string;
  severity: Severity;
  /** What was found and, where that is not plain, what was expected. No full stop. */
  message: string;
  /** The way out, as an imperative sentence without a full stop. */
  suggestion?: string;
  start: Point;
  /** Exclusive. */
  end: Point;
  /** Another place that belongs to it, such as the first of two. */
  related?: Point;
  /** Places of the document that this one finding is about, where they are several: it stands at the first. */
  count?: number;
  /** What was found, white space folded, at most {@link excerptLength} characters. */
  text: string;
  /** 0 to 1. */
  certainty: number;
  /** Names what was found, not where: the same after lines have moved. */
  fingerprint: string;
  /** Edits that are safe without a person's look; empty where there are none. */
  fix: readonly Edit[];
  /** The signs, for residue. */
  evidence?: readonly Evidence[];
}

/** Longest {@link Finding.text}, in UTF-16 code units. */
export const excerptLength = 200;
