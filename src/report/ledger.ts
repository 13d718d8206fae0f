import type { CleanResult } from "../clean.js";

/** One document's ledger, as `--report` writes it. */
export interface LedgerReport {
  file: string;
  format: CleanResult["format"];
  metadata: CleanResult["metadata"];
  removals: CleanResult["removals"];
}

/** The ledger of a document for `--report`. */
export function ledgerReport(file: string, { format, metadata, removals }: CleanResult): LedgerReport {
  return { file, format, metadata, removals };
}
