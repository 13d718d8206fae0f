import type { Counts, FailureKind } from "./task.js";

/** How many documents a summary names as the slowest. */
const slowestShown = 5;

/** A document that was taken for the duplicate of another. */
export interface Duplicate {
  id: string;
  of: string;
  /** 0 to 1. */
  similarity: number;
}

/** What a run did. */
export interface Summary {
  /** Documents of this run's share, failed ones among them. */
  documents: number;
  cleaned: number;
  /** Left alone, as their results were there already. */
  skipped: number;
  /** Done by the run that was taken up. */
  resumed: number;
  failures: Partial<Record<FailureKind, number>>;
  words: number;
  wordsRemoved: number;
  removalsByRule: Record<string, number>;
  slowest: { id: string; milliseconds: number }[];
  duplicates: Duplicate[];
  seconds: number;
}

/** Seconds that a run still takes, by the share of its input that is read; undefined where that cannot be said yet. */
export function secondsLeft({ seconds }: Summary, read: number, total: number | undefined): number | undefined {
  if (total === undefined || read === 0 || seconds < 1) return undefined;
  return Math.max(0, (seconds * (total - read)) / read);
}

/** A summary of nothing yet. */
export function emptySummary(): Summary {
  return {
    documents: 0,
    cleaned: 0,
    skipped: 0,
    resumed: 0,
    failures: {},
    words: 0,
    wordsRemoved: 0,
    removalsByRule: {},
    slowest: [],
    duplicates: [],
    seconds: 0,
  };
}

/** Adds a document that is done. */
export function addEntry(
  summary: Summary,
  {
    counts,
    failed: kind,
    skipped,
  }: { counts?: Counts | undefined; failed?: FailureKind | undefined; skipped?: boolean | undefined },
): void {
  summary.documents += 1;
  if (kind) summary.failures[kind] = (summary.failures[kind] ?? 0) + 1;
  if (skipped) summary.skipped += 1;
  if (counts) addCounts(summary, counts);
}

/** Adds the counts of a cleaned document. */
function addCounts(summary: Summary, { words, wordsRemoved, byRule }: Counts): void {
  summary.cleaned += 1;
  summary.words += words;
  summary.wordsRemoved += wordsRemoved;
  for (const [rule, count] of Object.entries(byRule)) {
    summary.removalsByRule[rule] = (summary.removalsByRule[rule] ?? 0) + count;
  }
}

/** Keeps the slowest documents. */
export function addTime(summary: Summary, id: string, milliseconds: number): void {
  const { slowest } = summary;
  if (slowest.length === slowestShown && milliseconds <= slowest.at(-1)!.milliseconds) return;
  slowest.push({ id, milliseconds: Math.round(milliseconds) });
  slowest.sort((a, b) => b.milliseconds - a.milliseconds);
  slowest.length = Math.min(slowest.length, slowestShown);
}

/** The number of documents that failed. */
export function failed({ failures }: Summary): number {
  return Object.values(failures).reduce((sum, count) => sum + count, 0);
}

/** The summary for a person. */
export function formatSummary(summary: Summary): string {
  const number = (value: number): string => value.toLocaleString("en");
  const list = (counts: Record<string, number>): string =>
    Object.entries(counts)
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, 10)
      .map(([name, count]) => `${name} ${number(count)}`)
      .join(" · ");
  const { documents, seconds, skipped, resumed, words, wordsRemoved, removalsByRule, slowest, duplicates } = summary;
  const rate = (documents - resumed) / Math.max(seconds, 0.001);
  return [
    `${number(documents)} ${documents === 1 ? "document" : "documents"} in ${seconds.toFixed(1)} s (${rate.toFixed(1)} a second)`,
    resumed > 0 && `${number(resumed)} of them were done by the run before`,
    skipped > 0 && `${number(skipped)} skipped: their results exist`,
    `words kept ${number(words)} · removed ${number(wordsRemoved)}`,
    Object.keys(removalsByRule).length > 0 && `removals  ${list(removalsByRule)}`,
    duplicates.length > 0 && `${number(duplicates.length)} duplicates left out; \`--stats <file>\` names them`,
    failed(summary) > 0 && `failures  ${list(summary.failures as Record<string, number>)}`,
    slowest.length > 1 && `slowest  ${slowest.map(({ id, milliseconds }) => `${id} ${milliseconds} ms`).join(" · ")}`,
  ]
    .filter(Boolean)
    .map((line) => `${String(line)}\n`)
    .join("");
}
