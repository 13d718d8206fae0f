import { existsSync, readFileSync } from "node:fs";
import { DeckleError } from "../errors.js";
import type { Finding } from "./finding.js";
import type { DocumentResult } from "./result.js";

/**
 * Old findings that a check lets pass, by file: how often each was there. A finding is known by its rule and by what
 * was found, not by its line, so that text may be put in and moved around it.
 */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

/** One finding of a baseline. */
export interface BaselineEntry {
  rule: string;
  /** `Finding.fingerprint`. */
  fingerprint: string;
  count: number;
  /** The beginning of what was found, for people who read the file. */
  text: string;
}

/** How much of what was found is kept for people, in UTF-16 code units. */
const textLength = 60;

/**
 * Reads a baseline.
 *
 * @throws {DeckleError} of kind `config` where the file is missing, or is none
 */
export function readBaseline(file: string): Baseline {
  if (!existsSync(file)) {
    throw new DeckleError("config", `the baseline \`${file}\` does not exist; write it with \`--update-baseline\``);
  }
  try {
    const { version, files } = JSON.parse(readFileSync(file, "utf8")) as {
      version: number;
      files: Record<string, BaselineEntry[]>;
    };
    if (version !== 1 || typeof files !== "object") throw new Error("expected version 1");
    return new Map(Object.entries(files));
  } catch (error) {
    const detail = (error as Error).message;
    throw new DeckleError("config", `\`${file}\` is no baseline: ${detail}; write it anew with \`--update-baseline\``, {
      cause: error,
    });
  }
}

/** The file of a baseline: sorted, so that its changes can be read. */
export function writeBaseline(baseline: Baseline): string {
  const files = [...baseline].filter(([, entries]) => entries.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
}

/** The baseline that lets pass all that was found; what was not checked this time stays as it was. */
export function toBaseline(documents: readonly DocumentResult[], before: Baseline = new Map()): Baseline {
  const checked = documents.map(({ file, findings }) => [file, entriesOf(findings)] as const);
  return new Map([...before, ...checked]);
}

function entriesOf(findings: readonly Finding[]): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { ruleId: rule, fingerprint, text, count = 1 } of findings) {
    const entry = entries.get(fingerprint);
    if (entry) entry.count += count;
    else entries.set(fingerprint, { rule, fingerprint, count, text: text.slice(0, textLength) });
  }
  return [...entries.values()].toSorted((a, b) => (a.rule + a.text < b.rule + b.text ? -1 : 1));
}

/**
 * Lets pass what the baseline has: of equal findings the first ones, up to the count. One that is about several places
 * passes where there are no more of them than there were.
 */
export function applyBaseline(documents: readonly DocumentResult[], baseline: Baseline): DocumentResult[] {
  return documents.map((document) => {
    const left = new Map(baseline.get(document.file)?.map(({ fingerprint, count }) => [fingerprint, count]));
    if (left.size === 0) return document;
    const findings = document.findings.filter(({ fingerprint, count = 1 }) => {
      const known = left.get(fingerprint) ?? 0;
      left.set(fingerprint, known - count);
      return known < count;
    });
    return { ...document, findings, suppressed: document.suppressed + document.findings.length - findings.length };
  });
}

/**
 * The baseline without what is no longer found, so that it cannot come back.
 *
 * @param exists whether a file that was not checked this time is still there
 * @returns the baseline, and how many findings went
 */
export function pruneBaseline(
  baseline: Baseline,
  documents: readonly DocumentResult[],
  exists: (file: string) => boolean,
): { baseline: Baseline; pruned: number } {
  const checked = new Map(documents.map(({ file, findings }) => [file, entriesOf(findings)]));
  let pruned = 0;
  const files = [...baseline].map(([file, entries]) => {
    const now = checked.get(file) ?? (exists(file) ? entries : []);
    const counts = new Map(now.map(({ fingerprint, count }) => [fingerprint, count]));
    const left = entries.flatMap((entry) => {
      const count = Math.min(entry.count, counts.get(entry.fingerprint) ?? 0);
      pruned += entry.count - count;
      return count > 0 ? [{ ...entry, count }] : [];
    });
    return [file, left] as const;
  });
  return { baseline: new Map(files), pruned };
}
