import type { Examined } from "../clean.js";
import type { Part } from "../html/page/page.js";
import { fold } from "../ledger/ledger.js";
import type { Verdict } from "../residue/engine.js";
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
  for (const { verdicts, severity, lead, isRemoved } of groups) {
    for (const verdict of verdicts) {
      const set = rules[verdict.rule.id];
      if (set === "off") continue;
      const own = set === undefined || set === "on" ? severity : set;
      yield found(examined, verdict, own, lead, isRemoved);
    }
  }
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

function rangeOf(target: Line | Part): Range[] {
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
  const after = rest.exec(source)![0].length;
  return { start, end: end + after, text: "" };
}
