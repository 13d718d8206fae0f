import { plural } from "./plural.js";
import picocolors from "picocolors";
import { countFindings, type CheckResult, type DocumentResult } from "../check/result.js";
import type { Severity } from "../check/finding.js";
import { oneLine } from "./compact.js";
import type { Reporter } from "./reporter.js";
import { greatest } from "../arrays.js";

type Colors = ReturnType<typeof picocolors.createColors>;

/** For people: findings in columns, what was found, and a count. */
export const stylish: Reporter = {
  name: "stylish",
  summary: "for people: findings in columns, with a count at the end",
  write(result, { color }) {
    const colors = picocolors.createColors(color);
    const blocks = result.documents
      .filter(({ findings, failure }) => findings.length > 0 || failure)
      .map((document) => block(document, colors));
    return [...blocks, summary(result, colors)].join("\n");
  },
};

interface Row {
  place: string;
  severity: Severity;
  message: string;
  ruleId: string;
  detail: string;
}

function block({ file, findings, failure }: DocumentResult, colors: Colors): string {
  const rows: Row[] = findings.map(({ start, severity, message, ruleId, text, suggestion }) => ({
    place: `${file}:${start.line}:${start.column}`,
    severity,
    message: oneLine(message),
    ruleId,
    detail: [message.includes(`\`${text}\``) ? "" : excerpt(text), suggestion ?? ""].filter(Boolean).join("  → "),
  }));
  if (failure) {
    rows.unshift({
      place: `${file}:1:1`,
      severity: "error",
      message: oneLine(failure.message),
      ruleId: failure.kind,
      detail: "",
    });
  }
  const widths = {
    place: greatest(rows.map(({ place }) => place.length)),
    severity: greatest(rows.map(({ severity }) => severity.length)),
  };
  return rows
    .map(({ place, severity, message, ruleId, detail }) => {
      const head = [
        place.padEnd(widths.place),
        tone(severity, colors)(severity.padEnd(widths.severity)),
        message,
        colors.dim(ruleId),
      ].join("  ");
      return `${head}\n${detail === "" ? "" : `${colors.dim(`    ${oneLine(detail)}`)}\n`}`;
    })
    .join("");
}

/** Longest excerpt, in characters. */
const excerptLength = 90;

function excerpt(text: string): string {
  return text === "" ? "" : `“${text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text}”`;
}

function tone(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
}

function summary({ documents }: CheckResult, colors: Colors): string {
  const { error, warning, info, fixable } = countFindings(documents);
  const failed = documents.filter(({ failure }) => failure).length;
  const suppressed = documents.reduce((sum, document) => sum + document.suppressed, 0);
  const checked = plural(documents.length, "document");
  const passed = suppressed > 0 ? `, ${plural(suppressed, "finding")} let pass` : "";
  if (error + warning + info + failed === 0) return `${colors.green("✓")} ${checked} checked, nothing found${passed}\n`;
  const counts = [
    failed > 0 ? `${failed} not readable` : "",
    plural(error, "error"),
    plural(warning, "warning"),
    info > 0 ? `${info} info` : "",
  ].filter(Boolean);
  const fix = fixable > 0 ? `\n  ${fixable} can be repaired with \`--fix\`` : "";
  const explain = error + warning + info > 0 ? "\n  `deckle rules <rule>` explains one of the rules" : "";
  const mark = error + failed > 0 ? colors.red("✖") : colors.yellow("⚠");
  return `${mark} ${counts.join(", ")} in ${checked}${passed}${fix}${explain}\n`;
}
