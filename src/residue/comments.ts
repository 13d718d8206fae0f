import type { Removable } from "../ledger/ledger.js";
import type { Residue, Verdict } from "./engine.js";

/** A comment that lets findings pass, as it stands in Markdown or HTML. */
export interface Directive {
  kind: "disable" | "enable" | "disable-next-line";
  /** Rule ids; empty for all. */
  ids: readonly string[];
  start: number;
  end: number;
}

/** The stretch of the source over which one directive holds for one rule, or for all. */
export interface Region {
  ruleId: string | undefined;
  directive: Directive;
  start: number;
  end: number;
}

// Neither `<` nor `>` may stand in it: a comment is written back as it is, and browsers end comments at `--!>` too.
const comment = /<!--\s{0,20}deckle-(disable-next-line|disable|enable)(?![\w-])([^<>]{0,1000}?)-->/g;
const wholeComment = new RegExp(`^${comment.source}$`);

/** Whether a source may hold such comments: a cheap look that nearly all documents end with. */
export function mayHoldDirectives(source: string): boolean {
  return source.includes("deckle-disable");
}

/** Whether a comment, its marks included, is a directive. */
export function isDirective(html: string): boolean {
  return wholeComment.test(html);
}

/**
 * Where comments let findings pass: `<!-- deckle-disable rule-id -->` up to `<!-- deckle-enable rule-id -->` or the end,
 * `<!-- deckle-disable-next-line rule-id -->` for the next line that is not blank. Without ids they are for all rules;
 * after `--` they may give a reason.
 */
export function regionsOf(source: string): Region[] {
  const regions: Region[] = [];
  for (const directive of readDirectives(source)) {
    const { kind, ids, start, end } = directive;
    if (kind === "enable") {
      for (const region of regions) {
        const isMeant = ids.length === 0 || (region.ruleId !== undefined && ids.includes(region.ruleId));
        if (region.directive.kind === "disable" && isMeant && region.end > start) region.end = start;
      }
      continue;
    }
    const bounds = kind === "disable" ? { start: end, end: source.length + 1 } : nextLine(source, end);
    const rules = ids.length === 0 ? [undefined] : ids;
    for (const ruleId of rules) regions.push({ ruleId, directive, ...bounds });
  }
  return regions;
}

function readDirectives(source: string): Directive[] {
  return Array.from(source.matchAll(comment), ({ index, 0: text, 1: kind, 2: rest = "" }) => ({
    kind: kind as Directive["kind"],
    ids: rest
      .split(/\s--/)[0]!
      .split(/[\s,]+/)
      .filter(Boolean),
    start: index,
    end: index + text.length,
  }));
}

/** The next line that is not blank. */
function nextLine(source: string, from: number): { start: number; end: number } {
  const line = /[^\n\r]*(?:\r\n|[\n\r])\s*([^\n\r]*)/y;
  line.lastIndex = from;
  const match = line.exec(source);
  if (!match) return { start: source.length, end: source.length };
  return { start: line.lastIndex - match[1]!.length, end: line.lastIndex };
}

/** Whether a comment lets pass what a rule found at a place. */
export function holdsFor(region: Region, ruleId: string, at: number): boolean {
  const { start, end } = region;
  return (region.ruleId === undefined || region.ruleId === ruleId) && at >= start && at < Math.max(end, start + 1);
}

/**
 * Takes out of the residue what comments let pass. It is pinned, so that no later reading takes it for residue again.
 *
 * @param targets what stands behind each block
 * @param startOf the offset of one of the targets in the source
 * @param counts whether a comment is heeded: one that is not written back must not be, as a second run would not find it
 */
export function obeyDirectives<Target extends Removable>(
  source: string,
  residue: Residue,
  targets: readonly (readonly Target[])[],
  startOf: (target: Target) => number | undefined,
  counts: (directive: Directive) => boolean = () => true,
): Residue {
  const regions = regionsOf(source).filter(({ directive }) => counts(directive));
  const targetsOf = ({ from, to }: Verdict): Target[] => targets.slice(from, to + 1).flat();
  const passes = (verdict: Verdict): boolean => {
    const [first] = targetsOf(verdict);
    const at = first && startOf(first);
    return at !== undefined && regions.some((region) => holdsFor(region, verdict.rule.id, at));
  };
  const removed = residue.removed.filter((verdict) => !passes(verdict));
  const going = new Set(removed.flatMap(targetsOf));
  for (const target of residue.removed.filter(passes).flatMap(targetsOf)) {
    if (!going.has(target)) target.pinned = true;
  }
  return { ...residue, removed };
}
