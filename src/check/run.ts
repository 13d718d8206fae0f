import { version } from "../version.js";
import type { Finding } from "./finding.js";
import type { CheckResult, DocumentResult, RuleInfo } from "./result.js";
import { describeRules } from "./rule-info.js";

/** Puts the results of documents together. */
export function toResult(documents: DocumentResult[]): CheckResult {
  return { documents, rules: rulesOf(documents), version };
}

/** The rules that found something; of the user's own, no more is known than what they found. */
function rulesOf(documents: readonly DocumentResult[]): RuleInfo[] {
  const found = new Map<string, Finding>();
  for (const { findings } of documents) for (const finding of findings) found.set(finding.ruleId, finding);
  const known = describeRules().filter(({ id }) => found.delete(id));
  const own = [...found.values()].map(({ ruleId, severity, message }) => ({
    id: ruleId,
    family: "own",
    summary: message.replace(/^Unexpected residue: /, ""),
    why: "A rule of the configuration.",
    severity,
  }));
  return [...known, ...own];
}
