import { holdsFor, mayHoldDirectives, type Region, regionsOf } from "../residue/comments.js";
import type { Format } from "../settings.js";
import type { Severity } from "./finding.js";
import type { Found } from "./report-finding.js";
import { append } from "../arrays.js";

/**
 * Takes out the findings that comments let pass, as {@link regionsOf} has it. Comments that let nothing pass are findings.
 *
 * @param unused severity of comments that let nothing pass
 */
export function obeyDirectives(
  found: readonly Found[],
  source: string,
  format: Format,
  unused: Severity | "off",
): { found: Found[]; suppressed: number } {
  if (format === "text" || !mayHoldDirectives(source)) return { found: [...found], suppressed: 0 };
  const regions = regionsOf(source);
  const used = new Set<Region>();
  const left = found.filter((one) => {
    const region = regions.findLast((each) => holdsFor(each, one.ruleId, one.start));
    if (region) used.add(region);
    return region === undefined;
  });
  const suppressed = found.length - left.length;
  if (unused !== "off")
    append(
      left,
      regions.filter((region) => !used.has(region)).map((region) => unusedFinding(region, source, unused)),
    );
  return { found: left, suppressed };
}

function unusedFinding({ ruleId, directive }: Region, source: string, severity: Severity): Found {
  const { start, end } = directive;
  return {
    ruleId: "unused-disable",
    severity,
    message: `Unexpected comment: ${ruleId === undefined ? "no rule" : `\`${ruleId}\``} finds nothing there`,
    suggestion: ruleId !== undefined && directive.ids.length > 1 ? `Take \`${ruleId}\` out of it` : "Remove it",
    start,
    end,
    text: source.slice(start, end),
    certainty: 1,
    fix: [],
  };
}
