import type { CleanResult } from "../clean.js";
import type { Removal } from "../ledger/ledger.js";

/** Longest excerpt of a removed text, in characters. */
const excerptLength = 90;

/** Every decision about one document, for a person. */
export function explain(name: string, result: CleanResult): string {
  return `${[heading(name, result), article(result), removals(result.removals)].filter(Boolean).join("\n\n")}\n`;
}

function heading(name: string, { format, metadata, markdown }: CleanResult): string {
  const facts = Object.entries(metadata)
    .filter(([key, value]) => key !== "articleBody" && value !== undefined)
    .map(([key, value]) => `  ${key.padEnd(11)} ${excerpt(String(value))}`);
  return [`${name}: ${format}, ${markdown.length} characters of Markdown`, ...facts].join("\n");
}

function article({ located }: CleanResult): string {
  if (!located) return "";
  const candidates = located.candidates
    .toSorted((a, b) => b.score - a.score)
    .map(({ path, score, size, signs, chosen }) =>
      [
        `  ${chosen ? "→" : " "} ${score.toFixed(2).padStart(8)}  ${path} (${size} characters)`,
        ...signs.map(({ sign, weight }) => `      ${weight >= 0 ? "+" : "−"}${Math.abs(weight).toFixed(2)}  ${sign}`),
      ].join("\n"),
    );
  return [`Article: ${located.reason}`, ...candidates].join("\n");
}

function removals(ledger: readonly Removal[]): string {
  if (ledger.length === 0) return "Removed: nothing";
  const lines = ledger.map((removal) => {
    const { ruleId, stage, reason, text, replacement, source, certainty, evidence } = removal;
    const place = source ? `${source.start.line}:${source.start.column}` : "";
    const sure = certainty === undefined ? "" : `, ${Math.round(certainty * 100)} % certain`;
    const signs = evidence?.map(({ sign, weight }) => `${sign} ${weight > 0 ? "+" : ""}${weight}`).join(", ");
    return [
      `  ${place.padEnd(8)} ${ruleId} (${stage}${sure}): ${reason}`,
      `           ${replacement === undefined ? "−" : "~"} ${excerpt(text)}`,
      ...(replacement === undefined ? [] : [`           + ${excerpt(replacement)}`]),
      ...(signs ? [`           because ${signs}`] : []),
    ].join("\n");
  });
  return [`Removed: ${ledger.length} pieces`, ...lines].join("\n");
}

function excerpt(text: string): string {
  const folded = text.replace(/\s+/g, " ").trim();
  return folded.length > excerptLength ? `${folded.slice(0, excerptLength)}…` : folded;
}
