import type { Evidence, Why } from "../ledger/ledger.js";
import type { Settings } from "../settings.js";
import type { BlockDocument } from "./block.js";
import { linesBelow } from "./below.js";
import { breaches } from "./guard.js";
import { Reading } from "./reading.js";
import type { Finding, Rule } from "./rule.js";
import { rules as allRules } from "./rules/index.js";
import { runsBetween } from "./runs.js";
import { activeRules } from "./select.js";
import { isRunningText } from "./shape.js";
import { spend } from "../limits.js";
import { append } from "../arrays.js";

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

/** Points from which on a finding goes, by profile. In none does a `likely` phrase go by itself: it needs one more sign. */
const bars = { precise: 7, balanced: 5, complete: 4 };
/** What a neighbour that goes is worth, on either side. */
const neighbourWeight = 2;
/** Points from which on a finding is worth telling. */
const doubtfulFrom = 2;
/** Every round takes something; what is left is read again until nothing goes. */
const mostRounds = 6;

/** A finding on its way to a decision. */
export interface Candidate extends Finding {
  rule: Rule;
  points: number;
  accepted: boolean;
}

/** Finds the residue of a document; removes nothing. */
export function findResidue(
  document: BlockDocument,
  settings: Pick<Settings, "profile" | "enable" | "disable"> & Partial<Pick<Settings, "rules">>,
  from: readonly Rule[] = [...allRules, ...(settings.rules ?? [])],
): Residue {
  const rules = activeRules(from, settings);
  const first = new Reading(document);
  const refused: Verdict[] = [];
  const held = new Set<string>();
  for (;;) {
    const { removed, doubtful } = takeAll(document, first, rules, bars[settings.profile], held);
    const broken = breaches(first, removed).filter((id) => !held.has(id));
    if (broken.length === 0) return { removed, refused, doubtful };
    for (const id of broken) held.add(id);
    append(
      refused,
      removed.filter(({ rule, from: start, to }) => broken.includes(rule.id) && takesText(first, start, to)),
    );
  }
}

/** Whether a range holds text of the article: running, or not known to the lexicon. */
export function takesText(reading: Reading, from: number, to: number): boolean {
  return reading.spots.slice(from, to + 1).some((spot) => isRunningText(spot) || spot.matches.length === 0);
}

function takeAll(
  document: BlockDocument,
  first: Reading,
  rules: readonly Rule[],
  bar: number,
  held: ReadonlySet<string>,
): Pick<Residue, "removed" | "doubtful"> {
  const removed: Verdict[] = [];
  const gone = new Set<number>();
  let reading = first;
  for (let round = 0; ; round += 1) {
    const candidates = decide(reading, rules, bar, held, removed);
    const taken = candidates.filter(({ accepted }) => accepted);
    for (const candidate of taken) {
      removed.push(toVerdict(reading, candidate));
      for (let at = candidate.from; at <= candidate.to; at += 1) gone.add(reading.spots[at]!.index);
    }
    if (taken.length === 0 || round === mostRounds) {
      const doubtful = candidates.filter(({ accepted, points }) => !accepted && points >= doubtfulFrom);
      return { removed, doubtful: doubtful.map((candidate) => toVerdict(reading, candidate)) };
    }
    reading = new Reading(document, gone, first);
  }
}

/** One round: what the rules find, weighed, with what goes along because its neighbours go. */
function decide(
  reading: Reading,
  rules: readonly Rule[],
  bar: number,
  held: ReadonlySet<string>,
  earlier: readonly Verdict[],
): Candidate[] {
  const taken = new Uint8Array(reading.spots.length);
  const candidates: Candidate[] = [];
  const accept = (candidate: Candidate): boolean => {
    const { from, to, rule } = candidate;
    if (held.has(rule.id) && takesText(reading, from, to)) return false;
    for (let at = from; at <= to; at += 1) {
      const { kind } = reading.spots[at]!;
      if (kind === "code" || kind === "other") return false;
    }
    candidate.accepted = true;
    taken.fill(1, from, to + 1);
    return true;
  };
  const collect = (last: boolean): void => {
    for (const rule of rules) {
      if ((rule.last ?? false) !== last) continue;
      for (const finding of rule.find(reading, (at) => taken[at] === 1)) {
        spend();
        const points = pointsOf(finding);
        const { from, to, reason, evidence } = finding;
        const candidate = { from, to, reason, evidence, rule, points, accepted: false };
        candidates.push(candidate);
        if (last && points >= bar) accept(candidate);
      }
    }
  };
  collect(false);
  for (const candidate of candidates) if (candidate.points >= bar) accept(candidate);
  acceptNeighbours(candidates, taken, bar, accept);
  for (const finding of runsBetween(reading, candidates)) {
    const candidate = { ...finding, points: bar, accepted: false };
    if (accept(candidate)) candidates.push(candidate);
  }
  for (const finding of linesBelow(reading, candidates, earlier)) {
    const candidate = { ...finding, points: pointsOf(finding), accepted: false };
    candidates.push(candidate);
    if (candidate.points >= bar) accept(candidate);
  }
  collect(true);
  return candidates;
}

function pointsOf({ evidence }: Finding): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}

/** Lines that are doubtful alone go where a neighbour goes; each that goes may take the next. */
function acceptNeighbours(
  candidates: readonly Candidate[],
  taken: Uint8Array,
  bar: number,
  accept: (candidate: Candidate) => boolean,
): void {
  const open = candidates.filter(({ accepted, points }) => !accepted && points > 0);
  const byEdge = new Map<number, Candidate[]>();
  for (const candidate of open) {
    for (const at of new Set([candidate.from - 1, candidate.to + 1])) {
      const known = byEdge.get(at);
      if (known) known.push(candidate);
      else byEdge.set(at, [candidate]);
    }
  }
  const queue = [...open];
  for (let candidate = queue.pop(); candidate; candidate = queue.pop()) {
    spend();
    if (candidate.accepted) continue;
    const { from, to } = candidate;
    const sides = (taken[from - 1] ?? 0) + (taken[to + 1] ?? 0);
    if (candidate.points + sides * neighbourWeight < bar || !accept(candidate)) continue;
    Object.assign(candidate, {
      points: candidate.points + sides * neighbourWeight,
      evidence: [...candidate.evidence, { sign: "neighbours: residue", weight: sides * neighbourWeight }],
    });
    for (let at = from; at <= to; at += 1) append(queue, byEdge.get(at) ?? []);
  }
}

function toVerdict(reading: Reading, { rule, from, to, reason, evidence, points }: Candidate): Verdict {
  const certainty = certaintyOf(points);
  return {
    rule,
    from: reading.spots[from]!.index,
    to: reading.spots[to]!.index,
    why: { ruleId: rule.id, stage: "residue", reason, evidence, certainty },
    evidence,
    certainty,
  };
}

/** Points as certainty: half of the doubt that is left goes with every two points. */
function certaintyOf(points: number): number {
  return Math.round((1 - 2 ** (-Math.max(0, points) / 2)) * 100) / 100;
}
