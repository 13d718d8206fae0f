import { addressOf } from "../documentation.js";
import { rules } from "../residue/rules/index.js";
import type { RuleInfo } from "./result.js";
import { checkRules } from "./rules/index.js";

/** What a check itself reports, besides its rules. */
export const ownFindings: readonly RuleInfo[] = [
  {
    id: "no-article",
    family: "document",
    summary: "A page in which no article was found",
    why: "Nothing on the page reads as an article: it may be a list, a form, or a page that scripts would fill.",
    severity: "error",
  },
  {
    id: "unused-disable",
    family: "comments",
    summary: "A comment that lets pass what is not there",
    why: "What `<!-- deckle-disable -->` let pass is gone, so that the comment only hides what may come. It names the rules that find nothing.",
    severity: "warning",
  },
];

/** All rules that a check may report, residue first. */
export function describeRules(): RuleInfo[] {
  const residue = rules.map(({ id, family, summary, why }) => ({
    id,
    family,
    summary,
    why,
    severity: "error" as const,
    url: addressOf(id, true),
  }));
  const checks = [...checkRules, ...ownFindings].map(({ id, family, summary, why, severity }) => ({
    id,
    family,
    summary,
    why,
    severity,
    url: addressOf(id, false),
  }));
  return [...residue, ...checks];
}
