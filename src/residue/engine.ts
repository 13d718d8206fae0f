import type { Evidence, Why } from "../ledger/ledger.js";
import type { Settings } from "../settings.js";
import type { BlockDocument } from "./block.js";
import type { Rule } from "./rule.js";
import { rules } from "./rules/index.js";

/** A removal that the engine decided on, or one that the guard refused. */
export interface Verdict {
  rule: Rule;
  /** Index of the first block. */
  from: number;
  /** Index of the last block, inclusive. */
  to: number;
  why: Why;
  evidence: readonly Evidence[];
  /** 0 to 1. */
  certainty: number;
}

/** What the engine makes of a document. */
export interface Residue {
  removed: Verdict[];
  /** Findings that the guard refused: they would have taken too much of the prose. */
  refused: Verdict[];
  /** Findings below the profile's bar: shown by `deckle explain` and `deckle check`. */
  doubtful: Verdict[];
}

/** Finds the residue of a document; removes nothing. */
export function findResidue(document: BlockDocument, settings: Settings): Residue {
  const removed: Verdict[] = [];
  const lexicon = { is: () => false };
  for (const rule of rules) {
    if (settings.disable.includes(rule.id)) continue;
    for (const finding of rule.find(document, { lexicon })) {
      const why: Why = {
        ruleId: rule.id,
        stage: "residue",
        reason: finding.reason,
        evidence: finding.evidence,
        certainty: 1,
      };
      removed.push({ rule, from: finding.from, to: finding.to, why, evidence: finding.evidence, certainty: 1 });
    }
  }
  return { removed, refused: [], doubtful: [] };
}
