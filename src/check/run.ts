import { version } from "../version.js";
import type { CheckResult, DocumentResult, RuleInfo } from "./result.js";
import { describeRules } from "./rule-info.js";

/** Puts the results of documents together. */
export function toResult(documents: DocumentResult[]): CheckResult {
  return { documents, rules: rulesOf(documents), version };
}

function rulesOf(documents: readonly DocumentResult[]): RuleInfo[] {
  const ids = new Set(documents.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  return describeRules().filter(({ id }) => ids.has(id));
}
