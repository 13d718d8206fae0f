import type { Examined } from "../clean.js";
import type { Part } from "../html/page/page.js";
import { fold } from "../ledger/ledger.js";
import type { Verdict } from "../residue/engine.js";
import type { OwnRule, Rule } from "../residue/rule.js";
import type { Line } from "../residue/source.js";
import type { Range } from "./document.js";
import type { Edit, Severity } from "./finding.js";
import type { Found } from "./report-finding.js";
import type { CheckSettings } from "./settings.js";

/** Residue as findings: what `deckle` would remove, and under `strict` what it has doubts about. */
export function* residueFindings(examined: Examined, { preset, rules }: CheckSettings): Iterable<Found> {
  const { removed, refused, doubtful } = examined.residue;
  const groups = [
    { verdicts: removed, severity: "error", lead: "Unexpected residue", isRemoved: true },
    { verdicts: refused, severity: "warning", lead: "Probable residue, too much to remove", isRemoved: false },
    { verdicts: preset === "strict" ? doubtful : [], severity: "warning", lead: "Possible residue", isRemoved: false },
  ] as const;
  // What several rules find is reported once, with the reason that the ledger would give.
  const reported = new Set<number>();
  for (const { verdicts, severity, lead, isRemoved } of groups) {
    for (const verdict of verdicts) {
      let isNew = false;
      for (let index = verdict.from; index <= verdict.to; index += 1) {
        isNew ||= !reported.has(index);
        reported.add(index);
      }
      if (!isNew) continue;
      const set = rules[verdict.rule.id];
      if (set === "off") continue;
      const own = set === undefined || set === "on" ? (ownSeverity(verdict.rule) ?? severity) : set;
      yield found(examined, verdict, own, lead, isRemoved);
    }
  }
}

/** The severity that the configuration gives one of the user's rules. */
function ownSeverity(rule: Rule): Severity | undefined {
  return (rule as OwnRule).severity;
}

function found(examined: Examined, verdict: Verdict, severity: Severity, lead: string, isFixable: boolean): Found {
  const { rule, from, to, why, evidence, certainty } = verdict;
  const ranges = examined.targets.slice(from, to + 1).flatMap((targets) => targets.flatMap(rangeOf));
  const start = ranges[0]?.start ?? 0;
  const end = ranges.at(-1)?.end ?? start;
  const text = fold(
    examined.document.blocks
      .slice(from, to + 1)
      .map((block) => block.text)
      .join(" "),
  );
  return {
    ruleId: rule.id,
    severity,
    message: `${lead}: ${why.reason}`,
    suggestion: "Remove it",
    start,
    end,
    text,
    certainty,
    evidence,
    fix: isFixable ? ranges.map((range) => removal(examined, range)) : [],
  };
}

/** Where a line or a part stands in the source; nowhere for a part that the parser put in. */
export function rangeOf(target: Line | Part): Range[] {
  if ("offset" in target) return [{ start: target.offset, end: target.offset + target.text.length }];
  const start = target.node.position?.start.offset;
  const end = target.node.position?.end.offset;
  return start === undefined || end === undefined ? [] : [{ start, end }];
}

/** Taking out lines takes the blank lines after them along, so that no hole stays. */
function removal({ source, format }: Examined, { start, end }: Range): Edit {
  if (format === "html") return { start, end, text: "" };
  const rest = /(?:[ \t]*(?:\r\n|\n|\r))*/y;
  rest.lastIndex = end;
  const last = end + rest.exec(source)![0].length;
  if (last < source.length) return { start, end: last, text: "" };
  // At the end of the source, the blank lines before it go, and one line end stays.
  const kept = source.slice(0, start).trimEnd().length;
  const lineEnd = kept === 0 ? "" : (/^[ \t]*(\r\n|\n|\r)/.exec(source.slice(kept, last))?.[1] ?? "");
  return { start: kept, end: last, text: lineEnd };
}
