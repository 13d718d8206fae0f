import { type Examined, examine } from "../clean.js";
import { DeckleError } from "../errors.js";
import { fold } from "../ledger/ledger.js";
import type { Block } from "../residue/block.js";
import { fromLines } from "./adapters/from-lines.js";
import { fromPage } from "./adapters/from-page.js";
import { gatherDamage } from "./damage.js";
import { failedResult } from "./failed-result.js";
import type { CheckDocument } from "./document.js";
import type { Severity } from "./finding.js";
import { obeyDirectives } from "./directives.js";
import { type Found, reportFindings } from "./report-finding.js";
import { removedRanges } from "./removed-ranges.js";
import { residueFindings } from "./residue-findings.js";
import type { DocumentResult } from "./result.js";
import type { CheckRule } from "./rule.js";
import { checkRules } from "./rules/index.js";
import type { CheckSettings } from "./settings.js";

/**
 * Checks one document: finds the residue and what scraping broke, changes nothing.
 *
 * @param file its name in the report
 * @throws {DeckleError} of kind `usage` for options that cannot be; what is wrong with the document stands in the result
 */
export function checkDocument(input: string | Uint8Array, file: string, settings: CheckSettings): DocumentResult {
  let examined: Examined;
  try {
    examined = examine(input, settings.cleaning);
  } catch (error) {
    return failed(file, error, settings);
  }
  const { source, format } = examined;
  const all = [...residueFindings(examined, settings), ...ruleFindings(examined, settings)];
  const { found, suppressed } = obeyDirectives(all, source, format, settingOf("unused-disable", "warning", settings));
  const findings = reportFindings(gatherDamage(found), source);
  const details = settings.details && {
    removed: removedRanges(examined),
    // Only these are shown.
    ...(findings.length > 0 && { source }),
  };
  return { file, format, lines: countLines(source), findings, suppressed, ...details };
}

/** A page without an article is a finding; a document that cannot be read is a failure. */
function failed(file: string, error: unknown, settings: CheckSettings): DocumentResult {
  if (!(error instanceof DeckleError) || error.kind !== "no-article") return failedResult(file, error);
  const severity = settingOf("no-article", "error", settings);
  if (severity === "off") return { file, format: "html", lines: 0, findings: [], suppressed: 0 };
  const finding: Found = {
    ruleId: "no-article",
    severity,
    message: error.message.replace(/;.*/, ""),
    suggestion: "Name the article with `--content`, or take all of the page with `--no-extract`",
    start: 0,
    end: 0,
    text: "",
    certainty: 1,
    fix: [],
  };
  return { file, format: "html", lines: 0, findings: reportFindings([finding], ""), suppressed: 0 };
}

function* ruleFindings(examined: Examined, settings: CheckSettings): Iterable<Found> {
  const rules = checkRules.filter((rule) => severityOf(rule, settings) !== "off");
  if (rules.length === 0) return;
  const document = toCheckDocument(examined);
  for (const rule of rules) {
    const severity = severityOf(rule, settings) as Severity;
    for (const problem of rule.find(document)) {
      const { start, end, message, suggestion, fix = [], certainty = rule.certainty, related, damage } = problem;
      if (certainty < settings.bar) continue;
      const text = fold(examined.source.slice(start, end));
      yield {
        ruleId: rule.id,
        severity,
        message,
        start,
        end,
        text,
        certainty,
        fix,
        related,
        damage,
        ...(suggestion && { suggestion }),
      };
    }
  }
}

/** What the check's rules see of an examined document: the article without its residue. */
export function toCheckDocument(examined: Examined): CheckDocument {
  const gone = new Set<number>();
  for (const { from, to } of examined.residue.removed) for (let index = from; index <= to; index += 1) gone.add(index);
  const kept = (block: Block): boolean => !gone.has(block.index);
  return examined.format === "html" ? fromPage(examined, kept) : fromLines(examined, kept);
}

function severityOf(rule: CheckRule, { rules, preset }: CheckSettings): Severity | "off" {
  const isOn = rule.preset === "recommended" || preset === "strict" || rules[rule.id] !== undefined;
  return isOn ? settingOf(rule.id, rule.severity, { rules }) : "off";
}

/** What the configuration says of a rule; `severity` where it says nothing of it. */
function settingOf(id: string, severity: Severity, { rules }: Pick<CheckSettings, "rules">): Severity | "off" {
  const set = rules[id];
  return set === undefined || set === "on" ? severity : set;
}

function countLines(source: string): number {
  let lines = 0;
  for (let index = source.indexOf("\n"); index >= 0; index = source.indexOf("\n", index + 1)) lines += 1;
  return source.endsWith("\n") || source === "" ? lines : lines + 1;
}
