import { plural } from "./plural.js";
import { createHash } from "node:crypto";
import { type Finding, severities } from "../check/finding.js";
import { type CheckResult, countFindings, type DocumentResult, type RuleInfo } from "../check/result.js";
import { script } from "./html/script.js";
import { sourceView } from "./html/source-view.js";
import { style } from "./html/style.js";
import type { Reporter } from "./reporter.js";
import { escapeXml as escape } from "./xml.js";

/** So many documents are shown with their source, those with the most findings first. */
const mostSources = 200;
/** So many findings are listed under one rule. */
const mostFindings = 500;

/** One self-contained page for people who review: it loads nothing and runs nothing but its own script. */
export const html: Reporter = {
  name: "html",
  summary: "one page to review: chart, findings by rule and file, sources with removals marked",
  write(result) {
    const hash = createHash("sha256").update(script).digest("base64");
    const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`;
    const ids = new Map(result.documents.map((document, index) => [document, `d${index + 1}`]));
    return [
      "<!doctype html>",
      '<html lang="en"><head><meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>deckle check: ${title(result)}</title><style>${style}</style></head>`,
      '<body data-view="both"><a class="skip" href="#documents">Skip to the documents</a>',
      header(result),
      "<main>",
      chart(result),
      byRule(result, ids),
      byDocument(result, ids),
      '</main><div id="tip" role="tooltip" hidden></div>',
      `<script>${script}</script></body></html>`,
      "",
    ].join("\n");
  },
};

function title({ documents }: CheckResult): string {
  const { error, warning, info } = countFindings(documents);
  return `${plural(error + warning + info, "finding")} in ${plural(documents.length, "document")}`;
}

function header(result: CheckResult): string {
  const counts = countFindings(result.documents);
  const names = { error: "errors", warning: "warnings", info: "info" };
  const cells = severities.map(
    (severity) => `<li class="${severity}"><b>${counts[severity]}</b>${names[severity]}</li>`,
  );
  return [
    `<header><h1>deckle check</h1><p class="quiet">${title(result)}, by deckle ${escape(result.version)}</p>`,
    `<ul class="counts"><li><b>${result.documents.length}</b>documents</li>${cells.join("")}`,
    `<li><b>${counts.fixable}</b>repaired by <code>--fix</code></li></ul></header>`,
  ].join("");
}

type Place = readonly [document: DocumentResult, finding: Finding];

function placesByRule({ documents, rules }: CheckResult): (readonly [rule: RuleInfo, places: Place[]])[] {
  const places = new Map<string, Place[]>(rules.map(({ id }) => [id, []]));
  for (const document of documents)
    for (const finding of document.findings) places.get(finding.ruleId)?.push([document, finding]);
  return rules.map((rule) => [rule, places.get(rule.id)!] as const).toSorted((a, b) => b[1].length - a[1].length);
}

function chart(result: CheckResult): string {
  const rows = placesByRule(result);
  const most = rows[0]?.[1].length ?? 0;
  if (most === 0) return "<h2>Nothing was found</h2>";
  const bars = rows.map(([{ id }, places]) => {
    const parts = severities.map((severity) => {
      const count = places.filter(([, finding]) => finding.severity === severity).length;
      return count === 0 ? "" : `<i class="${severity}" style="width:${((count / most) * 100).toFixed(2)}%"></i>`;
    });
    return `<tr><td><a href="#rule-${id}"><code>${id}</code></a></td><td class="number-cell">${places.length}</td><td><div class="bar" aria-hidden="true">${parts.join("")}</div></td></tr>`;
  });
  return `<h2>What was found</h2><table class="chart"><thead><tr><th>Rule</th><th class="number-cell">Findings</th><td></td></tr></thead><tbody>${bars.join("")}</tbody></table>`;
}

function byRule(result: CheckResult, ids: ReadonlyMap<DocumentResult, string>): string {
  const boxes = placesByRule(result).map(([{ id, summary, why }, places]) => {
    const shown = places
      .slice(0, mostFindings)
      .map(([document, finding]) => item(finding, ids.get(document)!, `${document.file}:`));
    const more = places.length > mostFindings ? `<p class="quiet">and ${places.length - mostFindings} more</p>` : "";
    return `<details id="rule-${id}"><summary><code>${id}</code> <span class="quiet">${places.length} · ${prose(summary)}</span></summary><p>${prose(why)}</p><ul class="findings">${shown.join("")}</ul>${more}</details>`;
  });
  return boxes.length === 0 ? "" : `<h2>By rule</h2>${boxes.join("\n")}`;
}

function byDocument({ documents }: CheckResult, ids: ReadonlyMap<DocumentResult, string>): string {
  const found = documents
    .filter(({ findings, failure }) => findings.length > 0 || failure)
    .toSorted((a, b) => b.findings.length - a.findings.length);
  const boxes = found.map((document, index) => {
    const { file, findings, failure } = document;
    const id = ids.get(document)!;
    const source = index < mostSources ? document.source : undefined;
    const words = [file, ...findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)].join(" ").toLowerCase();
    return [
      `<details id="${id}" data-words="${escape(words)}"><summary><code>${escape(file)}</code> <span class="quiet">${tally(document)}</span></summary>`,
      failure ? `<p class="severity error">${escape(failure.message)}</p>` : "",
      `<ul class="findings">${findings.map((finding) => item(finding, id, "")).join("")}</ul>`,
      source === undefined ? "" : sourceView(document, source, id),
      "</details>",
    ].join("");
  });
  const view = ["both", "kept", "removed"].map(
    (value) =>
      `<label><input type="radio" name="view" value="${value}"${value === "both" ? " checked" : ""}> ${value}</label>`,
  );
  return `<h2 id="documents">By document</h2><div class="tools"><label>Filter <input type="search" placeholder="file, rule or severity"></label><fieldset><legend>Show of the sources</legend>${view.join("")}</fieldset></div>${boxes.join("\n")}`;
}

/** Text with what stands in backticks as code. */
function prose(text: string): string {
  return escape(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

function tally({ findings, failure }: DocumentResult): string {
  const counts = severities.map(
    (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
  );
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `<span class="severity ${severity}">${count} ${severity}</span>`);
  return [...(failure ? ["not readable"] : []), ...parts].join(" · ");
}

function item({ start, severity, message, suggestion, ruleId, text }: Finding, id: string, file: string): string {
  const advice = suggestion === undefined ? "" : ` <span class="quiet">→ ${prose(suggestion)}</span>`;
  const found =
    !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) || message.includes(text) ? "" : `<div class="found">“${escape(text)}”</div>`;
  return `<li><a href="#${id}-L${start.line}">${escape(file)}${start.line}:${start.column}</a> <span class="severity ${severity}">${severity}</span> ${prose(message)}${advice} <code class="quiet">${escape(ruleId)}</code>${found}</li>`;
}
