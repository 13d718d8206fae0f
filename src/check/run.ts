import { version } from "../version.js";
import { checkDocument } from "./check.js";
import type { CheckResult, DocumentResult, RuleInfo } from "./result.js";
import { describeRules } from "./rule-info.js";
import type { CheckSettings } from "./settings.js";

/** Puts the results of documents together. */
export function toResult(documents: DocumentResult[]): CheckResult {
  return { documents, rules: rulesOf(documents), version };
}

/** Checks documents one after the other. */
export function checkAll(
  files: readonly string[],
  read: (file: string) => Uint8Array,
  settingsFor: (file: string) => CheckSettings,
): CheckResult {
  return toResult(files.map((file) => checkDocument(read(file), file, settingsFor(file))));
}

function rulesOf(documents: readonly DocumentResult[]): RuleInfo[] {
  const ids = new Set(documents.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  return describeRules().filter(({ id }) => ids.has(id));
}
