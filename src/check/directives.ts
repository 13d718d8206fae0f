import type { Format } from "../settings.js";
import type { Severity } from "./finding.js";
import type { Found } from "./report-finding.js";
import { append } from "../arrays.js";

/** A comment that lets findings pass, as it stands in Markdown or HTML. */
interface Directive {
  kind: "disable" | "enable" | "disable-next-line";
  /** Rule ids; empty for all. */
  ids: readonly string[];
  start: number;
  end: number;
}

/** The stretch of the source over which one directive holds for one rule, or for all. */
interface Region {
  ruleId: string | undefined;
  directive: Directive;
  start: number;
  end: number;
  used: boolean;
}

const comment = /<!--\s*deckle-(disable-next-line|disable|enable)(?![\w-])([^]{0,1000}?)-->/g;

/**
 * Takes out the findings that comments let pass: `<!-- deckle-disable rule-id -->` up to `<!-- deckle-enable rule-id -->`
 * or the end, `<!-- deckle-disable-next-line rule-id -->` for the next line that is not blank. Without ids they are for
 * all rules; after `--` they may give a reason. Comments that let nothing pass are findings.
 *
 * @param unused severity of comments that let nothing pass
 */
export function obeyDirectives(
  found: readonly Found[],
  source: string,
  format: Format,
  unused: Severity | "off",
): { found: Found[]; suppressed: number } {
  if (format === "text" || !source.includes("deckle-")) return { found: [...found], suppressed: 0 };
  const regions = regionsOf(readDirectives(source), source);
  const left = found.filter((one) => {
    const region = regions.findLast((each) => holdsFor(each, one));
    if (region) region.used = true;
    return region === undefined;
  });
  const suppressed = found.length - left.length;
  if (unused !== "off")
    append(
      left,
      regions.filter(({ used }) => !used).map((region) => unusedFinding(region, source, unused)),
    );
  return { found: left, suppressed };
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

function regionsOf(directives: readonly Directive[], source: string): Region[] {
  const regions: Region[] = [];
  for (const directive of directives) {
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
    for (const ruleId of rules) regions.push({ ruleId, directive, ...bounds, used: false });
  }
  return regions;
}

/** The next line that is not blank. */
function nextLine(source: string, from: number): { start: number; end: number } {
  const line = /[^\n\r]*(?:\r\n|[\n\r])\s*([^\n\r]*)/y;
  line.lastIndex = from;
  const match = line.exec(source);
  if (!match) return { start: source.length, end: source.length };
  return { start: line.lastIndex - match[1]!.length, end: line.lastIndex };
}

function holdsFor({ ruleId, start, end }: Region, found: Found): boolean {
  return (
    (ruleId === undefined || ruleId === found.ruleId) && found.start >= start && found.start < Math.max(end, start + 1)
  );
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
